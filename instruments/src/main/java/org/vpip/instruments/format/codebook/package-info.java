/** The codebook of an instrument: what every variable means, in both languages. */
package org.vpip.instruments.format.codebook;
