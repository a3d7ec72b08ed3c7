package org.committeepapers.writer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style.Letters;
import org.committeepapers.style.WordReference;
import org.committeepapers.style.WordStyle;

/**
 * A paragraph style, written into the style part. Lengths are in points; what isn't set is left to the style it is based
 * on.
 */
final class ParagraphStyle {

    /** Names that Word knows, besides those of headings. */
    private static final Set<String> BUILT_IN =
            Set.of("Normal", "Body Text", "List Bullet", "List Number", "caption", "header", "footer");

    private static final double NONE = -1;

    private final String id;
    private final String name;
    private final String basedOn;
    private String next = "";
    private boolean keepNext;
    private int numbering;
    private int outline = -1;
    private double before = NONE;
    private double after = NONE;
    private double hanging = NONE;
    private double right = NONE;
    private boolean contextual;
    private String topRule = "";
    private String letters = "";
    private double leading = NONE;
    private String colour = "";
    private boolean bold;
    private boolean running;
    private boolean asNormal;

    /** @param basedOn a style's identifier; empty for none */
    ParagraphStyle(String id, String name, String basedOn) {
        this.id = id;
        this.name = name;
        this.basedOn = basedOn;
    }

    ParagraphStyle next(String style) {
        next = style;
        return this;
    }

    ParagraphStyle keepNext() {
        keepNext = true;
        return this;
    }

    ParagraphStyle numbering(int number) {
        numbering = number;
        return this;
    }

    /** A heading of that level; the main heading has 1. */
    ParagraphStyle heading(int level) {
        outline = level - 1;
        return this;
    }

    ParagraphStyle space(double above, double below) {
        before = above;
        after = below;
        return this;
    }

    ParagraphStyle hanging(double width) {
        hanging = width;
        return this;
    }

    ParagraphStyle right(double indent) {
        right = indent;
        return this;
    }

    /** No space between paragraphs of this style. */
    ParagraphStyle contextual() {
        contextual = true;
        return this;
    }

    ParagraphStyle topRule(Colour of) {
        topRule = of.hex();
        return this;
    }

    ParagraphStyle letters(Letters of) {
        letters = Units.halfPoints(of.size());
        leading = of.leading();
        return this;
    }

    ParagraphStyle colour(Colour of) {
        colour = of.hex();
        return this;
    }

    ParagraphStyle bold() {
        bold = true;
        return this;
    }

    /** Nothing of its own but what is asked for, also where Normal is the council's. */
    ParagraphStyle asNormal() {
        asNormal = true;
        return this;
    }

    /** Running text, which lies between its margins as the council's does. */
    ParagraphStyle running() {
        running = true;
        return this;
    }

    /** @param word the council's own styles, of which one of the same name goes before this */
    void write(Xml xml, Optional<WordReference> word) {
        Optional<WordStyle> taken = word.flatMap(styles -> styles.paragraph(name));
        boolean builtIn = BUILT_IN.contains(name) || outline >= 0;
        if (id.equals(StyleIds.NORMAL)) {
            xml.start("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", id);
        } else if (builtIn) {
            xml.start("w:style", "w:type", "paragraph", "w:styleId", id);
        } else {
            xml.start("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", id);
        }
        xml.value("w:name", name);
        String base =
                taken.map(style -> style.onNormal() ? StyleIds.NORMAL : "").orElse(basedOn);
        if (!base.isEmpty()) {
            xml.value("w:basedOn", base);
        }
        if (!next.isEmpty()) {
            xml.value("w:next", next);
        }
        xml.empty("w:qFormat");
        boolean overCouncils = word.isPresent() && basedOn.equals(StyleIds.NORMAL);
        paragraphProperties(xml, taken, overCouncils);
        xml.start("w:rPr");
        taken.ifPresentOrElse(style -> TakenStyle.letters(xml, style), () -> letters(xml));
        xml.end().end();
    }

    private void paragraphProperties(Xml xml, Optional<WordStyle> taken, boolean overCouncils) {
        xml.start("w:pPr");
        if (keepNext) {
            xml.empty("w:keepNext");
        }
        if (outline >= 0) {
            xml.empty("w:keepLines");
        }
        if (numbering > 0) {
            xml.start("w:numPr").value("w:numId", numbering).end();
        }
        taken.ifPresentOrElse(
                style -> new TakenStyle(style, hanging, right, contextual).paragraph(xml),
                () -> ownProperties(xml, overCouncils));
        if (outline >= 0) {
            xml.value("w:outlineLvl", outline);
        }
        xml.end();
    }

    /** @param overCouncils whether Normal is the council's, so that what matters of it has to be undone */
    private void ownProperties(Xml xml, boolean overCouncils) {
        if (!topRule.isEmpty()) {
            xml.start("w:pBdr");
            xml.empty("w:top", "w:val", "single", "w:sz", "4", "w:space", "5", "w:color", topRule);
            xml.end();
        }
        boolean undone = overCouncils && !asNormal;
        spacing(xml, undone);
        indents(xml, undone);
        if (contextual) {
            xml.empty("w:contextualSpacing");
        }
        if (undone && !running) {
            xml.value("w:jc", "left");
        }
    }

    private void spacing(Xml xml, boolean undone) {
        List<String> attributes = new ArrayList<>();
        length(attributes, "w:before", undone ? Math.max(before, 0) : before);
        length(attributes, "w:after", undone ? Math.max(after, 0) : after);
        if (leading >= 0) {
            length(attributes, "w:line", leading);
            attributes.addAll(List.of("w:lineRule", "atLeast"));
        }
        present(xml, "w:spacing", attributes);
    }

    private void indents(Xml xml, boolean undone) {
        List<String> attributes = new ArrayList<>();
        length(attributes, "w:left", undone ? Math.max(hanging, 0) : hanging);
        length(attributes, "w:right", undone ? Math.max(right, 0) : right);
        length(
                attributes,
                undone && hanging < 0 ? "w:firstLine" : "w:hanging",
                undone ? Math.max(hanging, 0) : hanging);
        present(xml, "w:ind", attributes);
    }

    private static void length(List<String> attributes, String name, double points) {
        if (points >= 0) {
            attributes.addAll(List.of(name, Units.twips(points)));
        }
    }

    private static void present(Xml xml, String name, List<String> attributes) {
        if (!attributes.isEmpty()) {
            xml.empty(name, attributes.toArray(String[]::new));
        }
    }

    private void letters(Xml xml) {
        if (bold) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (!colour.isEmpty()) {
            xml.value("w:color", colour);
        }
        if (!letters.isEmpty()) {
            xml.value("w:sz", letters).value("w:szCs", letters);
        }
    }
}
