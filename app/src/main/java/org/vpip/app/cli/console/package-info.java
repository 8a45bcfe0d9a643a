/** Console input and output of the commands: option values, JSON, problems and progress. */
package org.vpip.app.cli.console;
