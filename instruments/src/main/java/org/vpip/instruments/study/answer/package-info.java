/** The reading of answers in data tables: recodes of earlier choices, and the rules that the web page enforces. */
package org.vpip.instruments.study.answer;
