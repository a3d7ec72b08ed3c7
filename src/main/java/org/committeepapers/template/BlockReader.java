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

    private static final String[] IN_SECTION = {"section", "h", "p", "ul", "ol", "facts", "table", "chart", "contents"};

    /** More bars wouldn't fit on a page, or say more than the table does. */
    private static final int MOST_BARS = 15;

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final List<String> IN_CELL = List.of("p", "ul", "ol");

    private static final Map<String, Role> ROLES = EnumNames.byName(List.of(Role.values()));

    private final Markup markup;
    private final InlineReader inlines;
    private final Set<String> ids = new HashSet<>();

    /** @param linksFiles whether links may lead to files beside the page */
    BlockReader(Markup markup, boolean linksFiles) {
        this.markup = markup;
        this.inlines = new InlineReader(markup, linksFiles);
    }

    /** The blocks of the element at whose start tag the markup is, whose sections have the given level. */
    List<Block> content(int sectionLevel) throws MarkupFault {
        List<Block> content = new ArrayList<>();
        String within = markup.name();
        for (markup.nextTag(within); !markup.isEnd(); markup.nextTag(within)) {
            content.add(
                    switch (markup.name()) {
                        case "h" -> title(content, sectionLevel);
                        case "section" -> section(sectionLevel);
                        default -> block(within);
                    });
        }
        return content;
    }

    /** The content of a cell: blocks, or words that are one paragraph. */
    List<Block> cellContent() throws MarkupFault {
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
                content.add(block(within));
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

    private Block block(String within) throws MarkupFault {
        return switch (markup.name()) {
            case "p" -> paragraph();
            case "ul" -> items(false);
            case "ol" -> items(true);
            case "facts" -> facts();
            case "table" -> new TableReader(markup, inlines, this).table();
            case "contents" -> {
                markup.allow("screen");
                boolean screenOnly = markup.attribute("screen").equals("yes");
                if (!inlines.content().isEmpty()) {
                    throw markup.fault("<contents/> must be empty: it lists the sections");
                }
                yield new Block.Contents(screenOnly);
            }
            case "chart" -> chart();
            default -> throw markup.unexpected(within, IN_SECTION);
        };
    }

    private Block title(List<Block> before, int sectionLevel) throws MarkupFault {
        markup.allow();
        boolean first =
                before.stream().noneMatch(block -> block instanceof Block.Title || block instanceof Block.Section);
        if (sectionLevel != 2 || !first) {
            throw markup.fault("<h> belongs once before the sections, and first in each section");
        }
        return new Block.Title(inlines.content());
    }

    private Block section(int level) throws MarkupFault {
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
        List<Block> content = new ArrayList<>();
        for (markup.nextTag("section"); !markup.isEnd(); markup.nextTag("section")) {
            content.add(markup.name().equals("section") ? section(level + 1) : block("section"));
        }
        return new Block.Section(id, level, heading, listedAs, content);
    }

    /** Reports a link to a section that isn't there. */
    void checkLinks() throws MarkupFault {
        for (String target : inlines.targets()) {
            if (!ids.contains(target)) {
                throw markup.fault("A link leads to #" + target + ", but no section has that id");
            }
        }
    }

    private Block paragraph() throws MarkupFault {
        markup.allow("role");
        String name = markup.attribute("role");
        Role role = name.isEmpty() ? Role.BODY : ROLES.get(name);
        if (role != null) {
            return new Block.Paragraph(role, inlines.content(), inlines.wasExempt());
        }
        throw markup.fault("There is no role \"" + name + "\". " + Nearest.choices(ROLES.keySet()));
    }

    private Block items(boolean ordered) throws MarkupFault {
        markup.allow();
        String within = markup.name();
        List<Block.Item> items = new ArrayList<>();
        for (markup.nextTag(within); !markup.isEnd(); markup.nextTag(within)) {
            if (!markup.name().equals("li")) {
                throw markup.unexpected(within, "li");
            }
            markup.allow();
            items.add(new Block.Item(inlines.content(), inlines.wasExempt()));
        }
        return new Block.Items(ordered, items);
    }

    private Block facts() throws MarkupFault {
        markup.allow();
        List<Block.Fact> facts = new ArrayList<>();
        for (markup.nextTag("facts"); !markup.isEnd(); markup.nextTag("facts")) {
            if (!markup.name().equals("fact")) {
                throw markup.unexpected("facts", "fact");
            }
            markup.allow("term");
            String term = markup.required("term");
            facts.add(new Block.Fact(term, cellContent()));
        }
        return new Block.Facts(facts);
    }

    /** A single bar of segments, or several named bars with segments. */
    private Block.Chart chart() throws MarkupFault {
        markup.allow("title", "description", "overdue");
        String title = markup.required("title");
        String description = markup.required("description");
        String overdue = markup.attribute("overdue");
        List<Block.Segment> segments = new ArrayList<>();
        List<Block.Bar> bars = new ArrayList<>();
        for (markup.nextTag("chart"); !markup.isEnd(); markup.nextTag("chart")) {
            switch (markup.name()) {
                case "segment" -> segments.add(segment());
                case "bar" -> bars.add(bar());
                default -> throw markup.unexpected("chart", "segment", "bar");
            }
            if (!segments.isEmpty() && !bars.isEmpty()) {
                throw markup.fault("A chart has either segments of its own, or bars with segments, not both");
            }
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

    private Block.Bar bar() throws MarkupFault {
        markup.allow("name");
        String name = markup.required("name");
        List<Block.Segment> segments = new ArrayList<>();
        for (markup.nextTag("bar"); !markup.isEnd(); markup.nextTag("bar")) {
            if (!markup.name().equals("segment")) {
                throw markup.unexpected("bar", "segment");
            }
            segments.add(segment());
        }
        return new Block.Bar(name, segments);
    }

    private Block.Segment segment() throws MarkupFault {
        markup.allow("mark", "count", "overdue");
        String mark = markup.required("mark");
        int count = whole("count", markup.required("count"), 1);
        String overdue = markup.attribute("overdue");
        int late = overdue.isEmpty() ? 0 : whole("overdue", overdue, 0);
        if (late > count) {
            throw markup.fault("A segment of " + count + " can't have " + late + " that are overdue");
        }
        String label = inlines.words();
        try {
            return new Block.Segment(Mark.valueOf(mark), label, count, late);
        } catch (IllegalArgumentException e) {
            throw markup.fault("There is no status mark \"" + mark + "\"");
        }
    }

    private int whole(String name, String value, int least) throws MarkupFault {
        if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) < least) {
            throw markup.fault(
                    "The %s of a segment is a whole number from %d, not \"%s\"".formatted(name, least, value));
        }
        return Integer.parseInt(value);
    }
}
