/** The command line. Starts without Spring. */
package org.vpip.app.cli;
