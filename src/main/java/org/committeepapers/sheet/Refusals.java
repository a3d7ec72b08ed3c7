package org.committeepapers.sheet;

import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;

/**
 * Explains why a file can't be read as a tracker, and what to do. {@code findings.txt} has the words.
 *
 * @param file its name in findings
 */
public record Refusals(String file) {

    /** The entry for a file of another kind, such as a web page. */
    static final String OTHER = "workbook-other-format";

    /** The same for one that no spreadsheet program can save as a workbook, such as a PDF. */
    static final String DOCUMENT = "workbook-other-format/document";

    /**
     * A refusal.
     *
     * @param key of its entry
     * @param words that the entry takes in
     */
    public Refusal of(String key, Object... words) {
        return new Refusal(finding(key, words));
    }

    private Finding finding(String key, Object... words) {
        return Finding.of(key, new Location.File(file), "", words);
    }

    /** @param what such as "it has no sheets" */
    public Refusal damaged(String what, Throwable cause) {
        return new Refusal(finding("workbook-damaged", what), cause);
    }

    public Refusal damaged(String what) {
        return of("workbook-damaged", what);
    }

    /** For a workbook that can be read, but not copied. */
    public Refusal notCopied(Throwable cause) {
        return new Refusal(finding("workbook-other-format/copy"), cause);
    }
}
