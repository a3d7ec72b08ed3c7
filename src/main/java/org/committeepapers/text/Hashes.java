package org.committeepapers.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 hashes. */
public final class Hashes {

    private Hashes() {}

    /** The hash of bytes. */
    public static byte[] digest(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** The hash of a text in UTF-8. */
    public static byte[] digest(String words) {
        return digest(words.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of bytes in hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    /**
     * The hash of a file in hexadecimal digits.
     *
     * @param options such as not to follow links
     */
    public static String hex(Path file, LinkOption... options) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file, options)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
