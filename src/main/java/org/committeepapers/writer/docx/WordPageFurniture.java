package org.committeepapers.writer.docx;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.document.Furniture;
import org.committeepapers.style.Style;
import org.committeepapers.writer.PageMark;

/** Writes headers and footers. */
record WordPageFurniture(OfficePackage file, Part main, Furniture words, Style style) {

    private static final Pattern PLACE = Pattern.compile("\\{[01]\\}");

    static final String HEADER = "header";
    private static final String FOOTER = "footer";
    private static final String EVERY = "default";

    /**
     * A header or footer, as a section refers to it.
     *
     * @param pages default, first or even
     */
    record Reference(String kind, String pages, String relationship) {

        boolean isHeadOf(String others) {
            return kind.equals(HEADER) && pages.equals(others);
        }

        void write(Xml xml) {
            xml.empty("w:" + kind + "Reference", "w:type", pages, "r:id", relationship);
        }
    }

    /** Writes a header and a footer for pages whose text is {@code width} points wide. */
    List<Reference> of(double width) {
        return List.of(head(width), foot());
    }

    private Reference head(double width) {
        Part part = part(HEADER);
        try (Xml xml = part.xml()) {
            xml.start("w:hdr", "xmlns:w", Namespaces.W);
            start(xml, StyleIds.HEADER);
            mark(xml, width);
            words(xml, words.headLeft());
            tab(xml);
            words(xml, words.headRight());
            xml.end().end();
        }
        return new Reference(HEADER, EVERY, main.relate(part, "/header"));
    }

    private void mark(Xml xml, double width) {
        if (!words.mark().isEmpty()) {
            xml.start("w:r").start("w:rPr").empty("w:b").empty("w:bCs");
            xml.value("w:color", style.palette().ink().hex());
            String size = Units.halfPoints(PageMark.size(words, style, width));
            xml.value("w:sz", size).value("w:szCs", size).end();
            xml.leaf("w:t", words.mark() + "  ", "xml:space", "preserve").end();
        }
    }

    private Reference foot() {
        Part part = part(FOOTER);
        try (Xml xml = part.xml()) {
            xml.start("w:ftr", "xmlns:w", Namespaces.W);
            start(xml, StyleIds.FOOTER);
            words(xml, words.footLeft());
            tab(xml);
            pageOf(xml);
            xml.end().end();
        }
        return new Reference(FOOTER, EVERY, main.relate(part, "/footer"));
    }

    private Part part(String kind) {
        return file.part("/word/" + kind + ".xml", "wordprocessingml." + kind + "+xml");
    }

    private static void start(Xml xml, String style) {
        xml.start("w:p").start("w:pPr").value("w:pStyle", style).end();
    }

    private static void tab(Xml xml) {
        xml.start("w:r").empty("w:tab").end();
    }

    private static void words(Xml xml, String text) {
        if (!text.isEmpty()) {
            xml.start("w:r").leaf("w:t", text, "xml:space", "preserve").end();
        }
    }

    private void pageOf(Xml xml) {
        Matcher places = PLACE.matcher(words.pageOf());
        int from = 0;
        while (places.find()) {
            words(xml, words.pageOf().substring(from, places.start()));
            String field = places.group().equals("{0}") ? " PAGE " : " NUMPAGES ";
            xml.start("w:fldSimple", "w:instr", field);
            words(xml, "1");
            xml.end();
            from = places.end();
        }
        words(xml, words.pageOf().substring(from));
    }
}
