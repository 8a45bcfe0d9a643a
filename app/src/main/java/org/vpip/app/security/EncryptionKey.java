package org.vpip.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 256 bits for AES in Galois/Counter Mode (NIST SP 800-38D). Each encryption uses a new random nonce of 96 bits. The
 * cipher also authenticates the context of a text, so that no ciphertext can take the place of another.
 */
public final class EncryptionKey {
    private static final String ALGORITHM = "AES";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    EncryptionKey(byte[] secret) {
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException("secret");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    public static EncryptionKey random() {
        return new EncryptionKey(randomBytes(KEY_BYTES));
    }

    /** Returns nonce, ciphertext and tag in Base64; two encryptions of one text differ. */
    public String encrypt(String text, Object... context) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8), context);
    }

    /** @throws IllegalStateException when the text was encrypted with another key or in another context */
    public String decrypt(String encrypted, Object... context) {
        return new String(decryptBytes(encrypted, context), StandardCharsets.UTF_8);
    }

    /** Returns the number of characters of an encrypted text. */
    public static int encryptedLength(String text) {
        int bytes = NONCE_BYTES + text.getBytes(StandardCharsets.UTF_8).length + TAG_BITS / Byte.SIZE;
        return (bytes + 2) / 3 * 4;
    }

    /** Returns another key, encrypted with this one. */
    public String wrap(EncryptionKey other, Object... context) {
        return encrypt(other.secret.getEncoded(), context);
    }

    /** @throws IllegalStateException when the key was wrapped with another key or in another context */
    public EncryptionKey unwrap(String wrapped, Object... context) {
        return new EncryptionKey(decryptBytes(wrapped, context));
    }

    private String encrypt(byte[] plain, Object... context) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private byte[] decryptBytes(String encrypted, Object... context) {
        try {
            byte[] all = Base64.getDecoder().decode(encrypted);
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("a stored value was not encrypted with this key and in this place", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Object... context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        for (Object part : context) {
            cipher.updateAAD(part.toString().getBytes(StandardCharsets.UTF_8));
            cipher.updateAAD(new byte[1]);
        }
        return cipher;
    }

    private static byte[] randomBytes(int number) {
        byte[] bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
