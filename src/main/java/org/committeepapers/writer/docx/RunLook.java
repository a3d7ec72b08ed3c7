package org.committeepapers.writer.docx;

/**
 * How a run looks. A run can bear only one character style: the outermost, to which what is nested in it is added by
 * hand.
 *
 * @param letters the size of the letters round it, in points
 * @param onBold whether the paragraph's style is bold already; a bold character style in it would turn bold off (ECMA-376
 *     part 1, 17.7.3), so bold is then said by hand
 * @param style of characters; empty for none
 * @param language empty for the document's
 */
record RunLook(double letters, boolean onBold, String style, boolean bold, boolean italic, String language) {

    static RunLook plain(double letters) {
        return new RunLook(letters, false, "", false, false, "");
    }

    static RunLook onBold(double letters) {
        return new RunLook(letters, true, "", false, false, "");
    }

    RunLook strong() {
        return style.isEmpty()
                ? new RunLook(letters, onBold, StyleIds.STRONG, onBold, italic, language)
                : new RunLook(letters, onBold, style, true, italic, language);
    }

    RunLook emphasis() {
        return style.isEmpty()
                ? new RunLook(letters, onBold, StyleIds.EMPHASIS, bold, italic, language)
                : new RunLook(letters, onBold, style, bold, true, language);
    }

    RunLook link() {
        boolean strong = bold || style.equals(StyleIds.STRONG);
        boolean emphatic = italic || style.equals(StyleIds.EMPHASIS);
        return new RunLook(letters, onBold, StyleIds.HYPERLINK, strong, emphatic, language);
    }

    RunLook status(String statusStyle) {
        return new RunLook(letters, onBold, statusStyle, onBold, italic, language);
    }

    /** In a character style of the house. */
    RunLook styled(String id) {
        return new RunLook(letters, onBold, id, bold, italic, language);
    }

    RunLook language(String tag) {
        return new RunLook(letters, onBold, style, bold, italic, tag);
    }

    /** Writes the run's properties, if it has any. */
    void write(Xml xml) {
        if (style.isEmpty() && !bold && !italic && language.isEmpty()) {
            return;
        }
        xml.start("w:rPr");
        if (!style.isEmpty()) {
            xml.value("w:rStyle", style);
        }
        if (bold) {
            xml.empty("w:b");
        }
        if (italic) {
            xml.empty("w:i");
        }
        if (!language.isEmpty()) {
            xml.value("w:lang", language);
        }
        xml.end();
    }
}
