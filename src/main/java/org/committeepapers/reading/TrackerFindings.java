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
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.marking.MarkedLabel;

/**
 * Reports what is doubtful about the items of a tracker, and what of its sheets the layout doesn't account for. Under
 * the standard layout, which nobody confirmed for this tracker, the latter stops publication; under a declared one only
 * what the layout names and the sheet lacks does.
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
        remarks.add(key, location, read, behind(layout.file(), words));
    }

    void add(String key, Value cell, Object... words) {
        add(key, cell.cell(), cell.words(), words);
    }

    private static Object[] behind(String first, Object... words) {
        return Stream.concat(Stream.of(first), Stream.of(words)).toArray();
    }

    /** For the standard layout alone. */
    void toConfirm(String key, Value cell, Object... words) {
        if (layout.isStandard()) {
            toConfirm(key, cell.cell(), cell.words(), words);
        }
    }

    private void toConfirm(String key, Location.Cell cell, String read, Object... words) {
        remarks.toConfirm(key, cell, read, behind(Layout.draftOf(file), words));
    }

    /** Where nobody has confirmed the layout, the second of these. */
    void unlessConfirmed(String key, String toConfirm, Value cell) {
        if (layout.isStandard()) {
            toConfirm(toConfirm, cell);
        } else {
            add(key, cell);
        }
    }

    /** What the layout doesn't account for; without a layout of its own the tracker needs one. */
    void unaccounted(String key, Location.Cell cell, String read, Object... words) {
        unaccounted(key, cell, read, account(), words);
    }

    private void unaccounted(String key, Location.Cell cell, String read, String fix, Object... words) {
        if (layout.isStandard()) {
            remarks.toConfirm(key, cell, read, behind(fix, words));
        } else {
            remarks.add(key, cell, read, behind(fix, words));
        }
    }

    private String account() {
        return layout.isStandard()
                ? Layout.draftOf(file)
                : "Name it in %s: as a field, under ignore, lines or skip.".formatted(layout.file());
    }

    void unconfirmed() {
        add("layout-to-confirm/unconfirmed", new Location.File(file), "");
    }

    /** A cell that nothing claims. */
    void unused(Location.Cell cell, String words) {
        unaccounted("cell-not-used", cell, words);
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
            add("exemption-in-doubt/column", heading, "", letter, plain, declareMarkings(words));
        } else {
            unaccounted(
                    "column-not-used",
                    heading,
                    words,
                    account(words),
                    letter,
                    plain,
                    Location.Cell.listed(cells, MOST_NAMED));
        }
    }

    private String declareMarkings(String heading) {
        return layout.isStandard()
                ? Layout.draftOf(file)
                : ("In %s, give the table the column exemption: \"%s\", and say what its words mean below the key exemption"
                                + " of the table. Or, if it is about something else, name it under ignore.")
                        .formatted(layout.file(), heading.replace('\n', ' '));
    }

    /** Offers the known heading that is nearest. */
    private String account(String heading) {
        List<String> known = layout.tables().stream()
                .flatMap(table -> table.columns().values().stream())
                .flatMap(List::stream)
                .map(ColumnName::words)
                .toList();
        return Nearest.to(heading, known)
                .map(nearest -> "Did you mean \"%s\"? If so, correct the heading. If not, %s"
                        .formatted(
                                nearest,
                                Character.toLowerCase(account().charAt(0))
                                        + account().substring(1)))
                .orElseGet(this::account);
    }

    /** Several columns with the heading of one field. */
    void twice(ColumnName name, List<Location.Cell> headings) {
        String cells = headings.stream().map(Location.Cell::address).collect(Collectors.joining(" and "));
        if (layout.isStandard()) {
            toConfirm("layout-to-confirm/heading-twice", headings.getFirst(), "", cells, name.words());
        } else {
            add("heading-twice", headings.getFirst(), name.words(), cells, name.words(), place(name));
        }
    }

    private String place(ColumnName name) {
        return name.line() > 0 ? "%s, line %d,".formatted(layout.file(), name.line()) : layout.file();
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
                place(name),
                missing.names().stream().map(ColumnName::words).collect(Collectors.joining("\" or \"")),
                missing.what(),
                nearest.isPresent() ? " This is the nearest." : "");
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

    void labelGone(Field field, List<TextPattern> names, Location.Cell cell) {
        String labels = names.stream().map(TextPattern::source).collect(Collectors.joining("\" or \""));
        add("label-gone", cell, "", labels, field.inWords(), cell.sheet());
    }

    void sheetGone(String name, int line, Collection<String> there) {
        String nearest = Nearest.to(name, there)
                .map(found -> " The nearest is \"" + found + "\".")
                .orElse("");
        add("sheet-gone", new Location.File(file), name, line, name, nearest);
    }

    /** A fill in a column of statuses without a meaning. */
    void unexplainedColour(Value status) {
        Value fill = status.with(RichText.EMPTY);
        String colour = EnumNames.camel(FillColour.of(status.value()));
        if (layout.isStandard()) {
            toConfirm("layout-to-confirm/colour", fill, colour);
        } else {
            add("status-unknown/fill", fill, colour);
        }
    }

    /** A date that could be either of two days, where another of its column only makes sense month first. */
    void dayOrMonth(Value date, String days, String other, String otherCell) {
        if (layout.isStandard()) {
            String draft = "draft a layout file (committee-papers layout \"%s\") and give its table".formatted(file);
            toConfirm("date-day-or-month", date, days, other, otherCell, draft);
        } else {
            add("date-day-or-month", date, days, other, otherCell, "in %s, give the table".formatted(layout.file()));
        }
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

    /** The same reference on two sheets, where the layout doesn't say which row counts. */
    void itemTwice(SheetItem item, SheetItem before) {
        Value reference = item.value(Field.REFERENCE).at(item.firstCell());
        String where = before.firstCell().sheet() + "!" + before.firstCell().address();
        if (layout.isStandard()) {
            toConfirm("layout-to-confirm/item-twice", reference, item.words(Field.REFERENCE), where);
        } else {
            add("item-twice", reference, item.words(Field.REFERENCE), where);
        }
    }
}
