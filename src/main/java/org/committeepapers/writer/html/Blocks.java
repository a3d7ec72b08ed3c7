package org.committeepapers.writer.html;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.ChartPicture;
import org.committeepapers.writer.MarkupOutput;

/** Writes blocks. */
final class Blocks {

    private static final int DEEPEST_HEADING = 6;

    /** An id, like all that we make, with an underscore, which no section's own id can have, so that they never clash. */
    private static final String CONTENTS = "contents_heading";

    private final Document document;
    private final MarkupOutput markup;
    private final Inlines inlines;
    private final Tables tables;
    private final Charts charts;
    private Tables.Heading within = new Tables.Heading("", List.of());

    Blocks(Document document, MarkupOutput markup) {
        this.document = document;
        this.markup = markup;
        this.inlines = new Inlines(markup);
        this.tables = new Tables(markup, inlines, this);
        this.charts = new Charts(markup);
    }

    void write(List<Block> blocks) {
        for (Block block : blocks) {
            write(block);
        }
    }

    private void write(Block block) {
        switch (block) {
            case Block.Title title -> element("h1", "", title.content());
            case Block.Section section -> section(section);
            case Block.Paragraph paragraph ->
                element(
                        "p",
                        paragraph.exempt()
                                ? (cssClass(paragraph.role()) + " exempt").strip()
                                : cssClass(paragraph.role()),
                        paragraph.content());
            case Block.Items items -> items(items);
            case Block.Facts facts -> facts(facts);
            case Block.Contents contents -> contents();
            case Block.Table table -> tables.write(table, within);
            case Block.Chart chart -> charts.write(chart);
        }
    }

    private void element(String name, String cssClass, List<Inline> content) {
        boolean foreign = content.size() == 1 && content.getFirst() instanceof Inline.Foreign;
        String language = foreign ? ((Inline.Foreign) content.getFirst()).language() : "";
        markup.start(name, "class", cssClass, "lang", language);
        inlines.write(foreign ? ((Inline.Foreign) content.getFirst()).content() : content);
        markup.end().line();
    }

    private void section(Block.Section section) {
        String heading = "heading_" + section.id();
        // With a name it is a landmark, of which a paper of many recommendations would have too many to be of use.
        String name = section.level() == 2 ? heading : "";
        markup.start("section", "id", section.id(), "aria-labelledby", name).line();
        int level = Math.min(section.level(), DEEPEST_HEADING);
        String trueLevel = level == section.level() ? "" : String.valueOf(section.level());
        markup.start("h" + level, "id", heading, "aria-level", trueLevel);
        inlines.write(section.heading());
        markup.end().line();
        within = new Tables.Heading(heading, section.heading());
        write(section.content());
        markup.end().line();
    }

    private void contents() {
        if (document.contents().isEmpty()) {
            return;
        }
        markup.start("nav", "class", "contents", "aria-labelledby", CONTENTS).line();
        markup.start("h2", "id", CONTENTS)
                .text(document.furniture().contents())
                .end()
                .line();
        markup.start("ul").line();
        for (Document.Entry entry : document.contents()) {
            markup.start("li").start("a", "href", "#" + entry.id());
            inlines.writeUnlinked(entry.words());
            markup.end().end().line();
        }
        markup.end().line().end().line();
    }

    private void items(Block.Items items) {
        String list = items.ordered() ? "ol" : "ul";
        markup.start(list).line();
        for (Block.Item item : items.items()) {
            element("li", item.exempt() ? "exempt" : "", item.content());
        }
        markup.end().line();
    }

    private void facts(Block.Facts facts) {
        markup.start("dl").line();
        for (Block.Fact fact : facts.facts()) {
            markup.start("div").start("dt").text(fact.term()).end().start("dd");
            write(fact.content());
            markup.end().end().line();
        }
        markup.end().line();
    }

    private static String cssClass(Block.Paragraph.Role role) {
        return switch (role) {
            case BODY -> "";
            case EYEBROW -> "eyebrow";
            case LEAD -> "lead";
            case NOTE -> "note";
        };
    }

    /**
     * Draws a chart twice, for a wide window and for a phone, of which a page shows one: so its words are never smaller than
     * other text. To a screen reader it is one picture.
     */
    private static final class Charts {

        /** The widths of a wide window and of a phone, in points: 170 and 76 mm. */
        private static final double WIDE = 482;

        private static final double NARROW = 216;

        private final MarkupOutput markup;
        private int count;

        Charts(MarkupOutput markup) {
            this.markup = markup;
        }

        void write(Block.Chart chart) {
            String title = "chart_" + ++count + "_title";
            String description = "chart_" + count + "_description";
            markup.start("div", "class", "chart", "role", "img", "aria-labelledby", title + " " + description);
            markup.line().start("span", "id", title, "hidden", "hidden").text(chart.title());
            markup.end().start("span", "id", description, "hidden", "hidden").text(chart.description());
            markup.end().line();
            draw(ChartPicture.of(chart, WIDE), "wide");
            draw(ChartPicture.of(chart, NARROW), "narrow");
            markup.end().line();
        }

        private void draw(ChartPicture picture, String window) {
            String width = StyleSheet.number(picture.width());
            String height = StyleSheet.number(picture.height());
            markup.start("svg", "class", window, "viewBox", "0 0 " + width + " " + height, "focusable", "false");
            markup.line();
            for (ChartPicture.Band band : picture.bands()) {
                markup.empty(
                        "rect",
                        "class",
                        band.hollow()
                                ? "hollow"
                                : band.mark()
                                        .map(mark -> "part " + Inlines.name(mark))
                                        .orElse("late"),
                        "x",
                        StyleSheet.number(band.x()),
                        "y",
                        StyleSheet.number(band.y()),
                        "width",
                        StyleSheet.number(band.width()),
                        "height",
                        StyleSheet.number(band.height()));
            }
            markup.line();
            for (ChartPicture.Words words : picture.words()) {
                String x = StyleSheet.number(words.x());
                markup.start(
                        "text",
                        "class",
                        words.on().map(mark -> "on " + Inlines.name(mark)).orElse(""),
                        "x",
                        x,
                        "y",
                        StyleSheet.number(words.y()));
                markup.text(words.text()).end().line();
            }
            markup.end().line();
        }
    }
}
