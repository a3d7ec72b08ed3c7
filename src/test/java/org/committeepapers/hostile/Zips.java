package org.committeepapers.hostile;

import java.nio.charset.StandardCharsets;

/** What no well-meaning writer of zips offers. */
final class Zips {

    private Zips() {}

    /** The package with an entry called otherwise, even as another entry is; both names have the same length. */
    static byte[] renamed(byte[] zip, String from, String to) {
        byte[] old = from.getBytes(StandardCharsets.UTF_8);
        byte[] name = to.getBytes(StandardCharsets.UTF_8);
        if (old.length != name.length) {
            throw new IllegalArgumentException(from + " and " + to + " differ in length");
        }
        byte[] renamed = zip.clone();
        for (int i = 0; i + old.length <= zip.length; i++) {
            if (java.util.Arrays.equals(zip, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(name, 0, renamed, i, name.length);
            }
        }
        return renamed;
    }
}
