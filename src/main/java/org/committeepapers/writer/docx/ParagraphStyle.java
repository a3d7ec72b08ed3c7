package org.committeepapers.writer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style.Letters;

/**
 * A paragraph style. Lengths are in points; what isn't set is left to the style it is based on.
 */
final class ParagraphStyle {

    /** Word's own names, besides those of headings. */
    private static final Set<String> BUILT_IN = Set.of(
            "Normal", "Body Text", "List Bullet", "List Number", "caption", "header", "footer", "toc 2", "TOC Heading");

    /** Of what looks like a heading but is none. */
    static final int NO_LEVEL = 10;

    /** A length that isn't set. */
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
    private double left = NONE;
    private double right = NONE;

    /** How much less the first line is indented than the others. */
    private double hanging = NONE;

    private double leading = NONE;
    private boolean contextual;
    private List<String> rule = List.of();
    private List<String> tab = List.of();
    private boolean rightAligned;
    private String letters = "";
    private String colour = "";
    private boolean bold;
    private boolean running;

    /** @param basedOn the id of a style; empty for none */
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

    /** Makes it a heading; the main heading has level 1. */
    ParagraphStyle heading(int level) {
        outline = level - 1;
        return this;
    }

    ParagraphStyle space(double above, double below) {
        before = above;
        after = below;
        return this;
    }

    /** Indents all lines but the first, which ends its label with a tab. */
    ParagraphStyle hanging(double width) {
        return indent(width, width);
    }

    /** @param hang how much less the first line is indented */
    ParagraphStyle indent(double all, double hang) {
        left = all;
        hanging = hang;
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

    /** A rule of half a point above. */
    ParagraphStyle ruleAbove(Colour of) {
        rule = List.of("w:top", "4", "5", of.hex());
        return this;
    }

    /** A thick rule below. */
    ParagraphStyle ruleBelow(Colour of) {
        rule = List.of("w:bottom", "18", "6", of.hex());
        return this;
    }

    /**
     * A tab stop at the right.
     *
     * @param leader what fills the gap, by Word's name
     */
    ParagraphStyle rightTab(double at, String leader) {
        tab = List.of("w:val", "right", "w:leader", leader, "w:pos", Units.twips(at));
        return this;
    }

    ParagraphStyle rightAligned() {
        rightAligned = true;
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

    /** Makes it running text, aligned as the council's is. */
    ParagraphStyle running() {
        running = true;
        return this;
    }

    /** @param isBased whether Normal may be the council's, so that our settings must override it */
    void write(Xml xml, boolean isBased) {
        start(xml);
        if (!basedOn.isEmpty()) {
            xml.value("w:basedOn", basedOn);
        }
        if (!next.isEmpty()) {
            xml.value("w:next", next);
        }
        xml.empty("w:qFormat");
        paragraph(xml, isBased && basedOn.equals(StyleIds.NORMAL));
        letters(xml);
        xml.end();
    }

    private void start(Xml xml) {
        boolean builtIn = BUILT_IN.contains(name) || outline >= 0;
        if (id.equals(StyleIds.NORMAL)) {
            xml.start("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", id);
        } else if (builtIn) {
            xml.start("w:style", "w:type", "paragraph", "w:styleId", id);
        } else {
            xml.start("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", id);
        }
        xml.value("w:name", name);
    }

    /** In the order of the schema. */
    private void paragraph(Xml xml, boolean undone) {
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
        if (!rule.isEmpty()) {
            xml.start("w:pBdr");
            xml.empty(
                    rule.get(0),
                    "w:val",
                    "single",
                    "w:sz",
                    rule.get(1),
                    "w:space",
                    rule.get(2),
                    "w:color",
                    rule.get(3));
            xml.end();
        }
        if (!tab.isEmpty()) {
            xml.start("w:tabs");
            xml.empty("w:tab", tab.toArray(String[]::new));
            xml.end();
        }
        distances(xml, undone ? 0 : NONE);
        if (contextual) {
            xml.empty("w:contextualSpacing");
        }
        if (rightAligned || undone && !running) {
            xml.value("w:jc", rightAligned ? "right" : "left");
        }
        if (outline >= 0) {
            xml.value("w:outlineLvl", outline);
        }
        xml.end();
    }

    /** @param least the value of lengths that aren't set; negative leaves them out */
    private void distances(Xml xml, double least) {
        List<String> spacing = new ArrayList<>();
        length(spacing, "w:before", Math.max(before, least));
        length(spacing, "w:after", Math.max(after, least));
        if (leading >= 0) {
            length(spacing, "w:line", leading);
            spacing.addAll(List.of("w:lineRule", "atLeast"));
        }
        List<String> indents = new ArrayList<>();
        length(indents, "w:left", Math.max(left, least));
        length(indents, "w:right", Math.max(right, least));
        length(indents, hanging > 0 ? "w:hanging" : "w:firstLine", Math.max(hanging, least));
        empty(xml, "w:spacing", spacing);
        empty(xml, "w:ind", indents);
    }

    private static void length(List<String> attributes, String name, double points) {
        if (points >= 0) {
            attributes.addAll(List.of(name, Units.twips(points)));
        }
    }

    private static void empty(Xml xml, String name, List<String> attributes) {
        if (!attributes.isEmpty()) {
            xml.empty(name, attributes.toArray(String[]::new));
        }
    }

    private void letters(Xml xml) {
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
