/** Networks of the ties that people report, and their measures; people who did not answer are no isolates. */
package org.vpip.analysis.network;
