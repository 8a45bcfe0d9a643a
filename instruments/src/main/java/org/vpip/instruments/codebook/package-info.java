/** The codebook of an instrument: the meaning of every variable in both languages. */
package org.vpip.instruments.codebook;
