package org.committeepapers.sheet;

/**
 * How large a workbook may be.
 *
 * @param megabytes of all its parts unpacked, without pictures; of the file itself where it isn't a package
 */
public record Limits(int megabytes) {

    /** Far more than any tracker seen, and what a heap of 512 MB holds with findings on each row. */
    public static final Limits DEFAULT = new Limits(64);

    public long bytes() {
        return megabytes * 1_000_000L;
    }
}
