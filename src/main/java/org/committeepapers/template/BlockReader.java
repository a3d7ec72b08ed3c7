package org.committeepapers.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.document.Block;
import org.committeepapers.document.Block.Paragraph.Role;
import org.committeepapers.document.Inline;
import org.committeepapers.document.Mark;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.EnumNames;

/** Reads blocks: what is set one below another. */
final class BlockReader {

    private static final String[] IN_PAPER = {"section", "h", "p", "ul", "ol", "facts", "table", "chart", "contents"};
    private static final String[] IN_SECTION = {"section", "p", "ul", "ol", "facts", "table", "chart", "contents"};

    /** More bars wouldn't fit on a page, or say more than the table does. */
    private static final int MOST_BARS = 15;

    /** A longer name of a bar wouldn't fit a phone. */
    private static final int LONGEST_NAME = 24;

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern SHARE = Pattern.compile("[1-9]\\d?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final List<String> IN_CELL = List.of("p", "ul", "ol");

    private static final Map<String, Role> ROLES = EnumNames.byName(List.of(Role.values()));

    private final Markup markup;
    private final InlineReader inlines;
    private final Set<String> ids = new HashSet<>();
    private boolean titled;

    /** @param linksFiles whether links may lead to files beside the page */
    BlockReader(Markup markup, boolean linksFiles) {
        this.markup = markup;
        this.inlines = new InlineReader(markup, linksFiles);
    }

    /** The blocks of the paper at whose start tag the markup is. */
    List<Block> content() throws Markup.Fault {
        return markup.each(() -> markup.name().equals("h") ? title() : block(2), IN_PAPER);
    }

    /** The content of a cell: blocks, or words that are one paragraph. */
    List<Block> cellContent() throws Markup.Fault {
        List<Block> content = new ArrayList<>();
        List<Inline> words = new ArrayList<>();
        String within = markup.name();
        markup.next();
        while (!markup.isEnd()) {
            if (markup.isText() || InlineReader.isInline(markup.name())) {
                inlines.add(words, within);
            } else {
                close(words, content);
                if (!IN_CELL.contains(markup.name())) {
                    throw markup.unexpected(
                            within, "p", "ul", "ol", "strong", "em", "a", "br", "status", "span", "exempt");
                }
                content.add(block(2));
                markup.next();
            }
        }
        close(words, content);
        return content;
    }

    private void close(List<Inline> words, List<Block> content) {
        boolean exempt = inlines.wasExempt();
        List<Inline> trimmed = InlineReader.trimmed(words);
        words.clear();
        if (!trimmed.isEmpty()) {
            content.add(new Block.Paragraph(Role.BODY, trimmed, exempt));
        }
    }

    /** @param level of a section that stands here */
    private Block block(int level) throws Markup.Fault {
        return switch (markup.name()) {
            case "section" -> section(level);
            case "p" -> paragraph();
            case "ul", "ol" -> items();
            case "facts" -> facts();
            case "table" -> new TableReader().table();
            case "contents" -> contents();
            default -> chart();
        };
    }

    private Block contents() throws Markup.Fault {
        markup.allow("screen");
        boolean screenOnly = markup.is("screen");
        if (!inlines.content().isEmpty()) {
            throw markup.fault("<contents/> must be empty: it lists the sections");
        }
        return new Block.Contents(screenOnly);
    }

    private Block title() throws Markup.Fault {
        markup.allow();
        if (titled || !ids.isEmpty()) {
            throw markup.fault("<h> belongs once before the sections, and first in each section");
        }
        titled = true;
        return new Block.Title(inlines.content());
    }

    private Block section(int level) throws Markup.Fault {
        markup.allow("id", "listed-as");
        String id = markup.required("id");
        if (!ID.matcher(id).matches()) {
            throw markup.fault(
                    "An id has letters, digits and hyphens, and begins with a letter," + " unlike \"" + id + "\"");
        }
        if (!ids.add(id)) {
            throw markup.fault("Two sections have the id \"" + id + "\"");
        }
        if (level > 6) {
            throw markup.fault("Sections are nested too deeply");
        }
        String listedAs = markup.attribute("listed-as");
        markup.nextTag("section");
        if (!markup.isStart() || !markup.name().equals("h")) {
            throw markup.fault("A section begins with its heading, <h>");
        }
        markup.allow();
        List<Inline> heading = inlines.content();
        return new Block.Section(
                id, level, heading, listedAs, markup.rest("section", () -> block(level + 1), IN_SECTION));
    }

    /** Reports a link to a section that isn't there. */
    void checkLinks() throws Markup.Fault {
        for (String target : inlines.targets()) {
            if (!ids.contains(target)) {
                throw markup.fault("A link leads to #" + target + ", but no section has that id");
            }
        }
    }

    private Block paragraph() throws Markup.Fault {
        markup.allow("role");
        String name = markup.attribute("role");
        Role role = name.isEmpty() ? Role.BODY : ROLES.get(name);
        if (role != null) {
            return new Block.Paragraph(role, inlines.content(), inlines.wasExempt());
        }
        throw markup.fault("There is no role \"" + name + "\". " + Nearest.choices(ROLES.keySet()));
    }

    private Block items() throws Markup.Fault {
        markup.allow();
        boolean ordered = markup.name().equals("ol");
        return new Block.Items(
                ordered,
                markup.each(
                        () -> {
                            markup.allow();
                            return new Block.Item(inlines.content(), inlines.wasExempt());
                        },
                        "li"));
    }

    private Block facts() throws Markup.Fault {
        markup.allow();
        return new Block.Facts(markup.each(
                () -> {
                    markup.allow("term");
                    return new Block.Fact(markup.required("term"), cellContent());
                },
                "fact"));
    }

    /** A single bar of segments, or several named bars with segments. */
    private Block.Chart chart() throws Markup.Fault {
        markup.allow("title", "description", "overdue");
        String title = markup.required("title");
        String description = markup.required("description");
        String overdue = markup.attribute("overdue");
        List<Block.Segment> segments = new ArrayList<>();
        List<Block.Bar> bars = new ArrayList<>();
        markup.each(() -> markup.name().equals("bar") ? bars.add(bar()) : segments.add(segment()), "segment", "bar");
        if (!segments.isEmpty() && !bars.isEmpty()) {
            throw markup.fault("A chart has either segments of its own, or bars with segments, not both");
        }
        if (bars.size() > MOST_BARS) {
            throw markup.fault("A chart has at most %d bars, not %d".formatted(MOST_BARS, bars.size()));
        }
        boolean anyOverdue = Stream.concat(segments.stream(), bars.stream().flatMap(bar -> bar.segments().stream()))
                .anyMatch(segment -> segment.overdue() > 0);
        if (anyOverdue && overdue.isEmpty()) {
            throw markup.fault("A chart with overdue parts needs the attribute overdue, the word for them");
        }
        return bars.isEmpty()
                ? Block.Chart.ofOne(title, description, overdue, segments)
                : new Block.Chart(title, description, overdue, bars);
    }

    private Block.Bar bar() throws Markup.Fault {
        markup.allow("name");
        String name = markup.required("name");
        if (name.length() > LONGEST_NAME) {
            throw markup.fault(
                    "The name of a bar has at most %d characters, unlike \"%s\"".formatted(LONGEST_NAME, name));
        }
        return new Block.Bar(name, markup.each(this::segment, "segment"));
    }

    private Block.Segment segment() throws Markup.Fault {
        markup.allow("mark", "letter", "count", "overdue");
        Mark mark = markup.mark();
        String letter = markup.required("letter");
        int count = whole("count", markup.required("count"), 1);
        String overdue = markup.attribute("overdue");
        int late = overdue.isEmpty() ? 0 : whole("overdue", overdue, 0);
        if (late > count) {
            throw markup.fault("A segment of " + count + " can't have " + late + " that are overdue");
        }
        return new Block.Segment(mark, letter, inlines.words(), count, late);
    }

    private int whole(String name, String value, int least) throws Markup.Fault {
        if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) < least) {
            throw markup.fault(
                    "The %s of a segment is a whole number from %d, not \"%s\"".formatted(name, least, value));
        }
        return Integer.parseInt(value);
    }

    /** Reads a table: a caption, where the heading above doesn't say it all, a row of column headers, and rows. */
    private final class TableReader {

        private List<Inline> caption = List.of();
        private final List<Block.Column> columns = new ArrayList<>();
        private final List<Block.Row> rows = new ArrayList<>();
        private boolean rowHeaders;
        /** Whether the row has a cell. */
        private boolean begun;

        Block.Table table() throws Markup.Fault {
            markup.allow("full");
            boolean full = markup.is("full");
            markup.each(() -> markup.name().equals("tr") ? row() : caption(), "caption", "tr");
            if (columns.isEmpty()) {
                throw markup.fault("A table needs a first row of <th>");
            }
            return new Block.Table(caption, rowHeaders, full, columns, rows);
        }

        private boolean caption() throws Markup.Fault {
            markup.allow();
            caption = inlines.content();
            return true;
        }

        private boolean row() throws Markup.Fault {
            markup.allow("total");
            boolean total = markup.is("total");
            if (columns.isEmpty()) {
                return columns.addAll(markup.each(this::column, "th"));
            }
            begun = false;
            List<Block.Cell> cells = markup.each(this::cell, "td", "th");
            if (cells.size() != columns.size()) {
                throw markup.fault(
                        "This row has " + cells.size() + " cells, but the table has " + columns.size() + " columns");
            }
            return rows.add(new Block.Row(total, cells));
        }

        private Block.Column column() throws Markup.Fault {
            markup.allow("number", "share");
            boolean number = markup.is("number");
            int share = share(markup.attribute("share"));
            return new Block.Column(inlines.content(), number, share);
        }

        private int share(String text) throws Markup.Fault {
            if (text.isEmpty()) {
                return 0;
            }
            if (!SHARE.matcher(text).matches()) {
                throw markup.fault("A share is a percentage of the table's width, from 1 to 99, not \"" + text + "\"");
            }
            return Integer.parseInt(text);
        }

        private Block.Cell cell() throws Markup.Fault {
            boolean header = markup.name().equals("th");
            markup.allow();
            if (header && begun) {
                throw markup.fault("Only the first cell of a row may be a <th>");
            }
            if (!begun && rows.isEmpty()) {
                rowHeaders = header;
            } else if (!begun && rowHeaders != header) {
                throw markup.fault("The first cell must be a <th> in every row or in none");
            }
            begun = true;
            return new Block.Cell(cellContent());
        }
    }
}
