package org.committeepapers.publication;

/** For whom a file is. */
public enum Audience {
    /** Everybody: it may be uploaded as it lies. */
    PUBLIC,
    /** Officers only. */
    INTERNAL
}
