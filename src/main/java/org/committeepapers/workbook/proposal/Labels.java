package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.proposal.DraftText.Line;
import org.committeepapers.workbook.proposal.HeadingWords.Guess;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;
import org.committeepapers.workbook.tracker.LineNames;

/** The labels of a sheet's blocks, each of which begins with one such as "Recommendation 4"; tables of actions may stand in them. */
final class Labels {

    private static final int FEWEST = 2;
    private static final int LONGEST = 40;

    /** How those of each field are worded; the first one begins a block. */
    final Map<Field, Set<String>> known = new LinkedHashMap<>(Map.of(Field.RECOMMENDATION, new LinkedHashSet<>()));

    /** Texts that come again in the column of labels, with what follows the first of each. */
    final List<Line> asked = new ArrayList<>();

    /** The tables in the blocks, each down to the next label; where they have none, one without columns and rows. */
    final List<Section> tables = new ArrayList<>();

    private final int column;

    private Labels(int column) {
        this.column = column;
    }

    /** Those of a sheet; empty where it has none, or its tables have recommendations. */
    static Optional<Labels> of(Sheet sheet, List<Section> sections) {
        boolean listed = sections.stream()
                .flatMap(section -> section.headings().byColumn().values().stream())
                .map(HeadingWords::guess)
                .anyMatch(guess -> guess.isProposed() && guess.isOf(Field.RECOMMENDATION));
        Optional<Labels> labels = sheet.inOrder().stream()
                .flatMap(row -> row.own().stream().limit(1))
                .filter(cell -> !listed && fitting(cell).containsKey(Field.RECOMMENDATION))
                .findFirst()
                .map(cell -> new Labels(cell.column()));
        labels.ifPresent(found -> found.read(sheet, sections));
        return labels;
    }

    /** The wordings in the standard layout that it fits. */
    private static Map<Field, List<String>> fitting(SheetCell cell) {
        Map<Field, List<String>> fitting = new LinkedHashMap<>();
        HeadingWords.STANDARD
                .labels()
                .forEach((field, patterns) -> patterns.stream()
                        .filter(pattern ->
                                pattern.match(words(cell), LineNames::mayBe).isPresent())
                        .forEach(pattern -> fitting.computeIfAbsent(field, key -> new ArrayList<>())
                                .add(pattern.source())));
        return fitting;
    }

    /** What stands before the first colon or line break. */
    private static String words(SheetCell cell) {
        return DraftText.plain(cell.value().words().split("[:\n]", 2)[0]);
    }

    private void read(Sheet sheet, List<Section> sections) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        boolean inTable = false;
        for (SheetRow row : sheet.inOrder()) {
            Optional<SheetCell> cell = row.cell(column).filter(it -> !it.value().isBlank());
            Map<Field, List<String>> labels = cell.map(Labels::fitting).orElse(Map.of());
            Optional<Section> begins = sections.stream()
                    .filter(section -> section.first() == row.index())
                    .findFirst();
            begins.ifPresent(tables::add);
            inTable = begins.isPresent() || inTable && labels.isEmpty();
            if (inTable) {
                tables.add(tables.removeLast().to(row.index()));
            } else if (labels.isEmpty()) {
                cell.ifPresent(it -> others.computeIfAbsent(words(it), key -> new ArrayList<>())
                        .add(row.own().getLast().value().words()));
            }
            labels.forEach(this::put);
        }
        if (tables.isEmpty()) {
            tables.add(Section.withoutHeadings(sheet).to(-1));
        }
        tables.removeIf(section -> !section.headings().equals(tables.getFirst().headings()));
        others.forEach(this::other);
    }

    private void put(Field field, List<String> wordings) {
        known.computeIfAbsent(field, key -> new LinkedHashSet<>()).addAll(wordings);
    }

    /** Texts that come once are none, and long ones neither. */
    private void other(String label, List<String> texts) {
        Guess guess = HeadingWords.guess(label);
        if (texts.size() < FEWEST || label.length() > LONGEST) {
            return;
        }
        if (guess.isProposed()
                && !guess.isOf(Field.RECOMMENDATION)
                && guess.field().isPresent()) {
            put(guess.field().get(), List.of(label));
        } else {
            asked.add(new Line(label, DraftText.sample(texts.getFirst())));
        }
    }
}
