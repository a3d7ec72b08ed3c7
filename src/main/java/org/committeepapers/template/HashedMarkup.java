package org.committeepapers.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Markup on its way to the one who reads it, hashed as it passes: other words or another build, another hash. */
final class HashedMarkup extends Reader {

    private final Reader markup;
    private final MessageDigest digest;
    private final Writer hashed;

    /** @param before what is hashed before it */
    HashedMarkup(Reader markup, String before) throws IOException {
        this.markup = markup;
        this.digest = sha256();
        this.hashed = new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8);
        hashed.write(before);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int read = markup.read(target, from, length);
        if (read > 0) {
            hashed.write(target, from, read);
        }
        return read;
    }

    /** Hexadecimal digits, of what was read; to be asked for once. */
    String hash() throws IOException {
        hashed.flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        markup.close();
    }
}
