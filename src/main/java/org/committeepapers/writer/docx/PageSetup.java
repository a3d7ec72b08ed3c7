package org.committeepapers.writer.docx;

import java.util.EnumMap;
import java.util.Map;
import org.committeepapers.document.Document;
import org.committeepapers.document.Orientation;
import org.committeepapers.style.Style;

/** The pages of each orientation: their size, margins, running head and foot. Lengths are in points. */
final class PageSetup {

    private static final double TO_HEAD = Units.points(10);
    private static final double TO_FOOT = Units.points(9);

    private final Style.Page page;
    private final Map<Orientation, String> heads = new EnumMap<>(Orientation.class);
    private final Map<Orientation, String> feet = new EnumMap<>(Orientation.class);

    /** Writes the running heads and feet, one of each for each orientation: their tab stops differ. */
    PageSetup(OfficePackage file, Part main, Document document, Style style) {
        page = style.page();
        RunningParts parts = new RunningParts(file, main, document.furniture());
        for (Orientation orientation : Orientation.values()) {
            double width = textWidth(page, orientation);
            heads.put(orientation, parts.head(orientation, width));
            feet.put(orientation, parts.foot(orientation, width));
        }
    }

    /** The width between the margins. */
    static double textWidth(Style.Page page, Orientation orientation) {
        return Units.points(page.size().width(orientation)) - 2 * Units.points(page.side());
    }

    /** How far running text stays from the right margin, so that its lines aren't too long to read. */
    static double indent(Style.Page page, Orientation orientation) {
        return Math.max(0, textWidth(page, orientation) - Units.points(page.measure()));
    }

    double textWidth(Orientation orientation) {
        return textWidth(page, orientation);
    }

    double indent(Orientation orientation) {
        return indent(page, orientation);
    }

    /** Ends the pages of one orientation; the next ones begin on a new page. */
    void write(Xml xml, Orientation orientation) {
        boolean landscape = orientation == Orientation.LANDSCAPE;
        String width = Units.twips(Units.points(page.size().width(orientation)));
        String height = Units.twips(Units.points(page.size().height(orientation)));
        String side = Units.twips(Units.points(page.side()));
        xml.start("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", heads.getOrDefault(orientation, ""));
        xml.empty("w:footerReference", "w:type", "default", "r:id", feet.getOrDefault(orientation, ""));
        xml.value("w:type", "nextPage");
        if (landscape) {
            xml.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
        } else {
            xml.empty("w:pgSz", "w:w", width, "w:h", height);
        }
        xml.empty(
                "w:pgMar",
                "w:top",
                Units.twips(Units.points(page.top())),
                "w:right",
                side,
                "w:bottom",
                Units.twips(Units.points(page.bottom())),
                "w:left",
                side,
                "w:header",
                Units.twips(TO_HEAD),
                "w:footer",
                Units.twips(TO_FOOT),
                "w:gutter",
                "0");
        xml.end();
    }
}
