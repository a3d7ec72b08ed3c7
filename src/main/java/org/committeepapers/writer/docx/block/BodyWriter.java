package org.committeepapers.writer.docx.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Orientation;
import org.committeepapers.style.Style;
import org.committeepapers.style.WordBase;
import org.committeepapers.writer.KeptTogether;
import org.committeepapers.writer.PlainText;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;
import org.committeepapers.writer.docx.style.LetterWidths;
import org.committeepapers.writer.docx.style.StyleIds;
import org.committeepapers.writer.docx.style.Styles;

/** Writes the blocks of a document. */
public final class BodyWriter {

    /** Above text after a table, in points. */
    private static final double AFTER_TABLE = 12;

    private static final double AFTER_TERM = Units.points(5);
    private static final double WIDEST_TERM = Units.points(90);

    private final Xml xml;
    private final InlineWriter inlines;
    private final TableWriter tables;
    private final Drawings drawings;
    private final Links links;
    private final Numbering numbering;
    private final PageSetup pages;
    private final Style style;
    private final Orientation usual;
    private Orientation orientation;
    private boolean afterTable;
    private boolean withTable;

    /** The other parts of the file that the text refers to. */
    public record Parts(PageSetup pages, Links links, Drawings drawings, Numbering numbering) {}

    public BodyWriter(Xml xml, Parts parts, Document document, Style style) {
        this.xml = xml;
        this.drawings = parts.drawings();
        this.links = parts.links();
        this.numbering = parts.numbering();
        this.pages = parts.pages();
        this.style = style;
        this.usual = document.orientation();
        this.orientation = usual;
        this.inlines = new InlineWriter(xml, links, drawings);
        this.tables = new TableWriter(xml, inlines, pages, numbering, style);
    }

    public void write(Document document) {
        List<Piece> pieces = new ArrayList<>();
        add(document.content(), document.orientation(), pieces);
        List<Block> blocks = pieces.stream().map(Piece::block).toList();
        if (style.logo().isPresent() && style.word().filter(WordBase::hasLogo).isEmpty()) {
            start(new ParagraphProperties(StyleIds.LOGO));
            xml.start("w:r");
            drawings.logo(xml, style.logo().get());
            xml.end().end();
        }
        for (int i = 0; i < pieces.size(); i++) {
            withTable = KeptTogether.introducesTable(blocks, i);
            Piece piece = pieces.get(i);
            Optional<Piece> next = i + 1 < pieces.size() ? Optional.of(pieces.get(i + 1)) : Optional.empty();
            orientation = piece.orientation();
            write(piece.block(), piece.lastOf(next), next);
        }
        pages.write(xml, orientation);
    }

    private static void add(List<Block> content, Orientation orientation, List<Piece> pieces) {
        for (Block block : content) {
            if (block instanceof Block.Section section) {
                pieces.add(new Piece(section, section.orientation()));
                add(section.content(), section.orientation(), pieces);
            } else {
                pieces.add(new Piece(block, orientation));
            }
        }
    }

    private void write(Block block, Optional<Orientation> lastOf, Optional<Piece> next) {
        switch (block) {
            case Block.Title title -> title(title, lastOf);
            case Block.Section section -> heading(section, lastOf);
            case Block.Paragraph paragraph -> paragraph(paragraph, lastOf);
            case Block.Items items -> items(items, lastOf);
            case Block.Facts facts -> facts(facts, lastOf);
            case Block.Contents contents -> {}
            case Block.Table table -> table(table, lastOf, next);
            case Block.Chart chart -> chart(chart, lastOf);
        }
    }

    private void title(Block.Title title, Optional<Orientation> lastOf) {
        double size = style.sizes().title().size();
        double indent = BalancedLines.indent(PlainText.of(title.content()), size, pages.textWidth(orientation));
        ParagraphProperties start = new ParagraphProperties(StyleIds.heading(1));
        start(style.word().isEmpty() && indent > 0 ? start.right(indent) : start);
        inlines.write(title.content(), RunProperties.onBold(size));
        xml.end();
        start(new ParagraphProperties(StyleIds.TITLE_BAR).lastOf(lastOf));
        xml.start("w:r");
        drawings.titleBar(xml);
        xml.end().end();
    }

    private void heading(Block.Section section, Optional<Orientation> lastOf) {
        afterTable = false;
        start(new ParagraphProperties(StyleIds.heading(section.level())).lastOf(lastOf));
        links.bookmark(xml, section.id());
        double letters = section.level() == 2
                ? style.sizes().heading2().size()
                : style.sizes().heading3().size();
        inlines.write(section.heading(), RunProperties.onBold(letters));
        xml.end();
    }

