package org.committeepapers.writer.docx.style;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;

/** The space around the lines of a paragraph, in points. */
final class Distances {

    /** Of what isn't set. */
    static final double NONE = -1;

    double before = NONE;
    double after = NONE;
    double left = NONE;
    double right = NONE;

    /** How much less the first line is indented than the others. */
    double hanging = NONE;

    double leading = NONE;

    /** @param least the value of lengths that aren't set; negative leaves them out */
    void write(Xml xml, double least) {
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
}
