package org.committeepapers.writer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style.Letters;

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

    void write(Xml xml) {
        boolean builtIn = BUILT_IN.contains(name) || outline >= 0;
        if (id.equals(StyleIds.NORMAL)) {
            xml.start("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", id);
        } else if (builtIn) {
            xml.start("w:style", "w:type", "paragraph", "w:styleId", id);
        } else {
            xml.start("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", id);
        }
        xml.value("w:name", name);
        if (!basedOn.isEmpty()) {
            xml.value("w:basedOn", basedOn);
        }
        if (!next.isEmpty()) {
            xml.value("w:next", next);
        }
        xml.empty("w:qFormat");
        paragraphProperties(xml);
        runProperties(xml);
        xml.end();
    }

    private void paragraphProperties(Xml xml) {
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
        if (!topRule.isEmpty()) {
            xml.start("w:pBdr");
            xml.empty("w:top", "w:val", "single", "w:sz", "4", "w:space", "5", "w:color", topRule);
            xml.end();
        }
        spacing(xml);
        indents(xml);
        if (contextual) {
            xml.empty("w:contextualSpacing");
        }
        if (outline >= 0) {
            xml.value("w:outlineLvl", outline);
        }
        xml.end();
    }

    private void spacing(Xml xml) {
        List<String> attributes = new ArrayList<>();
        length(attributes, "w:before", before);
        length(attributes, "w:after", after);
        if (leading >= 0) {
            length(attributes, "w:line", leading);
            attributes.addAll(List.of("w:lineRule", "atLeast"));
        }
        present(xml, "w:spacing", attributes);
    }

    private void indents(Xml xml) {
        List<String> attributes = new ArrayList<>();
        length(attributes, "w:left", hanging);
        length(attributes, "w:right", right);
        length(attributes, "w:hanging", hanging);
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

    private void runProperties(Xml xml) {
        xml.start("w:rPr");
        if (bold) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (!colour.isEmpty()) {
            xml.value("w:color", colour);
        }
        if (!letters.isEmpty()) {
            xml.value("w:sz", letters).value("w:szCs", letters);
        }
        xml.end();
    }
}
