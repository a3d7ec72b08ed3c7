package org.committeepapers.text;

import java.util.Optional;

/** A language of papers or of officers' own words. */
public enum Language {
    ENGLISH("en", "en-GB"),
    WELSH("cy", "cy-GB");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** Two letters, as in file names and on the command line. */
    public String code() {
        return code;
    }

    /** The BCP 47 tag, as in documents. */
    public String tag() {
        return tag;
    }

    /** The language with this code. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Whether a BCP 47 tag is of this language, in any region. */
    public boolean isOf(String other) {
        return other.equals(code) || other.startsWith(code + "-");
    }
}
