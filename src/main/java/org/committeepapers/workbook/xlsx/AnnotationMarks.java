package org.committeepapers.workbook.xlsx;

/** By what the sheets and notes of an annotated copy are known again, so that they are never read as an officer's. */
public final class AnnotationMarks {

    /** The defined name that each of our sheets has. */
    public static final String SHEET = "_committee_papers_sheet";

    /** Who our notes say wrote them. */
    public static final String AUTHOR = "committee-papers";

    /** Begins what was appended to an officer's own note. */
    public static final String APPENDED = "\u2014 committee-papers \u2014";

    private AnnotationMarks() {}
}
