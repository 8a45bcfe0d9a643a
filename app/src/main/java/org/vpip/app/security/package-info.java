/** Access tokens, short codes and the server key, with its keyed hashes; the only place that knows javax.crypto. */
package org.vpip.app.security;
