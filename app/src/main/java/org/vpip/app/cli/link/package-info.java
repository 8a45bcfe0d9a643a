/** The command for a new personal link in place of a lost one. */
package org.vpip.app.cli.link;
