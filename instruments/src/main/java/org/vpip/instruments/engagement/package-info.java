/** What was planned and held: the sessions of a community; below it who came to them, and what people did online. */
package org.vpip.instruments.engagement;
