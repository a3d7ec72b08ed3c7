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

    public Refusal unreadable() {
        return of("workbook-unreadable");
    }

    public Refusal notAWorkbook() {
        return of("workbook-not-xlsx");
    }

    /** @param kind such as "a Word document" */
    public Refusal otherFormat(String kind) {
        return of("workbook-other-format", kind);
    }

    /** @param kind such as "a PDF", which no spreadsheet program can save as a workbook */
    public Refusal document(String kind) {
        return of("workbook-other-format/document", kind);
    }

    /** For a workbook that can be read, but not copied. */
    public Refusal notCopied(Throwable cause) {
        return new Refusal(finding("workbook-other-format/copy"), cause);
    }

    /** @param where such as "its formats" */
    public Refusal doctype(String where) {
        return of("workbook-unsafe", where);
    }
}
