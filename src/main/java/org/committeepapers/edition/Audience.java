package org.committeepapers.edition;

/** For whom a file is. */
public enum Audience {
    /** Everybody: it may be uploaded as it lies. */
    PUBLIC,
    /** Officers only. */
    INTERNAL,
    /** Those alone who may read exempt and confidential information. */
    RESTRICTED;

    /** The folder of what is restricted, in that of the internal half unless it has a root of its own. */
    public static final String RESTRICTED_FOLDER = "restricted";
}
