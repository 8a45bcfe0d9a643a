package org.vpip.app.storage.encryption;

import org.vpip.app.security.EncryptionKey;

/** A part of a person’s name, the context of its ciphertext. */
public enum EncryptedName {
    FIRST,
    LAST;

    private static final String TABLE = "contact";

    public String encrypt(EncryptionKey key, String person, String name) {
        return key.encrypt(name, TABLE, person, this);
    }

    public String decrypt(EncryptionKey key, String person, String encrypted) {
        return key.decrypt(encrypted, TABLE, person, this);
    }
}
