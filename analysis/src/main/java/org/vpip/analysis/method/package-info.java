/** The contract of a method that a plan can ask for, and the sample it is evaluated on. */
package org.vpip.analysis.method;
