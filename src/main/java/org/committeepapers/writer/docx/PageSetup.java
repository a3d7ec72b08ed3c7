package org.committeepapers.writer.docx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.style.WordBase;

/** The pages: size, margins, header and footer. Lengths are in points. */
public final class PageSetup {

    private static final double TO_HEAD = Units.points(10);
    private static final double TO_FOOT = Units.points(9);

    private final Page page;
    private final boolean firstPageDiffers;
    private final List<WordPageFurniture.Reference> running;

    /**
     * A page.
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
                    Units.points(page.size().width()),
                    Units.points(page.size().height()),
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

        double textWidth() {
            return width - (left + right) - gutter;
        }

        double indent() {
            return Math.max(0, textWidth() - measure);
        }
    }

    /** Writes the headers and footers: those of the council's Word file if it has any, else ours. */
    public PageSetup(OfficePackage file, Part main, Document document, Style style, Optional<BaseParts> base) {
        this.page = Page.of(style);
        List<WordPageFurniture.Reference> theirs = base.filter(BaseParts::isRunning)
                .map(parts -> parts.running(document.furniture().mark()))
                .orElse(List.of());
        this.firstPageDiffers = !theirs.isEmpty()
                && style.word().filter(WordBase::firstPageDiffers).isPresent();
        this.running = theirs.isEmpty()
                ? new WordPageFurniture(file, main, document.furniture(), style).of(textWidth())
                : theirs;
    }

    /** The indent of running text keeps lines readable. */
    public static Styles.Widths widths(Style style) {
        Page page = Page.of(style);
        return new Styles.Widths(page.textWidth(), page.indent());
    }

    /** The width between the margins. */
    double textWidth() {
        return page.textWidth();
    }

    double indent() {
        return page.indent();
    }

    /** Ends the pages. */
    void write(Xml xml) {
        xml.start("w:sectPr");
        running.forEach(one -> one.write(xml));
        xml.empty("w:pgSz", "w:w", Units.twips(page.width()), "w:h", Units.twips(page.height()));
        xml.verbatim("""
                <w:pgMar w:top="%s" w:right="%s" w:bottom="%s" w:left="%s" w:header="%s" w:footer="%s" w:gutter="%s"/>""".formatted(page.margins().map(Units::twips).toArray()));
        if (firstPageDiffers) {
            xml.empty("w:titlePg");
        }
        xml.end();
    }
}
