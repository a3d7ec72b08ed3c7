package org.committeepapers.text;

import java.util.Optional;

/** A language in which papers are written or officers write. */
public enum Language {
    ENGLISH("en", "en-GB"),
    WELSH("cy", "cy-GB");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** Two letters, as in names of files and on the command line. */
    public String code() {
        return code;
    }

    /** As documents say it, in BCP 47. */
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

    /** Whether a BCP 47 tag is of this language, spoken wherever. */
    public boolean isOf(String other) {
        return other.equals(code) || other.startsWith(code + "-");
    }
}
