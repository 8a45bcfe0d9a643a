/** What was planned and held: the sessions of a community. */
package org.vpip.instruments.engagement;
