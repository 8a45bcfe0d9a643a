/** Requests to join: a questionnaire that anyone may fill in without a link. */
package org.vpip.app.joining;
