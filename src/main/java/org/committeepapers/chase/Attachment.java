package org.committeepapers.chase;

/** A workbook that goes with a draft. */
public final class Attachment {

    private final String name;
    private final byte[] bytes;

    /**
     * @param name of the file
     * @param bytes handed over, and not changed afterwards
     */
    public Attachment(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
