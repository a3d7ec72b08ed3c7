package org.committeepapers.writer.docx;

import java.util.regex.Pattern;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Style;

/** Writes the styles of words within a line. */
final class CharacterStyles {

    /** Where a word begins within an identifier, such as the P of StatusInProgress. */
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private CharacterStyles() {}

    static void write(Xml xml, Style.Palette palette) {
        xml.start("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont");
        xml.value("w:name", "Default Paragraph Font").value("w:uiPriority", 1).empty("w:semiHidden");
        xml.end();
        start(xml, StyleIds.STRONG, "Strong", false);
        xml.empty("w:b").empty("w:bCs").end().end();
        start(xml, StyleIds.EMPHASIS, "Emphasis", false);
        xml.empty("w:i").empty("w:iCs").end().end();
        start(xml, StyleIds.HYPERLINK, "Hyperlink", false);
        xml.value("w:color", palette.link().hex()).value("w:u", "single");
        xml.end().end();
        start(xml, StyleIds.FACT_TERM, "Fact Term", true);
        xml.value("w:color", palette.muted().hex()).end().end();
        for (Mark mark : Mark.values()) {
            String id = StyleIds.of(mark);
            start(xml, id, WORD_START.matcher(id).replaceAll(" "), true);
            xml.empty("w:b").empty("w:bCs");
            xml.end().end();
        }
    }

    private static void start(Xml xml, String id, String name, boolean custom) {
        if (custom) {
            xml.start("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", id);
        } else {
            xml.start("w:style", "w:type", "character", "w:styleId", id);
        }
        xml.value("w:name", name).value("w:basedOn", "DefaultParagraphFont").empty("w:qFormat");
        xml.start("w:rPr");
    }
}
