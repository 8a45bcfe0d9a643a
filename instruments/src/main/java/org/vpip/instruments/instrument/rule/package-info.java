/** The rules of an item, as expressions, and the order of the groups of items. */
package org.vpip.instruments.instrument.rule;
