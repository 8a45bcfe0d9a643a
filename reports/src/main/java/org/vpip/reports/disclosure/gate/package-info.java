/** The disclosure gate, which decides what may leave the program for each audience. */
package org.vpip.reports.disclosure.gate;
