package org.committeepapers.writer.docx;

/** The namespaces of Office's markup languages (ECMA-376, transitional). */
public final class Namespaces {

    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static final String R = OfficePackage.RELATIONSHIPS;
    public static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    public static final String WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    public static final String WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    public static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static final String PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    /** Office 2019's mark of a decorative drawing, which screen readers skip. */
    public static final String ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative";

    private Namespaces() {}
}
