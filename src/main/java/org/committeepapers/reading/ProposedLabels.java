package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.reading.DraftText.Line;
import org.committeepapers.reading.HeadingWords.Guess;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;

/** The labels of a sheet's blocks, each of which begins with one such as "Recommendation 4"; tables of actions may stand in them. */
final class ProposedLabels {

    private static final Map<TextPattern, Map.Entry<Field, String>> STANDARD = new LinkedHashMap<>();
    private static final int FEWEST = 2;
    private static final int LONGEST = 40;

    static {
        HeadingWords.STANDARD
                .labels()
                .forEach((field, patterns) ->
                        patterns.forEach(pattern -> STANDARD.put(pattern, Map.entry(field, pattern.source()))));
    }

    /** The wordings of each field's labels; the first one begins a block. */
    final Map<Field, Set<String>> known = new LinkedHashMap<>(Map.of(Field.RECOMMENDATION, new LinkedHashSet<>()));

    /** Texts that recur in the column of labels, with what follows the first of each. */
    final List<Line> asked = new ArrayList<>();

    /** The tables in the blocks, each down to the next label; if they have none, one without columns and rows. */
    final List<Section> tables = new ArrayList<>();

    private final int column;

    private ProposedLabels(int column) {
        this.column = column;
    }

    /** The labels of a sheet; empty where it has none, or its tables have recommendations. */
    static Optional<ProposedLabels> of(Sheet sheet, List<Section> sections) {
        boolean listed = sections.stream()
                .flatMap(section -> section.headings().byColumn().values().stream())
                .map(HeadingWords::guess)
                .anyMatch(guess -> guess.isProposed() && guess.isOf(Field.RECOMMENDATION));
        Optional<ProposedLabels> labels = sheet.inOrder().stream()
                .flatMap(row -> row.own().stream().limit(1))
                .filter(cell -> !listed
                        && label(cell)
                                .filter(it -> it.getKey() == Field.RECOMMENDATION)
                                .isPresent())
                .findFirst()
                .map(cell -> new ProposedLabels(cell.column()));
        labels.ifPresent(found -> found.read(sheet, sections));
        return labels;
    }

    /** The wording in the standard layout that fits best. */
    private static Optional<Map.Entry<Field, String>> label(SheetCell cell) {
        return PatternNames.bestOf(STANDARD, words(cell));
    }

    /** The words before the first colon or line break. */
    private static String words(SheetCell cell) {
        return DraftText.plain(cell.value().words().split("[:\n]", 2)[0]);
    }

    private void read(Sheet sheet, List<Section> sections) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        boolean inTable = false;
        for (SheetRow row : sheet.inOrder()) {
            Optional<SheetCell> cell = row.cell(column).filter(it -> !it.value().isBlank());
            Optional<Map.Entry<Field, String>> label = cell.flatMap(ProposedLabels::label);
            Optional<Section> begins = sections.stream()
                    .filter(section -> section.first() == row.index())
                    .findFirst();
            begins.ifPresent(tables::add);
            inTable = begins.isPresent() || inTable && label.isEmpty();
            if (inTable) {
                tables.add(tables.removeLast().to(row.index()));
            } else if (label.isEmpty()) {
                cell.ifPresent(it -> others.computeIfAbsent(words(it), key -> new ArrayList<>())
                        .add(row.own().getLast().value().words()));
            }
            label.ifPresent(it -> put(it.getKey(), it.getValue()));
        }
        if (tables.isEmpty()) {
            tables.add(Section.withoutHeadings(sheet).to(-1));
        }
        tables.removeIf(section -> !section.headings().equals(tables.getFirst().headings()));
        others.forEach(this::other);
    }

    private void put(Field field, String wording) {
        known.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(wording);
    }

    /** A text that is long or doesn't recur is no label. */
    private void other(String label, List<String> texts) {
        Guess guess = HeadingWords.guess(label);
        Optional<Field> field = guess.field().filter(it -> guess.isProposed() && it != Field.RECOMMENDATION);
        if (texts.size() >= FEWEST && label.length() <= LONGEST) {
            field.ifPresentOrElse(
                    it -> put(it, label), () -> asked.add(new Line(label, DraftText.sample(texts.getFirst()))));
        }
    }
}
