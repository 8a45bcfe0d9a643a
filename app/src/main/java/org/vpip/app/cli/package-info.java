/** The command line, which starts without Spring. */
package org.vpip.app.cli;
