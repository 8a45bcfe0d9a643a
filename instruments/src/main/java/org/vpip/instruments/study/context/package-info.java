/** The circumstances of a study that its reports state in words: events, deviations from the plan and texts. */
package org.vpip.instruments.study.context;
