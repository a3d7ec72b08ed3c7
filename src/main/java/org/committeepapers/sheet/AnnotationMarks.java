package org.committeepapers.sheet;

/**
 * Marks by which the sheets and notes of an annotated copy are recognised, so that they are never read as an
 * officer's.
 */
public final class AnnotationMarks {

    /** The defined name that marks a sheet as ours. */
    public static final String SHEET = "_committee_papers_sheet";

    /** The author of our notes. */
    public static final String AUTHOR = "committee-papers";

    /** Begins our words in a note, which may stand below an officer's. */
    public static final String APPENDED = "\u2014 committee-papers \u2014";

    private AnnotationMarks() {}
}
