package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetRow;

/** The tables of a workbook: the same headings on several sheets are one. */
final class TablesDraft {

    private static final int LONGEST_TITLE = 100;

    private final HeadingWords words = new HeadingWords();
    private final List<TableDraft> tables = new ArrayList<>();
    private final Map<Sheet, BlockDraft> blocks = new LinkedHashMap<>();
    private final List<Sheet> without = new ArrayList<>();

    TablesDraft(List<Sheet> sheets) {
        SectionFinder finder = new SectionFinder(words, RowKinds::isLine);
        List<List<Section>> whole = new ArrayList<>();
        List<Section> parts = new ArrayList<>();
        Map<Sheet, List<Section>> all = new LinkedHashMap<>();
        sheets.forEach(sheet -> all.put(sheet, finder.sections(sheet)));
        boolean any = all.values().stream().anyMatch(this::mayBeOfItems);
        for (Sheet sheet : sheets) {
            List<Section> found = all.getOrDefault(sheet, List.of());
            List<Section> sections = !any || mayBeOfItems(found) ? found : List.of();
            Optional<BlockDraft> block = BlockDraft.of(sheet, sections, words);
            if (block.isPresent()) {
                blocks.put(sheet, block.get());
            } else if (sections.isEmpty()) {
                without.add(sheet);
            } else if (sections.stream().allMatch(sections.getFirst()::isLike) || sections.size() == 1) {
                put(sections, whole);
            } else {
                parts.addAll(sections);
            }
        }
        whole.forEach(sections -> tables.add(new TableDraft(sections, false, words)));
        parts.forEach(section -> tables.add(new TableDraft(List.of(section), true, words)));
        relate(sheets);
    }

    private boolean mayBeOfItems(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.headings().values().stream())
                .map(words::guess)
                .anyMatch(HeadingWords.Guess::isOfItem);
    }

    /** With those of another sheet that have the same headings, else as a table of its own. */
    private static void put(List<Section> sections, List<List<Section>> whole) {
        for (List<Section> others : whole) {
            if (others.getFirst().isLike(sections.getFirst())) {
                others.addAll(sections);
                return;
            }
        }
        whole.add(new ArrayList<>(sections));
    }

    private void relate(List<Sheet> sheets) {
        for (TableDraft table : tables) {
            tables.stream().filter(other -> other != table).forEach(table::join);
        }
        for (TableDraft table : tables) {
            Set<String> seen = new HashSet<>();
            boolean again = sheets.stream()
                    .anyMatch(sheet -> references(sheet).stream()
                            .anyMatch(reference -> !seen.add(reference)
                                    && table.references(sheet).contains(reference)));
            if (again) {
                table.listsAgain();
            }
        }
    }

    private Set<String> references(Sheet sheet) {
        return tables.stream()
                .flatMap(table -> table.references(sheet).stream())
                .collect(Collectors.toSet());
    }

    void write(DraftText draft, boolean isCsv) {
        tables.forEach(table -> new TableWriter(table, draft).write(isCsv, () -> {}));
        blocks.values().forEach(block -> block.write(draft, isCsv, words));
        if (tables.isEmpty() && blocks.isEmpty()) {
            without.stream().filter(sheet -> !sheet.rows().isEmpty()).forEach(sheet -> unknown(sheet, draft, isCsv));
        }
    }

    /** A sheet on which no headings are known: its columns by their letters. */
    private void unknown(Sheet sheet, DraftText draft, boolean isCsv) {
        draft.begin();
        if (!isCsv) {
            draft.list(2, "sheet", List.of(sheet.name()));
        }
        draft.entry(2, "headings", DraftText.QUESTION, "the number of their row, or none");
        draft.key(2, "columns", "");
        int number = 1;
        for (ColumnDraft column : ColumnDraft.of(Map.of(), List.copyOf(sheet.inOrder()), words)) {
            draft.question(3, number++, column.name(), column.samples());
        }
    }

    /** The sheets without a table. */
    List<Sheet> without() {
        return tables.isEmpty() && blocks.isEmpty() ? List.of() : without;
    }

    /** Whether a column or a line says it of each item. */
    boolean says(Field field) {
        String inLine = "{" + field.key() + "}";
        return tables.stream()
                .anyMatch(
                        table -> table.has(field) || table.rows.lines.stream().anyMatch(line -> line.contains(inLine)));
    }

    /** The first words above the only table, if they stand there alone. */
    Optional<String> title() {
        return tables.stream()
                .filter(table -> tables.size() == 1 && table.sheets().size() == 1)
                .map(table -> table.sections.getFirst())
                .flatMap(section -> section.sheet().rows().headMap(section.first()).values().stream())
                .filter(row -> Section.own(row).size() == 1 && !RowKinds.isLine(row))
                .map(row -> DraftText.plain(Section.own(row).getFirst().value().words()))
                .filter(title -> title.length() <= LONGEST_TITLE && !title.equals(DraftText.QUESTION))
                .findFirst();
    }

    /** What a sheet begins with, for a comment. */
    static String beginning(Sheet sheet) {
        List<SheetRow> rows = sheet.inOrder().stream()
                .filter(row -> !Section.own(row).isEmpty())
                .toList();
        return rows.isEmpty()
                ? "empty"
                : Section.own(rows.getFirst()).stream()
                        .limit(2)
                        .map(cell -> DraftText.sample(cell.value().words()))
                        .collect(Collectors.joining(", "));
    }
}
