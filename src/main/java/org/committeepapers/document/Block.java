package org.committeepapers.document;

import java.util.List;

/** A block of a paper, such as a heading, paragraph or table. */
public sealed interface Block {

    /** The main heading: exactly one, before every section. */
    record Title(List<Inline> content) implements Block {}

    /**
     * A heading and what belongs to it. The title is level 1; a section at the top of the document has level 2, one
     * inside it level 3, and so on, so that no level is ever skipped.
     *
     * @param id unique in the document, a target for links: letters, digits and hyphens, a letter first
     * @param listedAs the words by which the contents list it; empty if they list it by its heading, where it has level
     *     2, or not at all
     */
    record Section(String id, int level, List<Inline> heading, String listedAs, List<Block> content) implements Block {
        /** A section that the contents list by its heading or not at all. */
        public Section(String id, int level, List<Inline> heading, List<Block> content) {
            this(id, level, heading, "", content);
        }
    }

    /**
     * Where the contents of the paper stand, which {@link Document#contents()} gives.
     *
     * @param screenOnly whether only a web page needs them, as the paper is short
     */
    record Contents(boolean screenOnly) implements Block {}

    /**
     * A paragraph.
     *
     * @param exempt whether others may not read it, which a rule in the margin shows
     */
    record Paragraph(Role role, List<Inline> content, boolean exempt) implements Block {
        /** A paragraph that anybody may read. */
        public Paragraph(Role role, List<Inline> content) {
            this(role, content, false);
        }

        /** What a paragraph is for. */
        public enum Role {
            BODY,
            /** The small line above the title. */
            EYEBROW,
            /** The main message, in larger letters at the start. */
            LEAD,
            /** An aside in quieter colour, such as how a date was counted. */
            NOTE
        }
    }

    /**
     * A list.
     *
     * @param ordered numbered from 1 instead of bulleted
     */
    record Items(boolean ordered, List<Item> items) implements Block {}

    /**
     * An item of a list: one paragraph.
     *
     * @param exempt whether others may not read it, which a rule in the margin shows
     */
    record Item(List<Inline> content, boolean exempt) {
        /** An item that anybody may read. */
        public Item(List<Inline> content) {
            this(content, false);
        }
    }

    /** Terms with their descriptions: a description list, not a table. */
    record Facts(List<Fact> facts) implements Block {}

    /**
     * A term and what it is.
     *
     * @param content paragraphs and lists only
     */
    record Fact(String term, List<Block> content) {}

    /**
     * A table with one header row and, where {@code rowHeaders}, a header in the first cell of each row. All rows have
     * as many cells as there are columns; none is merged.
     *
     * @param caption stands above the table; empty where the heading of its section says what it holds
     * @param full whether it fills the width between the margins; otherwise only as much as its content needs
     */
    record Table(List<Inline> caption, boolean rowHeaders, boolean full, List<Column> columns, List<Row> rows)
            implements Block {

        private static final int FEW = 8;

        /** Whether its rows are so few that it stays on one page, where one can hold it. */
        public boolean whole() {
            return rows.size() <= FEW;
        }
    }

    /**
     * A column of a table.
     *
     * @param number whether the column holds numbers, which are right aligned
     * @param share of the table's width, in per cent, so that tables of one kind line up; 0 if the width depends on
     *     the content. A column is never narrower than its longest word.
     */
    record Column(List<Inline> header, boolean number, int share) {}

    /**
     * A row of a table.
     *
     * @param total whether it adds up the rows above
     */
    record Row(boolean total, List<Cell> cells) {}

    /**
     * A cell of a table.
     *
     * @param content paragraphs and lists only
     */
    record Cell(List<Block> content) {}

    /**
     * Counts as stacked bars. The labels and the description say all that it shows.
     *
     * @param title what is counted
     * @param description the same facts in words: the text alternative
     * @param overdue the word after a count of overdue ones; empty where none is marked
     * @param bars in order; a single bar without a name shows shares of a whole; otherwise all bars have the same scale
     */
    record Chart(String title, String description, String overdue, List<Bar> bars) implements Block {

        /** A chart of a single bar. */
        public static Chart ofOne(String title, String description, String overdue, List<Segment> segments) {
            return new Chart(title, description, overdue, List.of(new Bar("", segments)));
        }
    }

    /**
     * A stacked bar.
     *
     * @param name of what it shows; empty if it is the only bar
     * @param segments in order; none has the count 0
     */
    record Bar(String name, List<Segment> segments) {
        /** The sum of its segments. */
        public int total() {
            return segments.stream().mapToInt(Segment::count).sum();
        }
    }

    /**
     * A part of a stacked bar.
     *
     * @param letter of its status alone, so that a part is known by more than its colour
     * @param label the word after the count, as in "4 completed"
     * @param overdue how many of them are overdue, which is marked below the bar
     */
    record Segment(Mark mark, String letter, String label, int count, int overdue) {}
}
