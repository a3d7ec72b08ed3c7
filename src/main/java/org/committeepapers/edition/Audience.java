package org.committeepapers.edition;

/** Who may read a file. */
public enum Audience {
    /** Everybody; the folder may be uploaded as it is. */
    PUBLIC,
    /** Officers only. */
    INTERNAL,
    /** Only those who may read exempt and confidential information. */
    RESTRICTED;

    /** The folder for restricted files, within the internal half unless they have a root of their own. */
    public static final String RESTRICTED_FOLDER = "restricted";
}
