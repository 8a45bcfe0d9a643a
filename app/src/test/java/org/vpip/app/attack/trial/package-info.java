/** Trials of releases: generated studies, released several times in a row, and attacked. */
package org.vpip.app.attack.trial;
