/** The values of an expression, their conversions and the faults of an evaluation. */
package org.vpip.instruments.expression.value;
