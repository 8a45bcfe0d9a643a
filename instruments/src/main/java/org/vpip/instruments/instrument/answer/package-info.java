/** The answers to an item: typed values, missing codes and the validation of raw input. */
package org.vpip.instruments.instrument.answer;
