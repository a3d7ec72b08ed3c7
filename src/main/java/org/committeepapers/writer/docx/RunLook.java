package org.committeepapers.writer.docx;

/**
 * How a run looks. A run can bear only one character style: the outermost, to which what is nested in it is added by
 * hand.
 *
 * @param letters the size of the letters round it, in points
 * @param sized whether the size is said by hand, because the paragraph's style says another
 * @param onBold whether the paragraph's style is bold already; a bold character style in it would turn bold off (ECMA-376
 *     part 1, 17.7.3), so bold is then said by hand
 * @param style of characters; empty for none
 * @param language empty for the document's
 */
record RunLook(
        double letters, boolean sized, boolean onBold, String style, boolean bold, boolean italic, String language) {

    static RunLook plain(double letters) {
        return new RunLook(letters, false, false, "", false, false, "");
    }

    static RunLook onBold(double letters) {
        return new RunLook(letters, false, true, "", false, false, "");
    }

    /** Of another size than the paragraph's style says. */
    RunLook sized(double other) {
        return new RunLook(other, true, onBold, style, bold, italic, language);
    }

    RunLook strong() {
        return style.isEmpty()
                ? new RunLook(letters, sized, onBold, StyleIds.STRONG, onBold, italic, language)
                : new RunLook(letters, sized, onBold, style, true, italic, language);
    }

    RunLook emphasis() {
        return style.isEmpty()
                ? new RunLook(letters, sized, onBold, StyleIds.EMPHASIS, bold, italic, language)
                : new RunLook(letters, sized, onBold, style, bold, true, language);
    }

    RunLook link() {
        boolean strong = bold || style.equals(StyleIds.STRONG);
        boolean emphatic = italic || style.equals(StyleIds.EMPHASIS);
        return new RunLook(letters, sized, onBold, StyleIds.HYPERLINK, strong, emphatic, language);
    }

    RunLook status(String statusStyle) {
        return new RunLook(letters, sized, onBold, statusStyle, onBold, italic, language);
    }

    /** In a character style of the house. */
    RunLook styled(String id) {
        return new RunLook(letters, sized, onBold, id, bold, italic, language);
    }

    RunLook language(String tag) {
        return new RunLook(letters, sized, onBold, style, bold, italic, tag);
    }

    /** Writes the run's properties, if it has any. */
    void write(Xml xml) {
        if (style.isEmpty() && !sized && !bold && !italic && language.isEmpty()) {
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
        if (sized) {
            xml.value("w:sz", Units.halfPoints(letters)).value("w:szCs", Units.halfPoints(letters));
        }
        if (!language.isEmpty()) {
            xml.value("w:lang", language);
        }
        xml.end();
    }
}
