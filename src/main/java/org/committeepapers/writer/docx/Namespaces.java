package org.committeepapers.writer.docx;

/** The namespaces of Office's markup languages (ECMA-376, transitional). */
final class Namespaces {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = OfficePackage.RELATIONSHIPS;
    static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    static final String S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    static final String PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    /** Office 2019's mark of a decorative drawing, which screen readers skip. */
    static final String ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative";

    private Namespaces() {}
}
