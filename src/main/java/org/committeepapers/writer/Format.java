package org.committeepapers.writer;

import java.util.Locale;

/** A kind of file that papers are written to. */
public enum Format {
    PDF,
    DOCX,
    HTML;

    /** The end of the file's name, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
