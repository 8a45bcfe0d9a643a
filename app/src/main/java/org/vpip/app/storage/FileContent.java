package org.vpip.app.storage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The content of a stored file: UTF-8 text as it is, anything else in Base64.
 *
 * @param encoded the text, or the bytes in Base64
 */
public record FileContent(String encoded, boolean isText) {

    public static FileContent ofText(String text) {
        return new FileContent(text, true);
    }

    /** Returns the content of bytes; valid UTF-8 without a zero character is text. */
    public static FileContent of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return ofText(text);
            }
        } catch (CharacterCodingException e) {
            return binary(bytes);
        }
        return binary(bytes);
    }

    private static FileContent binary(byte[] bytes) {
        return new FileContent(Base64.getEncoder().encodeToString(bytes), false);
    }

    public byte[] bytes() {
        return isText
                ? encoded.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(encoded);
    }
}
