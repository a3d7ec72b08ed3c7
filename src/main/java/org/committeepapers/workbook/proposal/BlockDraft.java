package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.committeepapers.setting.EnumNames;
import org.committeepapers.text.TextPattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** The blocks of a sheet, each of which begins with a label such as "Recommendation 4"; tables of actions may stand in them. */
final class BlockDraft {

    private static final int FEWEST = 2;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_REFERENCE = 12;

    private final Sheet sheet;
    private final int column;
    private final Map<Field, Set<String>> labels = new LinkedHashMap<>();
    /** Texts that come again and again in the column of labels, with what follows the first of each. */
    private final Map<String, String> asked = new LinkedHashMap<>();

    private final List<Section> tables = new ArrayList<>();

    private BlockDraft(Sheet sheet, int column) {
        this.sheet = sheet;
        this.column = column;
    }

    /** Those of a sheet; empty where it has none, or its tables have recommendations. */
    static Optional<BlockDraft> of(Sheet sheet, List<Section> sections, HeadingWords words) {
        boolean listed = sections.stream()
                .flatMap(section -> section.headings().values().stream())
                .map(words::guess)
                .anyMatch(guess -> guess.isProposed() && guess.isOf(Field.RECOMMENDATION));
        Optional<BlockDraft> found = sheet.inOrder().stream()
                .flatMap(row -> Section.own(row).stream().limit(1))
                .filter(cell -> label(cell).filter(Field.RECOMMENDATION::equals).isPresent())
                .findFirst()
                .filter(cell -> !listed)
                .map(cell -> new BlockDraft(sheet, cell.column()));
        found.ifPresent(block -> block.read(sections, words));
        return found;
    }

    private static Optional<Field> label(SheetCell cell) {
        return HeadingWords.standard().labels().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(pattern -> fits(pattern, cell)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean fits(TextPattern pattern, SheetCell cell) {
        return pattern.match(words(cell), BlockDraft::isReference).isPresent();
    }

    private static boolean isReference(String name, String words) {
        boolean letter = words.length() == 1 && Character.isLetter(words.charAt(0));
        return words.length() <= LONGEST_REFERENCE && (letter || words.chars().anyMatch(Character::isDigit));
    }

    /** What stands before the first colon or line break. */
    private static String words(SheetCell cell) {
        return cell.value().words().split("[:\n]", 2)[0].strip();
    }

    private void read(List<Section> sections, HeadingWords words) {
        Map<String, Integer> others = new TreeMap<>();
        Map<Integer, Section> headings = new TreeMap<>();
        sections.forEach(section -> headings.put(section.first(), section));
        Map<Section, Integer> ends = new LinkedHashMap<>();
        Optional<Section> open = Optional.empty();
        for (SheetRow row : sheet.inOrder()) {
            Optional<SheetCell> cell = row.cell(column).filter(it -> !it.value().isBlank());
            boolean isLabel = cell.filter(it -> label(it).isPresent()).isPresent();
            open = headings.containsKey(row.index())
                    ? Optional.of(headings.get(row.index()))
                    : open.filter(it -> !isLabel);
            if (open.isPresent()) {
                ends.put(open.get(), row.index());
            } else if (isLabel) {
                add(cell.get());
            } else if (cell.isPresent()
                    && !labels.isEmpty()
                    && words(cell.get()).length() <= LONGEST_LABEL) {
                String label = DraftText.plain(words(cell.get()));
                others.merge(label, 1, Integer::sum);
                asked.putIfAbsent(label, text(row, cell.get()));
            }
        }
        ends.forEach((section, end) -> tables.add(
                new Section(sheet, section.above(), section.first(), section.last(), end, section.headings())));
        tables.removeIf(section -> !section.headings().equals(tables.getFirst().headings()));
        asked.keySet().removeIf(label -> others.getOrDefault(label, 0) < FEWEST);
        new ArrayList<>(asked.keySet()).forEach(label -> propose(label, words.guess(label)));
    }

    private void add(SheetCell cell) {
        Field field = label(cell).orElseThrow();
        HeadingWords.standard().labels().getOrDefault(field, List.of()).stream()
                .filter(pattern -> fits(pattern, cell))
                .forEach(pattern -> labels.computeIfAbsent(field, key -> new LinkedHashSet<>())
                        .add(pattern.source()));
    }

    private void propose(String label, HeadingWords.Guess guess) {
        if (guess.isProposed() && guess.field().isPresent() && guess.field().get() != Field.RECOMMENDATION) {
            labels.computeIfAbsent(guess.field().get(), key -> new LinkedHashSet<>())
                    .add(label);
            asked.remove(label);
        }
    }

    private String text(SheetRow row, SheetCell cell) {
        String behind = cell.value()
                .words()
                .substring(Math.min(words(cell).length(), cell.value().words().length()));
        return Section.own(row).stream()
                .filter(other -> other.column() > column)
                .map(other -> other.value().words())
                .findFirst()
                .orElse(behind);
    }

    /** @param isCsv whether the file has no sheets to name */
    void write(DraftText draft, boolean isCsv, HeadingWords words) {
        if (tables.isEmpty()) {
            draft.begin();
            if (!isCsv) {
                draft.list(2, "sheet", List.of(sheet.name()));
            }
            labels(draft);
            return;
        }
        TableDraft table = new TableDraft(tables, false, words);
        sheet.inOrder().forEach(row -> table.rows.lines.addAll(RowKinds.patterns(row)));
        table.rows.bands.clear();
        new TableWriter(table, draft).write(isCsv, () -> labels(draft));
    }

    private void labels(DraftText draft) {
        draft.key(2, "labels", "their texts stand beside, behind a colon or below");
        labels.forEach((field, names) -> draft.list(3, EnumNames.of(field), List.copyOf(names)));
        int number = 1;
        for (Map.Entry<String, String> label : asked.entrySet()) {
            draft.question(3, number++, label.getKey(), DraftText.sample(label.getValue()));
        }
    }
}
