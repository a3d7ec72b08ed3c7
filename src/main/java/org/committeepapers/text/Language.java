package org.committeepapers.text;

/** A language of papers or of officers' own words. */
public enum Language {
    ENGLISH("en"),
    WELSH("cy");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Two letters, as in file names and on the command line. */
    public String code() {
        return code;
    }

    /** The BCP 47 tag, as in documents. */
    public String tag() {
        return code + "-GB";
    }

    /** Whether a BCP 47 tag is of this language, in any region. */
    public boolean isOf(String other) {
        return other.equals(code) || other.startsWith(code + "-");
    }
}
