package org.committeepapers.writer.docx;

import java.util.List;
import java.util.StringTokenizer;
import org.committeepapers.document.Inline;

/** Writes what stands within a line as runs. */
final class InlineWriter {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Xml xml;
    private final Links links;
    private final Drawings drawings;

    InlineWriter(Xml xml, Links links, Drawings drawings) {
        this.xml = xml;
        this.links = links;
        this.drawings = drawings;
    }

    void write(List<Inline> content, RunLook look) {
        for (Inline inline : content) {
            write(inline, look);
        }
    }

    private void write(Inline inline, RunLook look) {
        switch (inline) {
            case Inline.Text text -> text(text.text(), look);
            case Inline.Strong strong -> write(strong.content(), look.strong());
            case Inline.Emphasis emphasis -> write(emphasis.content(), look.emphasis());
            case Inline.Link link -> {
                links.start(xml, link);
                write(link.content(), look.link());
                xml.end();
            }
            case Inline.Beside beside -> write(beside.content(), look);
            case Inline.Break() -> {
                startRun(look);
                xml.empty("w:br").end();
            }
            case Inline.Status status -> status(status, look);
            case Inline.Foreign foreign -> write(foreign.content(), look.language(foreign.language()));
        }
    }

    /** A run of plain words; a tab becomes Word's own. */
    void text(String words, RunLook look) {
        if (words.isEmpty()) {
            return;
        }
        startRun(look);
        StringTokenizer parts = new StringTokenizer(words, "\t", true);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            if (part.equals("\t")) {
                xml.empty("w:tab");
            } else {
                xml.leaf("w:t", part, "xml:space", "preserve");
            }
        }
        xml.end();
    }

    /** The sign, and the word joined to it so that no line breaks between or within. */
    private void status(Inline.Status status, RunLook look) {
        xml.start("w:r").start("w:rPr").value("w:position", -2);
        xml.end();
        drawings.sign(xml, status.mark(), look.letters());
        xml.end();
        text(joined(status), look.status(StyleIds.of(status.mark())));
    }

    /** The words of a status as they are written after its sign. */
    static String joined(Inline.Status status) {
        return NO_BREAK_SPACE + status.word().replace(' ', NO_BREAK_SPACE);
    }

    private void startRun(RunLook look) {
        xml.start("w:r");
        look.write(xml);
    }
}
