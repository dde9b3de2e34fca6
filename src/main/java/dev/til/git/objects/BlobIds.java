package dev.til.git.objects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names content as Git does. */
public record BlobIds(boolean sha256) {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    public String of(byte[] content) {
        try {
            var digest = MessageDigest.getInstance(sha256 ? "SHA-256" : "SHA-1");
            digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return hex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has both
        }
    }

    /** An id as it is written: a whole index of them is, and {@link java.util.HexFormat} takes its time before it is warm. */
    static String hex(byte[] id) {
        byte[] hex = new byte[2 * id.length];
        hex(id, hex, 0);
        return new String(hex, StandardCharsets.ISO_8859_1);
    }

    /** Writes it into a longer text; gives where that goes on. */
    public static int hex(byte[] id, byte[] text, int start) {
        int at = start;
        for (byte eight : id) {
            text[at++] = DIGITS[eight >> 4 & 0xF];
            text[at++] = DIGITS[eight & 0xF];
        }
        return at;
    }
}
