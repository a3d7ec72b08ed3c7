package org.committeepapers.style;

import java.util.Arrays;

/** Bytes that can't be changed. */
public final class Bytes {

    private final byte[] content;
    private final int hash;

    Bytes(byte[] content) {
        this.content = content;
        this.hash = Arrays.hashCode(content);
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
