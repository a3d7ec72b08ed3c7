package org.committeepapers.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.schema.Nearest;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.marking.MarkedLabel;

/**
 * Reports what is doubtful about the items of a tracker, and what of its sheets the layout doesn't account for. Under the
 * standard layout, which nobody confirmed for this tracker, the latter is an error that asks for a layout file.
 *
 * @param file the name of the tracker's file
 */
record TrackerFindings(Layout layout, String file, Remarks remarks) {

    private static final int SHORTEST_PART = 3;

    /** Of the cells of a column. */
    static final int MOST_NAMED = 10;

    /** Whether nobody has confirmed how this tracker is read. */
    boolean isStandard() {
        return layout.isStandard();
    }

    /**
     * Adds a finding.
     *
     * @param key of its entry in {@code findings.txt}
     * @param words that the entry takes in, behind the name of the layout file
     */
    void add(String key, Location location, String read, Object... words) {
        remarks.add(key, location, read, behind(layoutFile(), words));
    }

    void add(String key, Value cell, Object... words) {
        add(key, cell.cell(), cell.words(), words);
    }

    /** Adds a finding that is an error to confirm where nobody has confirmed a layout, whatever its entry says. */
    void ask(String key, Location.Cell cell, String read, Object... words) {
        toSettle(key, cell, read, behind(layoutFile(), words));
    }

    void ask(String key, Value cell, Object... words) {
        ask(key, cell.cell(), cell.words(), words);
    }

    private void toSettle(String key, Location.Cell cell, String read, Object... words) {
        if (layout.isStandard()) {
            remarks.toConfirm(key, cell, read, words);
        } else {
            remarks.add(key, cell, read, words);
        }
    }

    /** For the standard layout alone. */
    void toConfirm(String key, Value cell, Object... words) {
        if (layout.isStandard()) {
            unaccounted(key, cell.cell(), cell.words(), words);
        }
    }

    /** What the layout doesn't account for; the entry takes in what to do, before these words. */
    void unaccounted(String key, Location.Cell cell, String read, Object... words) {
        toSettle(key, cell, read, behind(account(), words));
    }

    private static Object[] behind(String first, Object... words) {
        return Stream.concat(Stream.of(first), Stream.of(words)).toArray();
    }

    /** The file that says how the tracker is read, or is to say so. */
    private String layoutFile() {
        return layout.isStandard()
                ? "a layout file (committee-papers layout \"%s\" drafts one)".formatted(file)
                : layout.file();
    }

    private String account() {
        return layout.isStandard()
                ? Layout.draftOf(file)
                : "Name it in %s: as a field, under ignore, lines or skip.".formatted(layout.file());
    }

    /**
     * A column whose heading nothing claims.
     *
     * @param cells those of its rows that say something
     */
    void unknownColumn(Location.Cell heading, String words, List<Location.Cell> cells) {
        String letter = Location.Cell.columnName(heading.column());
        String plain = words.replace('\n', ' ');
        if (MarkedLabel.isOfMarkings(words)) {
            add("exemption-in-doubt/column", heading, "", letter, plain);
            return;
        }
        List<String> known = layout.tables().stream()
                .flatMap(table -> table.columns().values().stream())
                .flatMap(List::stream)
                .map(ColumnName::words)
                .toList();
        String nearest = Nearest.to(words, known)
                .map("If you mean \"%s\", correct the heading. If not: "::formatted)
                .orElse("");
        String listed = Location.Cell.listed(cells, MOST_NAMED);
        toSettle("column-not-used", heading, words, nearest + account(), letter, plain, listed);
    }

    /**
     * A heading that a declared layout names and the sheet lacks.
     *
     * @param headings where they begin
     * @param there the headings that stand there, of which the nearest is named
     */
    void gone(HeadingFinder.Missing missing, Location.Cell headings, Map<Location.Cell, String> there) {
        ColumnName name = missing.names().getFirst();
        Optional<String> nearest = nearest(name, there.values());
        Location.Cell cell = there.entrySet().stream()
                .filter(heading -> nearest.filter(heading.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(headings);
        add(
                "heading-gone",
                cell,
                nearest.orElse(""),
                name.line(),
                missing.names().stream().map(ColumnName::words).collect(Collectors.joining("\" or \"")),
                missing.what(),
                nearest.isPresent() ? " This is the nearest." : "");
    }

    /** A line that fits no row of its table. In a file for several trackers it may fit another one's, and so may a hidden row. */
    void lineNotUsed(TextPattern pattern, int line, Location.Cell corner) {
        if (!layout.skipHidden() && !layout.file().equals(LayoutFile.SHARED)) {
            add("layout-not-used", corner, "", line, pattern.source());
        }
    }

    private static Optional<String> nearest(ColumnName name, Collection<String> there) {
        String words = ColumnName.folded(name.words());
        return Nearest.to(name.words(), there)
                .or(() -> there.stream()
                        .filter(heading -> isPart(ColumnName.folded(heading), words))
                        .findFirst());
    }

    private static boolean isPart(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_PART && (one.contains(other) || other.contains(one));
    }

    /** Words that a pattern of {@code parts} doesn't fit. Without a part that they seem to begin with, a reference is false. */
    void partsNotMatched(Value words, Field field, List<TextPattern> patterns, TableLayout table) {
        Set<String> names =
                patterns.stream().flatMap(pattern -> pattern.names().stream()).collect(Collectors.toSet());
        boolean ofReference = table.reference().isPresent()
                && table.reference().get().names().stream().anyMatch(names::contains);
        boolean begins =
                (ofReference || names.contains(Field.REFERENCE.key())) && ReferenceWords.beginsWithPart(words.words());
        String sources = patterns.stream().map(TextPattern::source).collect(Collectors.joining("\" or \""));
        add(begins ? "parts-not-matched/reference" : "parts-not-matched", words, sources, field.inWords());
    }
}
