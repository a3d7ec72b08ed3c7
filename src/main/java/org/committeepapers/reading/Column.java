package org.committeepapers.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.HeadingWords.Guess;
import org.committeepapers.reading.Headings.Heading;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.status.StatusWords;

/** A column of a table, counted from 0, and what it seems to hold. */
final class Column {

    private static final Heading NONE = new Heading("", "");
    private static final int LONGEST_NAME = 300;

    final int index;
    final Heading heading;

    /** The name by which a layout finds it: the heading, or the letter where that isn't enough. */
    final String name;

    /** The cells of the items, including blank ones. */
    final List<CellValue> values;

    Guess guess;

    private Column(int index, Headings headings, List<SheetRow> items) {
        this.index = index;
        this.heading = headings.byColumn().getOrDefault(index, NONE);
        this.name = name(index, heading, headings);
        this.values = items.stream().map(row -> row.value(index)).toList();
        this.guess = HeadingWords.guess(heading);
    }

    /** All columns with a heading or with cells of items. */
    static List<Column> of(Headings headings, List<SheetRow> items) {
        Map<Integer, Heading> all = new TreeMap<>(headings.byColumn());
        items.forEach(row -> row.own().forEach(cell -> all.putIfAbsent(cell.column(), NONE)));
        return all.keySet().stream()
                .map(column -> new Column(column, headings, items))
                .toList();
    }

    /** The lower line of the heading if it names this column alone, else the whole heading, else the letter. */
    private static String name(int column, Heading heading, Headings headings) {
        return Stream.of(heading.lower(), heading.whole())
                .map(DraftText::plain)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_NAME)
                .filter(words -> headings.named(new ColumnName(words, 0)).equals(List.of(column)))
                .findFirst()
                .orElseGet(() -> Location.Cell.columnName(column));
    }

    boolean isOf(Field field) {
        return guess.isProposed() && guess.isOf(field);
    }

    /** Its different texts, in their order. */
    List<String> texts() {
        return values.stream()
                .filter(value -> !value.isBlank())
                .map(CellValue::words)
                .distinct()
                .toList();
    }

    /** Its name, with a comment by which a person recognises it: a guess, its heading, and two values. */
    DraftText.Line line() {
        String perhaps = guess.isProposed()
                ? ""
                : guess.field().map(field -> "perhaps " + field.key() + ": ").orElse("");
        boolean letter = !DraftText.plain(heading.whole()).endsWith(name)
                && !heading.whole().isBlank();
        String headed = letter ? "headed " + DraftText.sample(heading.whole()) + ": " : "";
        String samples = DraftText.samples(texts().stream());
        return new DraftText.Line(name, perhaps + headed + (samples.isEmpty() ? "blank" : samples));
    }

    /** Whether most of its words, apart from dashes, are of the kind. */
    boolean isMostly(Predicate<String> kind) {
        List<String> texts = texts().stream()
                .filter(words -> words.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        return texts.stream().filter(kind).count() * 2 > texts.size();
    }

    static boolean isDate(String words) {
        return PatternNames.mayBe(Field.BY_WHEN.key(), words);
    }

    static boolean isStatus(String words) {
        return StatusWords.ofStatusCell(words).isPresent() && !isDate(words);
    }
}