    private void paragraph(Block.Paragraph paragraph, Optional<Orientation> lastOf) {
        start(text(StyleIds.of(paragraph.role())).keepNext(withTable).lastOf(lastOf));
        double letters = switch (paragraph.role()) {
            case BODY -> style.sizes().body().size();
            case LEAD -> style.sizes().lead().size();
            case EYEBROW, NOTE -> style.sizes().body().smaller().size();
        };
        inlines.write(paragraph.content(), RunProperties.plain(letters));
        xml.end();
    }

    private void items(Block.Items items, Optional<Orientation> lastOf) {
        int number = items.ordered() ? numbering.newList() : 0;
        int last = items.items().size() - 1;
        for (int i = 0; i <= last; i++) {
            start(text(items.ordered() ? StyleIds.NUMBER : StyleIds.BULLET)
                    .numbering(number)
                    .lastOf(i == last ? lastOf : Optional.empty()));
            inlines.write(items.items().get(i).content(), body());
            xml.end();
        }
    }

    private void facts(Block.Facts facts, Optional<Orientation> lastOf) {
        double letters = style.sizes().body().size();
        LetterWidths widths = new LetterWidths(style);
        double widest = facts.facts().stream()
                .mapToDouble(fact -> widths.width(fact.term(), letters, false) + AFTER_TERM)
                .max()
                .orElse(0);
        int last = facts.facts().size() - 1;
        for (int i = 0; i <= last; i++) {
            ParagraphProperties start =
                    text(StyleIds.FACT).keepNext(i == last - 1).lastOf(i == last ? lastOf : Optional.empty());
            start(widest > Styles.FACT_INDENT ? start.hanging(Math.min(widest, WIDEST_TERM)) : start);
            Block.Fact fact = facts.facts().get(i);
            inlines.text(fact.term(), body().styled(StyleIds.FACT_TERM));
            xml.start("w:r").empty("w:tab").end();
            // The word-html engineer's
            for (int j = 0; j < fact.content().size(); j++) {
                Block block = fact.content().get(j);
                if (j > 0) {
                    xml.end();
                    start(text(StyleIds.FACT).hanging(widest));
                    xml.start("w:r").empty("w:tab").end();
                }
                List<List<Inline>> all = block instanceof Block.Paragraph p
                        ? List.of(p.content())
                        : ((Block.Items) block)
                                .items().stream().map(Block.Item::content).toList();
                for (List<Inline> one : all) {
                    inlines.write(one, body());
                }
            }
            xml.end();
        }
    }

    private void table(Block.Table table, Optional<Orientation> lastOf, Optional<Piece> next) {
        if (!table.caption().isEmpty()) {
            start(new ParagraphProperties(StyleIds.CAPTION));
            inlines.write(
                    table.caption(),
                    RunProperties.plain(style.sizes().body().smaller().size()));
            xml.end();
        }
        tables.write(table, pages.textWidth(orientation));
        // Word needs a paragraph after a table at the end of a section or file, and between two tables.
        boolean captionless = next.isPresent()
                && next.get().block() instanceof Block.Table following
                && following.caption().isEmpty();
        if (lastOf.isPresent() || next.isEmpty() || captionless) {
            start(new ParagraphProperties(StyleIds.PAGES_END).lastOf(lastOf));
            xml.end();
        }
        afterTable = !captionless;
    }

    private void chart(Block.Chart chart, Optional<Orientation> lastOf) {
        double width = pages.textWidth(orientation) - pages.indent(orientation);
        start(new ParagraphProperties(StyleIds.CHART).lastOf(lastOf));
        xml.start("w:r");
        drawings.chart(xml, chart, width);
        xml.end().end();
    }

    private RunProperties body() {
        return RunProperties.plain(style.sizes().body().size());
    }

    /** Running text. The style's indent fits the document's usual orientation only. */
    private ParagraphProperties text(String styleId) {
        ParagraphProperties start = new ParagraphProperties(styleId);
        return pages.indent(orientation) == pages.indent(usual) ? start : start.right(pages.indent(orientation));
    }

    private void start(ParagraphProperties start) {
        if (afterTable) {
            start.before(AFTER_TABLE);
            afterTable = false;
        }
        start.write(xml, pages);
    }

    /**
     * A block as it follows in the file. Word doesn't nest sections, so a section is here for its heading only.
     *
     * @param orientation of its pages
     */
    private record Piece(Block block, Orientation orientation) {

        /** The orientation of the pages that end with this piece, if the next has another. */
        Optional<Orientation> lastOf(Optional<Piece> next) {
            return next.filter(other -> other.orientation != orientation).map(other -> orientation);
        }
    }
}
