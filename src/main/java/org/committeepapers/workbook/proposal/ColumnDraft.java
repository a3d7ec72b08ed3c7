package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.committeepapers.workbook.layout.ColumnName;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/**
 * A column of a table as the draft names it.
 *
 * @param index from 0
 * @param heading its words; blank where it has none
 * @param name by which a layout finds it: the heading, or the letter where that isn't enough
 * @param values of the items, a blank one where nothing begins there
 */
record ColumnDraft(int index, Heading heading, String name, List<CellValue> values, HeadingWords.Guess guess) {

    private static final Heading NONE = new Heading("", "");
    private static final int LONGEST = 300;
    private static final int LETTERS = 26;
    private static final int SAMPLES = 2;
    private static final int LONGEST_REFERENCE = 12;

    /** Those of headings, and those of items that have none. */
    static List<ColumnDraft> of(Map<Integer, Heading> headings, List<SheetRow> items, HeadingWords words) {
        Map<Integer, Heading> all = new LinkedHashMap<>(headings);
        items.stream().flatMap(row -> Section.own(row).stream()).forEach(cell -> all.putIfAbsent(cell.column(), NONE));
        return all.keySet().stream()
                .sorted()
                .map(column -> new ColumnDraft(
                        column,
                        all.getOrDefault(column, NONE),
                        name(column, headings),
                        values(column, items),
                        words.guess(all.getOrDefault(column, NONE))))
                .toList();
    }

    private static List<CellValue> values(int column, List<SheetRow> items) {
        return items.stream()
                .map(row -> row.cell(column)
                        .filter(cell -> cell.sourceRow() == row.index())
                        .map(SheetCell::value)
                        .orElse(CellValue.BLANK))
                .toList();
    }

    /** The lower words of the heading if they name this column alone, else all of them, else the letter. */
    private static String name(int column, Map<Integer, Heading> headings) {
        Heading heading = headings.getOrDefault(column, NONE);
        return List.of(heading.lower(), heading.whole()).stream()
                .filter(words -> !words.isBlank() && words.length() <= LONGEST)
                .filter(words -> named(words, headings).equals(List.of(column)))
                .findFirst()
                .orElseGet(() -> letters(column));
    }

    private static List<Integer> named(String words, Map<Integer, Heading> headings) {
        ColumnName name = new ColumnName(words, 0);
        List<Integer> whole = new ArrayList<>();
        List<Integer> lower = new ArrayList<>();
        headings.forEach((column, heading) -> {
            if (name.names(heading.whole())) {
                whole.add(column);
            }
            if (name.names(heading.lower())) {
                lower.add(column);
            }
        });
        return whole.isEmpty() ? lower : whole;
    }

    static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    ColumnDraft as(HeadingWords.Sure sure, Field field) {
        return with(sure, Optional.of(field));
    }

    /** The same with another guess. */
    ColumnDraft with(HeadingWords.Sure sure, Optional<Field> field) {
        return new ColumnDraft(index, heading, name, values, new HeadingWords.Guess(sure, field));
    }

    boolean isOf(Field field) {
        return guess.isProposed() && guess.isOf(field);
    }

    /** Its words that differ, the first of them first. */
    List<String> texts() {
        return values.stream()
                .filter(value -> !value.isBlank())
                .map(CellValue::words)
                .distinct()
                .toList();
    }

    /** What a person recognises it by: its heading where it goes by its letter, and two values. */
    String samples() {
        String values = texts().stream().limit(SAMPLES).map(DraftText::sample).collect(Collectors.joining(", "));
        boolean letter = !heading.whole().isBlank() && !name.equals(heading.whole()) && !name.equals(heading.lower());
        return (letter ? "headed " + DraftText.sample(heading.whole()) + ": " : "")
                + (values.isEmpty() ? "blank" : values);
    }

    /** How many of its words, dashes aside, are among these, which are {@link ColumnName#folded}, from 0 to 1. */
    double share(Set<String> of) {
        List<String> texts = texts().stream()
                .filter(words -> words.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        return texts.isEmpty()
                ? 0
                : (double) texts.stream()
                                .map(ColumnName::folded)
                                .filter(of::contains)
                                .count()
                        / texts.size();
    }

    /** Whether more than half of what stands in it is of a kind. */
    private boolean isMostly(Predicate<CellValue> kind) {
        long filled = values.stream().filter(value -> !value.isBlank()).count();
        return values.stream()
                                .filter(value -> !value.isBlank() && kind.test(value))
                                .count()
                        * 2
                > filled;
    }

    static boolean isDate(CellValue value) {
        return value.date().isPresent() || Dates.read(value.text()).latest().isPresent();
    }

    private static boolean isStatus(CellValue value) {
        return StatusWords.read(value.words(), StatusPatterns.NONE).isKnown();
    }

    boolean areDates() {
        return isMostly(ColumnDraft::isDate);
    }

    boolean hasDates() {
        return values.stream().anyMatch(ColumnDraft::isDate);
    }

    boolean areStatuses() {
        return isMostly(ColumnDraft::isStatus);
    }

    boolean hasStatuses() {
        return values.stream().anyMatch(value -> isStatus(value) && !isDate(value));
    }

    /** Whether most are short, with a figure or of a letter or two. */
    boolean areReferences() {
        return isMostly(value -> value.words().length() <= LONGEST_REFERENCE
                && value.date().isEmpty()
                && (value.words().chars().anyMatch(Character::isDigit)
                        || value.words().chars().filter(Character::isLetter).count() <= 2));
    }

    boolean areShares() {
        return isMostly(value -> value.percent() || value.words().matches("\\d{1,3}\\s?%"));
    }

    boolean hasAny(Pattern pattern) {
        return values.stream().anyMatch(value -> pattern.matcher(value.words()).find());
    }
}
