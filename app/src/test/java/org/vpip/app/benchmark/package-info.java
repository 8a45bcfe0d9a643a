/** How long the program's own work takes, on input that it makes up or is given. */
package org.vpip.app.benchmark;
