package org.committeepapers.writer.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists of a document. Bulleted lists share one numbering; each numbered list has its own, which starts at 1. */
public final class WordNumbering {

    private static final int BULLETS_FORM = 0;
    private static final int NUMBERS_FORM = 1;

    /** The indents of numbered lists, in points, each with the form of its numbers. */
    private final Map<Double, Integer> forms = new LinkedHashMap<>(Map.of(Styles.LIST_INDENT, NUMBERS_FORM));

    /** The forms of the numbered lists after the usual one. */
    private final List<Integer> lists = new ArrayList<>();

    /**
     * The id of a new numbered list.
     *
     * @param indent of its items, in points: of a list that restarts, Word takes the indent from here, not from the style
     */
    int newList(double indent) {
        lists.add(forms.computeIfAbsent(indent, key -> NUMBERS_FORM + forms.size()));
        return Styles.NUMBERS + lists.size();
    }

    /** Writes the numbering part, once all lists are known. */
    public void write(Xml xml) {
        xml.start("w:numbering", "xmlns:w", Namespaces.W);
        form(xml, BULLETS_FORM, Styles.LIST_INDENT, "bullet", "\u2022");
        forms.forEach((indent, id) -> form(xml, id, indent, "decimal", "%1."));
        list(xml, Styles.BULLETS, BULLETS_FORM);
        list(xml, Styles.NUMBERS, NUMBERS_FORM);
        for (int i = 0; i < lists.size(); i++) {
            list(xml, Styles.NUMBERS + 1 + i, lists.get(i));
        }
        xml.end();
    }

    private static void form(Xml xml, int id, double indent, String format, String text) {
        xml.start("w:abstractNum", "w:abstractNumId", Integer.toString(id));
        xml.value("w:multiLevelType", "singleLevel");
        xml.start("w:lvl", "w:ilvl", "0").value("w:start", 1).value("w:numFmt", format);
        xml.value("w:lvlText", text).value("w:lvlJc", "left");
        xml.start("w:pPr");
        xml.empty("w:ind", "w:left", Units.twips(indent), "w:hanging", Units.twips(Styles.LIST_INDENT));
        xml.end();
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
