/** Errors in the input: a closed list of codes, each with a location and advice in both languages. */
package org.vpip.instruments.problem;
