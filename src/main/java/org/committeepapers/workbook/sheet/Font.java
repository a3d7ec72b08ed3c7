package org.committeepapers.workbook.sheet;

/** What of a font matters: bold reads as strong, italic as emphasis, and words struck out may not be meant. */
public record Font(boolean strong, boolean emphasis, boolean struckOut) {

    public static final Font PLAIN = new Font(false, false, false);
}
