/** An attacker apart from the gate: it reads what was published, and computes what follows for people it knows. */
package org.vpip.app.attack;
