package org.committeepapers.writer.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.committeepapers.style.Style;
import org.committeepapers.writer.MarkupOutput;
import org.w3c.dom.Element;

/** The pages: size, margins, headers and footers. Lengths are in points. */
final class PageSetup {

    private static final List<String> MARGINS = List.of("top", "right", "bottom", "left", "header", "footer", "gutter");

    private final BaseFile base;
    private final double measure;

    /** In twentieths of a point, by Word's names. */
    private final Map<String, Long> lengths;

    /** Those of a base that a council has changed, and otherwise those of the house style. */
    PageSetup(BaseFile base, Style style) {
        this.base = base;
        this.measure = Units.points(style.page().measure());
        this.lengths = new HashMap<>(base.page());
        if (!base.isOwn() || !lengths.containsKey("w")) {
            put(style.page().size().width(), "w");
            put(style.page().size().height(), "h");
            put(style.page().side(), "left", "right");
            put(style.page().top(), "top");
            put(style.page().bottom(), "bottom");
        }
        // Papers are upright.
        long across = length("w");
        lengths.put("w", Math.min(across, length("h")));
        lengths.put("h", Math.max(across, length("h")));
    }

    private void put(double millimetres, String... names) {
        Stream.of(names).forEach(name -> lengths.put(name, Long.valueOf(Units.twips(Units.points(millimetres)))));
    }

    private long length(String name) {
        return Objects.requireNonNullElse(lengths.get(name), 0L);
    }

    /** The width between the margins. */
    double textWidth() {
        return Units.ofTwips((double) (length("w") - length("left") - length("right") - length("gutter")));
    }

    /** The indent of running text from the right, which keeps lines readable. */
    double indent() {
        return Math.max(0, textWidth() - measure);
    }

    /** Ends the pages. */
    void write(MarkupOutput xml) {
        xml.start("w:sectPr");
        for (Element one : base.running()) {
            xml.empty(
                    "w:" + WordMarkup.name(one),
                    "w:type",
                    WordMarkup.attribute(one, "type"),
                    "r:id",
                    one.getAttributeNS(Namespaces.R, "id"));
        }
        write(xml, "w:pgSz", List.of("w", "h"));
        write(xml, "w:pgMar", MARGINS);
        if (base.firstPageDiffers()) {
            xml.empty("w:titlePg");
        }
        xml.end();
    }

    private void write(MarkupOutput xml, String name, List<String> attributes) {
        xml.empty(
                name,
                attributes.stream()
                        .flatMap(one -> Stream.of("w:" + one, Long.toString(length(one))))
                        .toArray(String[]::new));
    }
}
