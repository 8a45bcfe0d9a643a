/** Who is asked: personal links. */
package org.vpip.app.people;
