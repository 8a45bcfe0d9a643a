/** Encryption of what people wrote: the verified server key, the keys of people, and the encrypted answers. */
package org.vpip.app.storage.encryption;
