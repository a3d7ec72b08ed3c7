package org.committeepapers.writer.docx;

import org.committeepapers.writer.MarkupOutput;

/**
 * The formatting of a run. A run can have only one character style, that of the outermost element; nested ones are
 * added as direct formatting.
 *
 * @param letters size, in points
 * @param sized whether the size differs from that of the paragraph style
 * @param onBold whether the paragraph style is bold; a bold character style would then turn bold off (ECMA-376 part 1,
 *     17.7.3), so bold is set directly
 * @param style the name of a character style; empty for none
 * @param language empty for that of the document
 */
record RunProperties(
        double letters, boolean sized, boolean onBold, String style, boolean bold, boolean italic, String language) {

    static RunProperties plain(double letters) {
        return new RunProperties(letters, false, false, "", false, false, "");
    }

    static RunProperties onBold(double letters) {
        return new RunProperties(letters, false, true, "", false, false, "");
    }

    RunProperties sized(double other) {
        return new RunProperties(other, true, onBold, style, bold, italic, language);
    }

    RunProperties strong() {
        return style.isEmpty() ? in(StyleNames.STRONG, onBold, italic) : in(style, true, italic);
    }

    RunProperties emphasis() {
        return style.isEmpty() ? in(StyleNames.EMPHASIS, bold, italic) : in(style, bold, true);
    }

    RunProperties link() {
        boolean strong = bold || style.equals(StyleNames.STRONG);
        boolean emphatic = italic || style.equals(StyleNames.EMPHASIS);
        return in(StyleNames.HYPERLINK, strong, emphatic);
    }

    boolean isLink() {
        return style.equals(StyleNames.HYPERLINK);
    }

    RunProperties status(String statusStyle) {
        return in(statusStyle, onBold, italic);
    }

    RunProperties styled(String name) {
        return in(name, bold, italic);
    }

    private RunProperties in(String name, boolean isBold, boolean isItalic) {
        return new RunProperties(letters, sized, onBold, name, isBold, isItalic, language);
    }

    RunProperties language(String tag) {
        return new RunProperties(letters, sized, onBold, style, bold, italic, tag);
    }

    /**
     * Writes the run's properties, if it has any.
     *
     * @param rightToLeft whether its letters are written from right to left, which Word must be told
     */
    void write(MarkupOutput xml, BaseFile base, boolean rightToLeft) {
        if (style.isEmpty() && !sized && !bold && !italic && language.isEmpty() && !rightToLeft) {
            return;
        }
        xml.start("w:rPr");
        if (!style.isEmpty()) {
            xml.empty("w:rStyle", "w:val", base.id(style));
        }
        if (bold) {
            xml.empty("w:b");
        }
        if (italic) {
            xml.empty("w:i");
        }
        if (sized) {
            xml.empty("w:sz", "w:val", Units.halfPoints(letters)).empty("w:szCs", "w:val", Units.halfPoints(letters));
        }
        if (rightToLeft) {
            xml.empty("w:rtl");
        }
        if (!language.isEmpty()) {
            xml.empty("w:lang", "w:val", language);
        }
        xml.end();
    }
}
