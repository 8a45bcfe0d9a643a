/** Personal links: whose they are, and what their pages have around them. */
package org.vpip.app.link;
