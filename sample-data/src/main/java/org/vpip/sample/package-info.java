/** Fictitious community of practice as a study folder, with its planted truth. */
package org.vpip.sample;
