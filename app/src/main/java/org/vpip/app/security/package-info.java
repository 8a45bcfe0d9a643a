/** Access tokens, short codes, digests, encryption and the server key with its keyed hashes; the only package with javax.crypto. */
package org.vpip.app.security;
