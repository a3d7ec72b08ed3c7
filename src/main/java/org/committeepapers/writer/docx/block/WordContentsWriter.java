package org.committeepapers.writer.docx.block;

import java.util.List;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.docx.part.Xml;
import org.committeepapers.writer.docx.style.StyleIds;

/**
 * Writes the table of contents: a field of Word's own that already holds its entries, as links without page numbers,
 * which only Word can know. Updating it in Word (F9) gives the same entries with their pages: {@code \o} lists headings of
 * level 2, and {@code \f} what {@link #entry} marks at other headings. Word isn't told to update it when the file
 * opens, as it would ask the reader first.
 */
record WordContentsWriter(Xml xml, InlineWriter inlines) {

    private static final String FIELD = " TOC \\o \"2-2\" \\f \\h \\z ";

    /** Marks a heading that the contents list in other words; nobody sees the mark. */
    static void entry(Xml xml, String words) {
        String quoted = words.replace("\\", "\\\\").replace("\"", "\\\"");
        for (String mark : List.of("begin", " TC \"" + quoted + "\" \\l 2 ", "end")) {
            xml.start("w:r").start("w:rPr").empty("w:vanish").end();
            part(xml, mark);
            xml.end();
        }
    }

    void write(Document document) {
        List<Document.Entry> entries = document.contents();
        if (entries.isEmpty()) {
            return;
        }
        // What makes Word offer "Update table" above it.
        xml.start("w:sdt").start("w:sdtPr").start("w:docPartObj");
        xml.value("w:docPartGallery", "Table of Contents").empty("w:docPartUnique");
        xml.end().end().start("w:sdtContent");
        start(StyleIds.CONTENTS_HEADING);
        inlines.text(document.furniture().contents(), RunProperties.onBold(0));
        xml.end();
        for (int i = 0; i < entries.size(); i++) {
            start(StyleIds.CONTENTS);
            if (i == 0) {
                field("begin", FIELD, "separate");
            }
            inlines.link(
                    new Inline.Link("#" + entries.get(i).id(), entries.get(i).words()));
            if (i == entries.size() - 1) {
                field("end");
            }
            xml.end();
        }
        xml.end().end();
    }

    private void start(String style) {
        xml.start("w:p").start("w:pPr").value("w:pStyle", style).end();
    }

    private void field(String... parts) {
        for (String part : parts) {
            xml.start("w:r");
            part(xml, part);
            xml.end();
        }
    }

    /** The type of a field character, or an instruction, which begins with a space. */
    private static void part(Xml xml, String part) {
        if (part.startsWith(" ")) {
            xml.leaf("w:instrText", part, "xml:space", "preserve");
        } else {
            xml.empty("w:fldChar", "w:fldCharType", part);
        }
    }
}
