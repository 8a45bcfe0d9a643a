/** Long trials of the whole application: killing it under load and counting what was lost. */
package org.vpip.app.trial;
