package org.committeepapers.text;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 hashes. */
public final class Hashes {

    private Hashes() {}

    /** The hash of a text in UTF-8. */
    public static byte[] digest(String words) {
        return DigestUtils.sha256(words);
    }

    /** The hash of bytes in hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }

    /**
     * The hash of a file in hexadecimal digits.
     *
     * @param options such as not to follow links
     */
    public static String hex(Path file, LinkOption... options) throws IOException {
        return new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file, options);
    }
}
