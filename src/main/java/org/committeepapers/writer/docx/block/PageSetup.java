package org.committeepapers.writer.docx.block;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.document.Document;
import org.committeepapers.document.Orientation;
import org.committeepapers.style.Style;
import org.committeepapers.style.WordBase;
import org.committeepapers.writer.docx.part.OfficePackage;
import org.committeepapers.writer.docx.part.Part;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;
import org.committeepapers.writer.docx.style.Styles;

/** The pages of each orientation: size, margins, header and footer. Lengths are in points. */
public final class PageSetup {

    private static final double TO_HEAD = Units.points(10);
    private static final double TO_FOOT = Units.points(9);

    private final Page page;
    private final boolean firstPageDiffers;
    private final Map<Orientation, List<WordPageFurniture.Reference>> running = new EnumMap<>(Orientation.class);
    private boolean begun;

    /**
     * A portrait page.
     *
     * @param measure the longest line of running text
     */
    private record Page(
            double width,
            double height,
            double left,
            double right,
            double top,
            double bottom,
            double toHead,
            double toFoot,
            double gutter,
            double measure) {

        static Page of(Style style) {
            double measure = Units.points(style.page().measure());
            return style.word()
                    .flatMap(WordBase::page)
                    .map(page -> of(page, measure))
                    .orElseGet(() -> of(style.page(), measure));
        }

        private static Page of(WordBase.Page page, double measure) {
            return new Page(
                    Units.ofTwips(page.width()),
                    Units.ofTwips(page.height()),
                    Units.ofTwips(page.left()),
                    Units.ofTwips(page.right()),
                    Units.ofTwips(page.top()),
                    Units.ofTwips(page.bottom()),
                    Units.ofTwips(page.toHead()),
                    Units.ofTwips(page.toFoot()),
                    Units.ofTwips(page.gutter()),
                    measure);
        }

        private static Page of(Style.Page page, double measure) {
            double side = Units.points(page.side());
            return new Page(
                    Units.points(page.size().width(Orientation.PORTRAIT)),
                    Units.points(page.size().height(Orientation.PORTRAIT)),
                    side,
                    side,
                    Units.points(page.top()),
                    Units.points(page.bottom()),
                    TO_HEAD,
                    TO_FOOT,
                    0,
                    measure);
        }

        /** In the order of Word. */
        Stream<Double> margins() {
            return Stream.of(top, right, bottom, left, toHead, toFoot, gutter);
        }

        double across(Orientation orientation) {
            return orientation == Orientation.PORTRAIT ? width : height;
        }

        double down(Orientation orientation) {
            return orientation == Orientation.PORTRAIT ? height : width;
        }

        double textWidth(Orientation orientation) {
            return across(orientation) - (left + right) - gutter;
        }

        double indent(Orientation orientation) {
            return Math.max(0, textWidth(orientation) - measure);
        }
    }

    /**
     * Writes the headers and footers: those of the council's Word file if it has any, else ours for each orientation,
     * as their tab stops differ.
     */
    public PageSetup(OfficePackage file, Part main, Document document, Style style, Optional<BaseParts> base) {
        this.page = Page.of(style);
        List<WordPageFurniture.Reference> theirs = base.filter(BaseParts::isRunning)
                .map(parts -> parts.running(document.furniture().mark()))
                .orElse(List.of());
        this.firstPageDiffers = !theirs.isEmpty()
                && style.word().filter(WordBase::firstPageDiffers).isPresent();
        WordPageFurniture ours =
                new WordPageFurniture(file, main, document.furniture(), style, textWidth(document.orientation()));
        for (Orientation orientation : Orientation.values()) {
            running.put(orientation, theirs.isEmpty() ? ours.of(orientation, textWidth(orientation)) : theirs);
        }
    }

    /** The widths of most pages; the indent of running text keeps lines readable. */
    public static Styles.Widths widths(Document document, Style style) {
        Page page = Page.of(style);
        Orientation usual = document.orientation();
        return new Styles.Widths(page.textWidth(usual), page.indent(usual));
    }

    /** The width between the margins. */
    double textWidth(Orientation orientation) {
        return page.textWidth(orientation);
    }

    double indent(Orientation orientation) {
        return page.indent(orientation);
    }

    /** Ends the pages of one orientation. */
    void write(Xml xml, Orientation orientation) {
        xml.start("w:sectPr");
        running.getOrDefault(orientation, List.of()).forEach(one -> one.write(xml));
        xml.value("w:type", "nextPage");
        String width = Units.twips(page.across(orientation));
        String height = Units.twips(page.down(orientation));
        if (orientation == Orientation.LANDSCAPE) {
            xml.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
        } else {
            xml.empty("w:pgSz", "w:w", width, "w:h", height);
        }
        xml.verbatim("""
                <w:pgMar w:top="%s" w:right="%s" w:bottom="%s" w:left="%s" w:header="%s" w:footer="%s" w:gutter="%s"/>""".formatted(page.margins().map(Units::twips).toArray()));
        if (firstPageDiffers && !begun) {
            xml.empty("w:titlePg");
        }
        begun = true;
        xml.end();
    }
}
