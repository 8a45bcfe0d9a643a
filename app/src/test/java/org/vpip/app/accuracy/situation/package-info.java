/** Simulated studies at the edges, each with its truth and the conclusion that is right. */
package org.vpip.app.accuracy.situation;
