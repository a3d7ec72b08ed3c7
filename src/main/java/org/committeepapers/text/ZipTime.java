package org.committeepapers.text;

import java.time.LocalDateTime;

/** The time of entries in ZIP files, which must not depend on the time of day; other programs write other times. */
public final class ZipTime {

    /** Not the first moment of 1980: Java adds a field to times before ZIP's own that depends on the time zone. */
    public static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ZipTime() {}
}
