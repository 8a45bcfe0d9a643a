/** The decisions of people about the use of their data, and their departures, from the registers of a study. */
package org.vpip.instruments.study.consent;
