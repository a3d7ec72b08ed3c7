package org.committeepapers.writer;

import java.util.Locale;
import org.committeepapers.text.RelativePath;

/** A file format of papers. */
public enum Format {
    PDF,
    DOCX,
    HTML;

    /** The file extension, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The address of a file of this format in the same folder, percent-encoded; {@code name} has no extension. */
    public String addressOf(String name) {
        return RelativePath.of(name + "." + extension());
    }
}
