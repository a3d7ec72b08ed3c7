package org.committeepapers.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.marking.MarkingWords;

/**
 * How one table is read.
 *
 * @param line where it stands in the layout file, from 1
 * @param sheets the names of its sheets; empty where it doesn't say, as for a .csv, which has none
 * @param rows the rows of the sheet in which alone it lies
 * @param headings which rows are its headings
 * @param columns the names of the column of each field: whichever is there; of progress all, the newest last
 * @param ignore columns that are known and in no paper, no data and no record
 * @param lines rows of one text that say something of all items below them
 * @param reference what a reference is made of, in braces fields, names from lines and parts
 * @param parts cells that hold several things
 * @param skip rows that are no items, by their first text
 * @param skipBy the same by the text in a column
 * @param until from a row that begins so on nothing is read
 * @param continued rows that go on with the row above
 * @param fillDown fields whose blank cells take the one above
 * @param status what the cells of the column of statuses mean
 * @param exemption what the cells of the column of markings mean
 * @param of the columns that name the recommendation of an action; empty where the recommendations stand in the table
 * @param labels the labels of a block: the field and how its label is worded; the first one begins an item
 * @param fixed what holds for the whole table, by field or name
 * @param entries the order of dated entries in cells of progress; empty where cells hold one update
 * @param clean what is taken out of texts before they are read
 * @param languages of each cell, a line each; empty where cells hold one
 * @param sameItem which of two rows in different sheets counts
 * @param values what cells of a field stand for
 * @param dates how dates in figures are written; empty where nobody has said
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

    public TableLayout {
        columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
        parts = parts.isEmpty() ? Map.of() : new EnumMap<>(parts);
        fillDown = fillDown.isEmpty() ? Set.of() : EnumSet.copyOf(fillDown);
        clean = clean.isEmpty() ? Set.of() : EnumSet.copyOf(clean);
    }

    TableLayout with(Map<Field, List<ColumnName>> otherColumns, StatusLayout otherStatus) {
        return new TableLayout(
                line,
                sheets,
                rows,
                headings,
                otherColumns,
                ignore,
                lines,
                reference,
                parts,
                skip,
                skipBy,
                until,
                continued,
                fillDown,
                otherStatus,
                exemption,
                of,
                labels,
                fixed,
                entries,
                clean,
                languages,
                sameItem,
                values,
                dates);
    }

    /** Whether it is on the sheet. A hidden sheet has to be named without a wildcard. */
    public boolean isOf(SheetEntry sheet) {
        return sheets.isEmpty()
                ? !sheet.hidden()
                : sheets.stream()
                        .anyMatch(pattern ->
                                pattern.match(sheet.name(), PatternNames::mayBe).isPresent()
                                        && (!sheet.hidden() || pattern.isPlain()));
    }

    /** What the name of the sheet says of all its items, by name. */
    Map<String, Value> namesIn(Sheet sheet) {
        return sheets.stream()
                .sorted(Comparator.comparingInt(TextPattern::letters).reversed())
                .flatMap(pattern -> pattern.match(sheet.name(), PatternNames::mayBe).stream())
                .findFirst()
                .map(match -> {
                    Map<String, Value> said = new LinkedHashMap<>();
                    match.names().forEach((name, words) -> said.put(name, Value.of(words, sheet.corner())));
                    return said;
                })
                .orElseGet(LinkedHashMap::new);
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
     * @param lastColumn whether of several columns only the last one that is filled in counts
     * @param progressIfBlank whether the beginning of progress counts where the column is blank
     */
    public record StatusLayout(
            Map<String, Status> words,
            Map<FillColour, Status> colours,
            Map<Integer, Status> percent,
            Optional<Status> otherPercent,
            Status otherwise,
            boolean lastColumn,
            boolean progressIfBlank) {

        /** Only the program's own words count; where they say nothing, the status is unknown. */
        public static final StatusLayout NONE =
                new StatusLayout(Map.of(), Map.of(), Map.of(), Optional.empty(), Status.UNKNOWN, false, false);

        public StatusLayout {
            words = new LinkedHashMap<>(words);
            colours = colours.isEmpty() ? Map.of() : new EnumMap<>(colours);
        }

        StatusLayout with(Map<String, Status> otherWords, Map<FillColour, Status> otherColours) {
            return new StatusLayout(
                    otherWords, otherColours, percent, otherPercent, otherwise, lastColumn, progressIfBlank);
        }

        /** Whether the layout says what percentages mean. */
        public boolean explainsPercent() {
            return !percent.isEmpty() || otherPercent.isPresent();
        }
    }
}
