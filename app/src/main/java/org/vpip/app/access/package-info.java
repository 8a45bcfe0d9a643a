/** Access by personal link: the lookup of a link and the common parts of its pages. */
package org.vpip.app.access;
