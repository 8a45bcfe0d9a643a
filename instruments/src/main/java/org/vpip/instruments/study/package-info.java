/** A study: its design and its collected data, without a file format. */
package org.vpip.instruments.study;
