package org.committeepapers.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
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
    private final Set<Integer> ignored;
    private final int column;
    private final Map<Integer, Label> byRow = new TreeMap<>();

    private final boolean behindColon;

    /** The column of the texts beside labels; -1 where they have none. */
    private final int texts;

    /**
     * A label on the sheet.
     *
     * @param names values of the names in its pattern
     * @param text after it in its own cell; blank where there is none
     */
    record Label(Field field, Map<String, String> names, SheetCell cell, RichText text) {}

    private BlockLabels(Sheet sheet, TableLayout table, boolean standard, Set<Integer> ignored) {
        this.table = table;
        this.standard = standard;
        this.ignored = ignored;
        this.column = column(sheet).orElse(-1);
        int behind = 0;
        int besides = 0;
        int first = -1;
        for (SheetRow row : column < 0 ? List.<SheetRow>of() : sheet.inOrder()) {
            Optional<Label> label = own(row, column).flatMap(this::label);
            label.ifPresent(it -> byRow.put(row.index(), it));
            if (label.isPresent() && !label.get().text().isBlank()) {
                behind++;
            } else if (label.isPresent()) {
                int beside = row.own().stream()
                        .mapToInt(SheetCell::column)
                        .filter(it -> it > column && !ignored.contains(it))
                        .findFirst()
                        .orElse(-1);
                besides += beside < 0 ? 0 : 1;
                first = first < 0 || beside >= 0 && beside < first ? beside : first;
            }
        }
        this.behindColon = behind > 0;
        this.texts = behind > besides ? -1 : first;
    }

    private Optional<Integer> column(Sheet sheet) {
        if (table.labels().isEmpty()) {
            return Optional.empty();
        }
        List<TextPattern> begins = table.labels().getOrDefault(first(), List.of());
        return sheet.inOrder().stream()
                .flatMap(row -> row.own().stream())
                .filter(cell -> begins.stream()
                        .anyMatch(
                                pattern -> pattern.mayBegin(cell.value().text().plain())))
                .flatMap(cell -> label(cell).stream())
                .filter(label -> label.field() == first())
                .map(label -> label.cell().column())
                .findFirst();
    }

    /**
     * The labels of a sheet; empty where it has none.
     *
     * @param standard whether nobody has confirmed how the tracker is read
     * @param ignored columns that hold no text of a label
     */
    static Optional<BlockLabels> of(Sheet sheet, TableLayout table, boolean standard, Set<Integer> ignored) {
        return Optional.of(new BlockLabels(sheet, table, standard, ignored)).filter(found -> found.column >= 0);
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
        String words = cell.value().text().plain();
        return table.labels().getOrDefault(first(), List.of()).stream()
                .anyMatch(pattern -> pattern.hasWords() && pattern.mayBegin(words));
    }

    /** Whether texts stand beside their labels and not below them. */
    boolean areBeside() {
        return texts >= 0;
    }

    /** The label in the row; empty where it has none. */
    Optional<Label> in(SheetRow row) {
        return Optional.ofNullable(byRow.get(row.index()));
    }

    /**
     * Whether the row may be a label that the layout doesn't name: "Internal note: …" where others have a colon too.
     */
    boolean isLikeOne(SheetRow row) {
        return behindColon && LIKE_LABEL.matcher(row.value(column).words()).lookingAt();
    }

    /** The text beside the label in the row, if there is none behind its colon. */
    Optional<SheetCell> beside(SheetRow row, Label label) {
        return label.text().isBlank() ? own(row, texts) : Optional.empty();
    }

    /** The paragraph in a row below that continues the text of a label: beside it the column of labels is blank. */
    Optional<SheetCell> paragraph(SheetRow row) {
        return texts < 0 ? own(row, column) : row.value(column).isBlank() ? own(row, texts) : Optional.empty();
    }

    private static Optional<SheetCell> own(SheetRow row, int column) {
        return row.cell(column)
                .filter(cell -> cell.sourceRow() == row.index() && !cell.value().isBlank());
    }

    boolean isIgnored(int of) {
        return ignored.contains(of);
    }

    private Optional<Label> label(SheetCell cell) {
        RichText text = cell.value().text();
        String plain = text.plain();
        int end = end(plain);
        return end < 0
                ? fitting(cell, plain, () -> RichText.EMPTY)
                : fitting(cell, plain.substring(0, end), () -> text.from(behind(plain, end)))
                        .or(() -> fitting(cell, plain, () -> RichText.EMPTY));
    }

    /** The index of the first colon or line break, where the label ends; -1 where it is the whole cell. */
    private static int end(String plain) {
        int colon = plain.indexOf(':');
        int line = plain.strip().indexOf('\n') < 0
                ? -1
                : plain.indexOf('\n', plain.length() - plain.stripLeading().length());
        return colon < 0 || line < 0 ? Math.max(colon, line) : Math.min(colon, line);
    }

    private static int behind(String plain, int end) {
        String rest = plain.substring(end + 1);
        return plain.length() - rest.stripLeading().length();
    }

    /** In a label that a person named, words may follow the reference: "Recommendation 2 (urgent)". */
    private boolean mayBe(String name, String words) {
        return !standard && name.equals(Field.REFERENCE.key())
                ? ReferenceWords.mayBe(words)
                : PatternNames.mayBe(name, words);
    }

    private Optional<Label> fitting(SheetCell cell, String words, Supplier<RichText> text) {
        int most = -1;
        Optional<Label> best = Optional.empty();
        for (Map.Entry<Field, List<TextPattern>> label : table.labels().entrySet()) {
            for (TextPattern pattern : label.getValue()) {
                Optional<TextPattern.Match> match = pattern.match(words, this::mayBe);
                if (match.isPresent() && pattern.letters() > most) {
                    most = pattern.letters();
                    best = Optional.of(new Label(label.getKey(), match.get().names(), cell, text.get()));
                }
            }
        }
        return best;
    }
}
