package org.committeepapers.writer;

import java.util.Locale;

/** A file format of papers. */
public enum Format {
    PDF,
    DOCX,
    HTML;

    /** The file extension, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
