package org.committeepapers.writer.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style.Letters;
import org.committeepapers.style.WordElement;
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
    private boolean whole;
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

    /** Its lines stay on one page. */
    ParagraphStyle whole() {
        whole = true;
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
        boolean undone = word.isPresent() && basedOn.equals(StyleIds.NORMAL) && !asNormal;
        WordStyle look = taken.orElseGet(() -> WordStyle.of(paragraph(undone), letters()));
        xml.start("w:pPr");
        if (keepNext) {
            xml.empty("w:keepNext");
        }
        if (whole || outline >= 0) {
            xml.empty("w:keepLines");
        }
        if (numbering > 0) {
            xml.start("w:numPr").value("w:numId", numbering).end();
        }
        new StyleProperties(look, hanging, right, contextual).paragraph(xml);
        if (outline >= 0) {
            xml.value("w:outlineLvl", outline);
        }
        xml.end().start("w:rPr");
        StyleProperties.letters(xml, look);
        xml.end().end();
    }

    /** @param undone whether Normal is the council's, so that what matters of it has to be said otherwise */
    private List<WordElement> paragraph(boolean undone) {
        double least = undone ? 0 : NONE;
        List<WordElement> said = new ArrayList<>();
        if (!topRule.isEmpty()) {
            WordElement top = WordElement.of("top", "val", "single", "sz", "4", "space", "5", "color", topRule);
            said.add(new WordElement("pBdr", Map.of(), List.of(top)));
        }
        Map<String, String> spacing = new LinkedHashMap<>();
        length(spacing, "before", Math.max(before, least));
        length(spacing, "after", Math.max(after, least));
        if (leading >= 0) {
            length(spacing, "line", leading);
            spacing.put("lineRule", "atLeast");
        }
        said.add(new WordElement("spacing", spacing, List.of()));
        Map<String, String> indents = new LinkedHashMap<>();
        length(indents, "left", Math.max(hanging, least));
        length(indents, "right", Math.max(right, least));
        length(indents, hanging < 0 ? "firstLine" : "hanging", Math.max(hanging, least));
        said.add(new WordElement("ind", indents, List.of()));
        if (undone && !running) {
            said.add(WordElement.of("jc", "val", "left"));
        }
        return said.stream()
                .filter(one -> !one.attributes().isEmpty() || !one.content().isEmpty())
                .toList();
    }

    private static void length(Map<String, String> attributes, String name, double points) {
        if (points >= 0) {
            attributes.put(name, Units.twips(points));
        }
    }

    private List<WordElement> letters() {
        List<WordElement> said = new ArrayList<>();
        if (bold) {
            said.addAll(List.of(WordElement.of("b"), WordElement.of("bCs")));
        }
        if (!colour.isEmpty()) {
            said.add(WordElement.of("color", "val", colour));
        }
        if (!letters.isEmpty()) {
            said.addAll(List.of(WordElement.of("sz", "val", letters), WordElement.of("szCs", "val", letters)));
        }
        return said;
    }
}
