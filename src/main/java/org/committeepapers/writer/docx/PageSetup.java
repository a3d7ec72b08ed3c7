package org.committeepapers.writer.docx;

import org.committeepapers.style.Style;
import org.committeepapers.writer.MarkupOutput;
import org.w3c.dom.Element;

/** The pages of the house style. Lengths are in points. */
record PageSetup(Style.Page page) {

    /** The width between the margins. */
    double textWidth() {
        return Units.points(page.size().width() - 2 * page.side());
    }

    /** The indent of running text from the right, which keeps lines readable. */
    double indent() {
        return Math.max(0, textWidth() - Units.points(page.measure()));
    }

    /** Ends the pages, with the headers and footers of the base. */
    void write(MarkupOutput xml, BaseFile base) {
        xml.start("w:sectPr");
        for (Element one : base.running()) {
            xml.empty(
                    "w:" + WordMarkup.name(one),
                    "w:type",
                    WordMarkup.attribute(one, "type"),
                    "r:id",
                    one.getAttributeNS(Namespaces.R, "id"));
        }
        String side = twips(page.side());
        xml.empty(
                "w:pgSz",
                "w:w",
                twips(page.size().width()),
                "w:h",
                twips(page.size().height()));
        xml.verbatim("""
                <w:pgMar w:top="%s" w:right="%s" w:bottom="%s" w:left="%2$s" w:header="567" w:footer="510" w:gutter="0"/>""".formatted(twips(page.top()), side, twips(page.bottom())));
        if (base.firstPageDiffers()) {
            xml.empty("w:titlePg");
        }
        xml.end();
    }

    private static String twips(double millimetres) {
        return Units.twips(Units.points(millimetres));
    }
}
