package org.committeepapers.writer.docx.block;

import org.committeepapers.writer.docx.part.Namespaces;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;
import org.committeepapers.writer.docx.style.Styles;

/** The lists of a document. Bulleted lists share one numbering; each numbered list has its own, which starts at 1. */
public final class Numbering {

    private static final int BULLETS_FORM = 0;
    private static final int NUMBERS_FORM = 1;

    private int last = Styles.NUMBERS;

    /** The id of a new numbered list. */
    int newList() {
        return ++last;
    }

    /** Writes the numbering part, once all lists are known. */
    public void write(Xml xml) {
        xml.start("w:numbering", "xmlns:w", Namespaces.W);
        form(xml, BULLETS_FORM, "bullet", "\u2022");
        form(xml, NUMBERS_FORM, "decimal", "%1.");
        list(xml, Styles.BULLETS, BULLETS_FORM);
        for (int number = Styles.NUMBERS; number <= last; number++) {
            list(xml, number, NUMBERS_FORM);
        }
        xml.end();
    }

    private static void form(Xml xml, int id, String format, String text) {
        String indent = Units.twips(Styles.LIST_INDENT);
        xml.start("w:abstractNum", "w:abstractNumId", Integer.toString(id));
        xml.value("w:multiLevelType", "singleLevel");
        xml.start("w:lvl", "w:ilvl", "0").value("w:start", 1).value("w:numFmt", format);
        xml.value("w:lvlText", text).value("w:lvlJc", "left");
        xml.start("w:pPr").empty("w:ind", "w:left", indent, "w:hanging", indent).end();
        if (format.equals("bullet")) {
            xml.start("w:rPr").empty("w:rFonts", "w:ascii", "Arial", "w:hAnsi", "Arial", "w:cs", "Arial");
            xml.end();
        }
        xml.end().end();
    }

    private static void list(Xml xml, int number, int form) {
        xml.start("w:num", "w:numId", Integer.toString(number)).value("w:abstractNumId", form);
        if (number > Styles.NUMBERS) {
            xml.start("w:lvlOverride", "w:ilvl", "0").value("w:startOverride", 1);
            xml.end();
        }
        xml.end();
    }
}
