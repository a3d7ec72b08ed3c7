package org.committeepapers.writer.docx.style;

import java.util.regex.Pattern;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Style;
import org.committeepapers.writer.docx.part.Xml;

/** Writes the character styles. */
final class CharacterStyles {

    /** Where a word begins within an id, such as the P of StatusInProgress. */
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private CharacterStyles() {}

    static void write(Xml xml, Style style) {
        xml.start("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont");
        xml.value("w:name", "Default Paragraph Font").value("w:uiPriority", 1).empty("w:semiHidden");
        xml.end();
        Style.Palette palette = style.palette();
        write(xml, StyleIds.STRONG, false, bold(xml));
        write(xml, StyleIds.EMPHASIS, false, () -> xml.empty("w:i").empty("w:iCs"));
        write(
                xml,
                StyleIds.HYPERLINK,
                false,
                () -> xml.value("w:color", palette.link().hex()).value("w:u", "single"));
        write(
                xml,
                StyleIds.FACT_TERM,
                true,
                () -> xml.value("w:color", palette.muted().hex()));
        for (Mark mark : Mark.values()) {
            write(xml, StyleIds.of(mark), true, bold(xml));
        }
    }

    private static Runnable bold(Xml xml) {
        return () -> xml.empty("w:b").empty("w:bCs");
    }

    private static void write(Xml xml, String id, boolean custom, Runnable letters) {
        if (custom) {
            xml.start("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", id);
        } else {
            xml.start("w:style", "w:type", "character", "w:styleId", id);
        }
        xml.value("w:name", WORD_START.matcher(id).replaceAll(" "));
        xml.value("w:basedOn", "DefaultParagraphFont").empty("w:qFormat");
        xml.start("w:rPr");
        letters.run();
        xml.end().end();
    }
}
