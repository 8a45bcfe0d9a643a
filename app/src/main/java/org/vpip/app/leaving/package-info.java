/** Leaving the study: without reminders, without further questions, or without a trace. */
package org.vpip.app.leaving;
