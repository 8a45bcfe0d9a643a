/** Withdrawal from the study: no reminders, no further questions, or erasure. */
package org.vpip.app.withdrawal;
