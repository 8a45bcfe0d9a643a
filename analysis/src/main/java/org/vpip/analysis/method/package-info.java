/** The contract of a method that a plan can request, and the sample on which it is evaluated. */
package org.vpip.analysis.method;
