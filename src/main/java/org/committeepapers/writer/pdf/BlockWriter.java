package org.committeepapers.writer.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.committeepapers.document.Block;
import org.committeepapers.style.Logo;
import org.committeepapers.style.Style;
import org.committeepapers.writer.ChartPicture;
import org.committeepapers.writer.InlineText;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** Hands each block to its writer. */
final class BlockWriter {

    /** A longer text before a table would leave too much of a page empty if it went with it. In characters. */
    private static final int LONGEST_INTRODUCTION = 300;

    private final Pages pages;
    private final Style style;
    private final HeadingWriter headings;
    private final TextWriter text;
    private final ContentsWriter contents;
    private final String continued;

    BlockWriter(Pages pages, HeadingWriter headings, TextWriter text, ContentsWriter contents, String continued) {
        this.pages = pages;
        this.style = text.style();
        this.headings = headings;
        this.text = text;
        this.contents = contents;
        this.continued = continued;
    }

    void write(List<Block> blocks, Tag parent) {
        for (int i = 0; i < blocks.size(); i++) {
            write(blocks.get(i), parent);
            if (i + 1 < blocks.size() && introduces(blocks.get(i), blocks.get(i + 1), i == 0)) {
                pages.keepWithNext();
            }
        }
    }

    /** Whether a block is a sentence or two right before a table, or the first below a heading right before another. */
    private static boolean introduces(Block block, Block next, boolean isFirst) {
        return (next instanceof Block.Table || isFirst && next instanceof Block.Section)
                && block instanceof Block.Paragraph paragraph
                && InlineText.of(paragraph.content()).length() <= LONGEST_INTRODUCTION;
    }

    private void write(Block block, Tag parent) {
        TextFrame whole = pages.frame();
        TextFrame reading = whole.narrowedTo(Pages.points(style.page().measure()));
        switch (block) {
            case Block.Title title -> headings.write(title, parent);
            case Block.Section section -> {
                Tag tag = new Tag(parent, "Sect");
                pages.repeat(Optional.empty());
                headings.write(section, tag);
                if (section.content().stream().anyMatch(Block.Facts.class::isInstance)) {
                    pages.repeat(Optional.of(headings.continued(section, continued, tag)));
                }
                write(section.content(), tag);
                pages.repeat(Optional.empty());
            }
            case Block.Paragraph paragraph -> text.write(paragraph, parent, reading);
            case Block.Items items -> new ListWriter(text, style).write(items, TextStyle.body(style), parent, reading);
            case Block.Facts facts -> new ListWriter(text, style).write(facts, parent, reading);
            case Block.Contents(boolean screenOnly) when screenOnly -> {}
            case Block.Contents contents -> this.contents.write(parent, reading);
            case Block.Table table -> new TableWriter(text, style).write(table, parent, whole);
            case Block.Chart chart -> write(chart, style, parent, reading);
        }
    }

    static void write(Block.Chart chart, Style style, Tag parent, TextFrame frame) {
        Tag tag = new Tag(parent, "Figure")
                .with(PdfName.ALT, new PdfString(chart.description(), PdfObject.TEXT_UNICODE))
                .with(PdfName.T, new PdfString(chart.title(), PdfObject.TEXT_UNICODE));
        frame.flow().space(TextWriter.AROUND);
        Flow.Box box = new ChartBox(chart, tag, style, frame);
        frame.flow().add(box, true);
        frame.flow().space(TableWriter.BELOW);
    }

    /** A chart, which is never parted. */
    private static final class ChartBox implements Flow.Box {

        private final ChartPicture picture;
        private final Tag tag;
        private final Style style;
        private final double left;

        ChartBox(Block.Chart chart, Tag tag, Style style, TextFrame frame) {
            this.picture = ChartPicture.of(chart, frame.width());
            this.tag = tag;
            this.style = style;
            this.left = frame.left();
        }

        @Override
        public double height() {
            return picture.height();
        }

        @Override
        public void draw(PageCanvas canvas, double top) {
            canvas.beginContent(tag.at(left, top - height(), left + picture.width(), top));
            for (ChartPicture.Band band : picture.bands()) {
                double bottom = top - band.y() - band.height();
                canvas.rectangle(left + band.x(), bottom, band.width(), band.height(), band.colour(style.palette()));
            }
            for (ChartPicture.Words words : picture.words()) {
                TextStyle plain = TextStyle.plain(ChartPicture.SIZE, words.colour(style.palette()));
                TextStyle letters = words.inside() ? plain.strong() : plain;
                canvas.draw(Line.of(words.text(), letters, Fonts.USUAL, tag), left + words.x(), top - words.y());
            }
        }
    }

    /** The council's logo. */
    static void write(Logo logo, Tag parent, TextFrame frame) throws IOException {
        Logo.Dots dots = logo.picture();
        Image image =
                Image.getInstance(dots.columns(), dots.rows(), 3, 8, dots.rgb().content());
        frame.flow().add(new LogoBox(logo, image, parent, frame.left()), true);
        frame.flow().space(HeadingWriter.ABOVE_SECTION);
        frame.flow().keepWithNext();
    }

    private record LogoBox(Logo logo, Image image, Tag parent, double left) implements Flow.Box {

        @Override
        public double height() {
            return Pages.points(logo.height());
        }

        @Override
        public void draw(PageCanvas canvas, double top) {
            double width = Pages.points(logo.width());
            double bottom = top - height();
            if (logo.alternative().isEmpty()) {
                canvas.beginArtifact();
            } else {
                canvas.beginContent(new Tag(parent, "Figure")
                        .with(PdfName.ALT, new PdfString(logo.alternative(), PdfObject.TEXT_UNICODE))
                        .at(left, bottom, left + width, top));
            }
            canvas.directContent().addImage(image, (float) width, 0, 0, (float) height(), (float) left, (float) bottom);
        }
    }
}
