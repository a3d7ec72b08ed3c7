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
 * How one table is read. What each key of the layout file means, {@link LayoutKeys} says.
 *
 * @param line where it stands in the layout file, from 1
 * @param columns the names of the column of each field: whichever is there; of progress all, the newest last
 * @param skip rows that are no items, by their first text
 * @param skipBy the same by the text in a column
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
        Map<ColumnName, List<TextPattern>> skipBy,
        List<TextPattern> until,
        Continued continued,
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
        Map<Field, Map<TextPattern, String>> values,
        Optional<DateStyle> dates) {

    /** What the keys of a table say, and what settings add to that. */
    static TableLayout of(Values keys, Additions additions) {
        Map<ColumnName, List<TextPattern>> skipBy = new LinkedHashMap<>(keys.get(LayoutKeys.SKIP));
        List<TextPattern> skip = skipBy.remove(LayoutKeys.FIRST_TEXT);
        return new TableLayout(
                keys.setting().line(),
                keys.get(LayoutKeys.SHEET),
                keys.find(LayoutKeys.TABLE_ROWS),
                keys.get(LayoutKeys.HEADINGS),
                columns(keys, additions),
                keys.get(LayoutKeys.IGNORE),
                keys.get(LayoutKeys.LINES),
                keys.find(LayoutKeys.REFERENCE),
                new TreeMap<>(keys.get(LayoutKeys.PARTS)),
                skip == null ? List.of() : skip,
                skipBy,
                keys.get(LayoutKeys.UNTIL),
                keys.get(LayoutKeys.CONTINUES),
                new TreeSet<>(keys.get(LayoutKeys.FILL_DOWN)),
                StatusLayout.of(keys.get(LayoutKeys.TABLE_STATUS), additions),
                TableCheck.exemption(keys),
                keys.get(LayoutKeys.OF),
                keys.get(LayoutKeys.LABELS),
                keys.get(LayoutKeys.FIXED),
                keys.find(LayoutKeys.ENTRIES),
                new TreeSet<>(keys.get(LayoutKeys.CLEAN)),
                keys.get(LayoutKeys.LANGUAGES),
                keys.find(LayoutKeys.SAME_ITEM).orElse(SameItem.FINDING),
                keys.get(LayoutKeys.VALUES),
                keys.find(LayoutKeys.DATES));
    }

    /** A name that a council adds to one field no longer means another. */
    private static Map<Field, List<ColumnName>> columns(Values keys, Additions additions) {
        Map<Field, List<ColumnName>> columns = new EnumMap<>(Field.class);
        columns.putAll(keys.get(LayoutKeys.COLUMNS));
        columns.merge(Field.PROGRESS, keys.get(LayoutKeys.PROGRESS), TableLayout::joined);
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

    /**
     * Which rows go on with the row above.
     *
     * @param without a row that lacks these fields does, if it only adds text
     * @param by rows that begin like this do, and their words go to the field
     */
    public record Continued(List<Field> without, Map<Field, List<TextPattern>> by) {

        static final Continued NONE = new Continued(List.of(), Map.of());

        /** The field to which the words of such a row go; empty if it is none. */
        Optional<Field> field(String words) {
            return by.entrySet().stream()
                    .flatMap(field -> field.getValue().stream()
                            .filter(pattern -> pattern.fits(words))
                            .map(pattern -> Map.entry(field.getKey(), pattern.letters())))
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
        }
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

    /** How a table writes dates in figures. */
    public enum DateStyle {
        DAY_FIRST,
        MONTH_FIRST,
        /** As numbers of days, which a spreadsheet shows as dates if it is told to. */
        SERIAL
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
            Map<String, Status> words = new LinkedHashMap<>(keys.get(LayoutKeys.STATUS_WORDS));
            Map<FillColour, Status> colours = new TreeMap<>(keys.get(LayoutKeys.STATUS_COLOURS));
            Map<Integer, Status> percent = new HashMap<>(keys.get(LayoutKeys.STATUS_PERCENT));
            Optional<Status> other = Optional.ofNullable(percent.remove(LayoutKeys.OTHER));
            // A sign counts as a word and, if it is the name of a colour, as a fill.
            additions.statusKey().forEach((sign, meaning) -> {
                words.put(sign, meaning);
                FillColour colour = LayoutKeys.COLOURS.get(sign);
                if (colour != null) {
                    colours.put(colour, meaning);
                }
            });
            return new StatusLayout(
                    words, colours, percent, other, keys.get(LayoutKeys.OTHERWISE), keys.get(LayoutKeys.BLANK));
        }

        /** Whether the layout says what percentages mean. */
        public boolean explainsPercent() {
            return !percent.isEmpty() || otherPercent.isPresent();
        }
    }
}
