/** Who is tied to whom across groups, and how that changed; people who did not answer are no isolates. */
package org.vpip.analysis.network;
