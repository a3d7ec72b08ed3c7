package org.committeepapers.writer.docx;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Style;
import org.committeepapers.style.WordElement;
import org.committeepapers.style.WordReference;
import org.committeepapers.style.WordStyle;

/** Writes the styles of words within a line. */
final class CharacterStyles {

    /** Where a word begins within an identifier, such as the P of StatusInProgress. */
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private CharacterStyles() {}

    static void write(Xml xml, Style style) {
        xml.start("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont");
        xml.value("w:name", "Default Paragraph Font").value("w:uiPriority", 1).empty("w:semiHidden");
        xml.end();
        Style.Palette palette = style.palette();
        WordElement link = WordElement.of("color", "val", palette.link().hex());
        WordElement term = WordElement.of("color", "val", palette.muted().hex());
        Optional<WordReference> word = style.word();
        write(xml, word, StyleIds.STRONG, false, WordElement.of("b"), WordElement.of("bCs"));
        write(xml, word, StyleIds.EMPHASIS, false, WordElement.of("i"), WordElement.of("iCs"));
        write(xml, word, StyleIds.HYPERLINK, false, link, WordElement.of("u", "val", "single"));
        write(xml, word, StyleIds.FACT_TERM, true, term);
        for (Mark mark : Mark.values()) {
            write(xml, Optional.empty(), StyleIds.of(mark), true, WordElement.of("b"), WordElement.of("bCs"));
        }
    }

    /** @param word the council's own styles, of which one of the same name goes before this */
    private static void write(Xml xml, Optional<WordReference> word, String id, boolean custom, WordElement... ours) {
        String name = WORD_START.matcher(id).replaceAll(" ");
        start(xml, id, name, custom);
        StyleProperties.letters(
                xml, word.flatMap(styles -> styles.character(name)).orElse(WordStyle.of(List.of(), List.of(ours))));
        xml.end().end();
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
