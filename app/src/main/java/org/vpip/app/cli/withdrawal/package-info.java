/** The command for withdrawals on behalf of people. */
package org.vpip.app.cli.withdrawal;
