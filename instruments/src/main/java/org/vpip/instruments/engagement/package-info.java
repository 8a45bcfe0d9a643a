/** Planned and held sessions of a community, with attendance and online activity in subpackages. */
package org.vpip.instruments.engagement;
