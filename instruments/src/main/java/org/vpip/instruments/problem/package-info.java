/** What is wrong with somebody's input: a closed list of codes, each with a place and advice in both languages. */
package org.vpip.instruments.problem;
