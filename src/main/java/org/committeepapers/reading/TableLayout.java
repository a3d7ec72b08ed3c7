package org.committeepapers.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.schema.Values;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.marking.MarkingWords;

/**
 * How one table is read. What each key of the layout file means, {@link LayoutFile} says.
 *
 * @param line where it stands in the layout file, from 1
 * @param columns the names of the column of each field: whichever is there; of progress all, the newest last
 * @param skip rows that are no items, by their first text
 */
public record TableLayout(
        int line,
        List<TextPattern> sheets,
        Optional<RowRange> rows,
        HeadingRows headings,
        Map<Field, List<ColumnName>> columns,
        List<ColumnName> ignore,
        List<TextPattern> lines,
        Optional<TextPattern> reference,
        Map<Field, List<TextPattern>> parts,
        List<TextPattern> skip,
        List<TextPattern> until,
        List<Field> continues,
        Set<Field> fillDown,
        StatusLayout status,
        MarkingWords exemption,
        List<ColumnName> of,
        Map<Field, List<TextPattern>> labels,
        Map<String, String> fixed,
        Optional<DatedEntries.Order> entries,
        Set<Cleaning> clean,
        List<Language> languages,
        SameItem sameItem,
        Map<Field, Map<TextPattern, String>> values) {

    /** What the keys of a table say, and what settings add to that. */
    static TableLayout of(Values keys, Additions additions) {
        return new TableLayout(
                keys.setting().line(),
                keys.get(LayoutFile.SHEET),
                keys.find(LayoutFile.TABLE_ROWS),
                keys.get(LayoutFile.HEADINGS),
                columns(keys, additions),
                keys.get(LayoutFile.IGNORE),
                keys.get(LayoutFile.LINES),
                keys.find(LayoutFile.REFERENCE),
                new TreeMap<>(keys.get(LayoutFile.PARTS)),
                keys.get(LayoutFile.SKIP),
                keys.get(LayoutFile.UNTIL),
                keys.get(LayoutFile.CONTINUES),
                new TreeSet<>(keys.get(LayoutFile.FILL_DOWN)),
                StatusLayout.of(keys.get(LayoutFile.TABLE_STATUS), additions),
                TableCheck.exemption(keys),
                keys.get(LayoutFile.OF),
                keys.get(LayoutFile.LABELS),
                keys.get(LayoutFile.FIXED),
                keys.find(LayoutFile.ENTRIES),
                new TreeSet<>(keys.get(LayoutFile.CLEAN)),
                keys.get(LayoutFile.LANGUAGES),
                keys.find(LayoutFile.SAME_ITEM).orElse(SameItem.FINDING),
                keys.get(LayoutFile.VALUES));
    }

    /** A name that a council adds to one field no longer means another. */
    private static Map<Field, List<ColumnName>> columns(Values keys, Additions additions) {
        Map<Field, List<ColumnName>> columns = new EnumMap<>(Field.class);
        columns.putAll(keys.get(LayoutFile.COLUMNS));
        columns.merge(Field.PROGRESS, keys.get(LayoutFile.PROGRESS), TableLayout::joined);
        Set<String> added = additions.headings().values().stream()
                .flatMap(List::stream)
                .map(ColumnName::folded)
                .collect(Collectors.toSet());
        columns.replaceAll((field, names) -> names.stream()
                .filter(name -> !added.contains(ColumnName.folded(name.words())))
                .toList());
        additions
                .headings()
                .forEach((field, names) -> columns.merge(
                        field,
                        names.stream().map(name -> new ColumnName(name, 0)).toList(),
                        (own, more) -> joined(more, own)));
        columns.values().removeIf(List::isEmpty);
        return columns;
    }

    private static List<ColumnName> joined(List<ColumnName> some, List<ColumnName> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Rows of a sheet, both from 0, the last one included. */
    public record RowRange(int first, int last) {

        public boolean contains(int row) {
            return row >= first && row <= last;
        }
    }

    /** Which rows hold headings. */
    public sealed interface HeadingRows {

        /** Every row that holds all the headings named. */
        record Auto() implements HeadingRows {}

        /**
         * Every row with a heading of a recommendation or an action and another known heading: the standard layout
         * names far more headings than any tracker has.
         */
        record Known() implements HeadingRows {}

        /** One row, from 0, or two where headings take two. */
        record Rows(int first, int last) implements HeadingRows {}

        /** No headings: columns are named by their letters. */
        record None() implements HeadingRows {}
    }

    /** What is removed from texts before they are read. */
    public enum Cleaning {
        /** Tags and entities of HTML. */
        HTML,
        /** Numbers of entries in lists of people, and times in UTC. */
        SHAREPOINT
    }

    /** Which of two rows counts when an item is listed on two sheets; the other fills in what it leaves blank. */
    public enum SameItem {
        FIRST,
        LAST,
        /** Neither: a finding reports it. */
        FINDING
    }

    /** Whether it is on the sheet. A hidden sheet has to be named without a wildcard. */
    public boolean isOf(SheetEntry sheet) {
        return sheets.isEmpty()
                ? !sheet.hidden()
                : sheets.stream()
                        .filter(pattern -> !sheet.hidden() || pattern.isPlain())
                        .anyMatch(pattern ->
                                pattern.match(sheet.name(), PatternNames::mayBe).isPresent());
    }

    /** What the name of the sheet says of all its items, by name. */
    Map<String, Value> namesIn(Sheet sheet) {
        Map<String, Value> said = new LinkedHashMap<>();
        PatternNames.best(sheets, sheet.name())
                .flatMap(pattern -> pattern.match(sheet.name(), PatternNames::mayBe))
                .ifPresent(match ->
                        match.names().forEach((name, words) -> said.put(name, Value.of(words, sheet.corner()))));
        return said;
    }

    /** Whether it may be on any sheet, so that a sheet without it is no mistake. */
    public boolean isOfEverySheet() {
        return sheets.stream().allMatch(pattern -> pattern.source().equals("*"));
    }

    /** Whether a column, a label, a line or the like gives the exemption. */
    public boolean marksExemption() {
        return columns.containsKey(Field.EXEMPTION)
                || labels.containsKey(Field.EXEMPTION)
                || fixed.containsKey(Field.EXEMPTION.key())
                || Stream.of(
                                sheets.stream(),
                                lines.stream(),
                                parts.values().stream().flatMap(List::stream))
                        .flatMap(patterns -> patterns)
                        .anyMatch(pattern -> pattern.names().contains(Field.EXEMPTION.key()));
    }

    /** Whether its rows are actions of recommendations that are listed elsewhere. */
    public boolean isOfActions() {
        return !of.isEmpty();
    }

    /**
     * What the cells of a column of statuses mean.
     *
     * @param words patterns of what officers write
     * @param colours by the hue of a fill
     * @param percent by the percentage done, from 0 to 100
     * @param otherPercent the meaning of every other percentage
     * @param otherwise the status of a row that doesn't give one
     * @param progressIfBlank whether the beginning of progress counts where the column is blank
     */
    public record StatusLayout(
            Map<String, Status> words,
            Map<FillColour, Status> colours,
            Map<Integer, Status> percent,
            Optional<Status> otherPercent,
            Status otherwise,
            boolean progressIfBlank) {

        static StatusLayout of(Values keys, Additions additions) {
            Map<String, Status> words = new LinkedHashMap<>(keys.get(LayoutFile.STATUS_WORDS));
            Map<FillColour, Status> colours = new TreeMap<>(keys.get(LayoutFile.STATUS_COLOURS));
            Map<Integer, Status> percent = new HashMap<>(keys.get(LayoutFile.STATUS_PERCENT));
            Optional<Status> other = Optional.ofNullable(percent.remove(LayoutFile.OTHER));
            // A sign counts as a word and, if it is the name of a colour, as a fill.
            additions.statusKey().forEach((sign, meaning) -> {
                words.put(sign, meaning);
                FillColour colour = LayoutFile.COLOURS.get(sign);
                if (colour != null) {
                    colours.put(colour, meaning);
                }
            });
            return new StatusLayout(
                    words, colours, percent, other, keys.get(LayoutFile.OTHERWISE), keys.get(LayoutFile.BLANK));
        }

        /** Whether the layout says what percentages mean. */
        public boolean explainsPercent() {
            return !percent.isEmpty() || otherPercent.isPresent();
        }
    }
}
