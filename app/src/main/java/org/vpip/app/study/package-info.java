/** The study that is served, and its way out again as a study folder. */
package org.vpip.app.study;
