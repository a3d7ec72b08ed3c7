package org.committeepapers.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;

/**
 * The labels of blocks on a sheet. They are all in the column of the first one. A text stands behind a colon in the same cell,
 * else in the first column to the right that has words beside a label. Where no label has any there, or more have them behind
 * colons, it stands below.
 */
final class BlockLabels {

    private static final Pattern LIKE_LABEL = Pattern.compile("\\p{Lu}[^:.\\n]{1,40}:\\s");

    private final TableLayout table;
    private final boolean standard;
    private final int column;
    private final Map<Integer, Label> byRow = new TreeMap<>();
    private final boolean behindColon;

    /** The column of the texts beside labels; -1 where they have none. */
    private final int texts;

    /**
     * A label on the sheet.
     *
     * @param pattern that it fits
     * @param names values of the names in it
     * @param text after it in its own cell; blank where there is none
     */
    record Label(Field field, TextPattern pattern, Map<String, String> names, SheetCell cell, RichText text) {}

    private BlockLabels(Sheet sheet, TableLayout table, boolean standard, Set<Integer> ignored) {
        this.table = table;
        this.standard = standard;
        List<TextPattern> begins = table.labels().getOrDefault(first(), List.of());
        this.column = sheet.inOrder().stream()
                .flatMap(row -> row.own().stream())
                .filter(cell -> begins.stream()
                        .anyMatch(
                                pattern -> pattern.mayBegin(cell.value().text().plain())))
                .filter(cell ->
                        label(cell).filter(label -> label.field() == first()).isPresent())
                .map(SheetCell::column)
                .findFirst()
                .orElse(-1);
        sheet.inOrder()
                .forEach(
                        row -> own(row, column).flatMap(this::label).ifPresent(label -> byRow.put(row.index(), label)));
        List<Integer> beside = sheet.inOrder().stream()
                .filter(row -> in(row).filter(label -> label.text().isBlank()).isPresent())
                .flatMap(row -> row.own().stream()
                        .map(SheetCell::column)
                        .filter(it -> it > column && !ignored.contains(it))
                        .limit(1))
                .toList();
        long behind =
                byRow.values().stream().filter(label -> !label.text().isBlank()).count();
        this.behindColon = behind > 0;
        this.texts = behind > beside.size()
                ? -1
                : beside.stream().min(Integer::compare).orElse(-1);
    }

    /**
     * The labels of a sheet; empty where it has none.
     *
     * @param standard whether nobody has confirmed how the tracker is read
     * @param ignored columns that hold no text of a label
     */
    static Optional<BlockLabels> of(Sheet sheet, TableLayout table, boolean standard, Set<Integer> ignored) {
        return table.labels().isEmpty()
                ? Optional.empty()
                : Optional.of(new BlockLabels(sheet, table, standard, ignored)).filter(found -> found.column >= 0);
    }

    /** The field whose label begins a block. */
    Field first() {
        return table.labels().keySet().iterator().next();
    }

    Set<Field> fields() {
        return table.labels().keySet();
    }

    /** The fields whose labels are on the sheet. */
    Set<Field> found() {
        return byRow.values().stream().map(Label::field).collect(Collectors.toSet());
    }

    /** Whether a cell begins like the label of a block, but isn't one: "Recommendation 4 (urgent)" under the standard layout. */
    boolean mayBegin(SheetCell cell) {
        return table.labels().getOrDefault(first(), List.of()).stream()
                .anyMatch(pattern -> pattern.hasWords()
                        && pattern.mayBegin(cell.value().text().plain()));
    }

    /** Whether texts stand beside their labels and not below them. */
    boolean areBeside() {
        return texts >= 0;
    }

    /** The label in the row; empty where it has none. */
    Optional<Label> in(SheetRow row) {
        return Optional.ofNullable(byRow.get(row.index()));
    }

    /** The text beside the label in the row, if there is none behind its colon. */
    Optional<SheetCell> beside(SheetRow row, Label label) {
        return label.text().isBlank() ? own(row, texts) : Optional.empty();
    }

    /**
     * The paragraph in a row below that continues the text of a label: beside it the column of labels is blank. Where labels
     * have colons, "Internal note: ..." may be a label that the layout doesn't name.
     */
    Optional<SheetCell> paragraph(SheetRow row) {
        boolean likeLabel =
                behindColon && LIKE_LABEL.matcher(row.value(column).words()).lookingAt();
        boolean may = areBeside() ? row.value(column).isBlank() : !likeLabel;
        return may ? own(row, areBeside() ? texts : column) : Optional.empty();
    }

    private static Optional<SheetCell> own(SheetRow row, int column) {
        return row.cell(column)
                .filter(cell -> cell.sourceRow() == row.index() && !cell.value().isBlank());
    }

    /** Up to the first colon or line break, else the whole cell. */
    private Optional<Label> label(SheetCell cell) {
        RichText text = cell.value().text();
        String plain = text.plain();
        int begin = plain.length() - plain.stripLeading().length();
        int end = begin;
        while (end < plain.length() && plain.charAt(end) != ':' && plain.charAt(end) != '\n') {
            end++;
        }
        Optional<Label> whole = fitting(cell, plain, RichText.EMPTY);
        if (end == plain.length()) {
            return whole;
        }
        String rest = plain.substring(end + 1);
        RichText behind = text.from(plain.length() - rest.stripLeading().length());
        return fitting(cell, plain.substring(0, end), behind).or(() -> whole);
    }

    /** In a label that a person named, words may follow the reference: "Recommendation 2 (urgent)". */
    private boolean mayBe(String name, String words) {
        return !standard && name.equals(Field.REFERENCE.key())
                ? ReferenceWords.mayBe(words)
                : PatternNames.mayBe(name, words);
    }

    private Optional<Label> fitting(SheetCell cell, String words, RichText text) {
        int most = -1;
        Optional<Label> best = Optional.empty();
        for (Map.Entry<Field, List<TextPattern>> label : table.labels().entrySet()) {
            for (TextPattern pattern : label.getValue()) {
                Optional<TextPattern.Match> match = pattern.match(words, this::mayBe);
                if (match.isPresent() && pattern.letters() > most) {
                    most = pattern.letters();
                    best = Optional.of(
                            new Label(label.getKey(), pattern, match.get().names(), cell, text));
                }
            }
        }
        return best;
    }
}
