/** The command that releases reports. */
package org.vpip.app.cli.release;
