/** Self-generated identification codes: the public code pages and the enrolment of participants by code. */
package org.vpip.app.selfcode;
