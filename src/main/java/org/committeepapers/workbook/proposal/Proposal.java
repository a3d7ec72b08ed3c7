package org.committeepapers.workbook.proposal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.about.AboutSheet;
import org.committeepapers.workbook.about.MeetingsSheet;
import org.committeepapers.workbook.file.WorkbookFile;
import org.committeepapers.workbook.proposal.DraftText.Line;
import org.committeepapers.workbook.sheet.Book;
import org.committeepapers.workbook.sheet.Limits;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetEntry;

/**
 * A draft of a layout file.
 *
 * @param text of the file
 * @param questions how often a person has to say something, the confirmation not among them
 */
public record Proposal(String text, int questions) {

    /** Sheets that are read by their names, or never; those of meetings have many. */
    private static final Set<String> OURS =
            Set.of("owners", "accepted", "accepted findings", "as sent", "lists", "guide");

    /**
     * Looks at the workbook and proposes how it is read.
     *
     * @throws Refusal if it can't be read as a workbook, or is beyond a limit
     */
    public static Proposal of(Path tracker, Limits limits) throws Refusal {
        String name = String.valueOf(tracker.getFileName());
        try (Book book = WorkbookFile.open(tracker, name, limits)) {
            List<Sheet> sheets = new ArrayList<>();
            List<SheetEntry> hidden = new ArrayList<>();
            boolean about = false;
            for (SheetEntry entry : book.sheets()) {
                boolean ours = OURS.contains(Names.plain(entry.name())) || MeetingsSheet.isCalledSo(entry.name());
                if (AboutSheet.isCalledSo(entry.name())) {
                    about = true;
                } else if (entry.hidden() && !ours) {
                    hidden.add(entry);
                } else if (!ours) {
                    sheets.add(book.read(entry));
                }
            }
            return of(name, sheets, hidden, about);
        }
    }

    private static Proposal of(String name, List<Sheet> sheets, List<SheetEntry> hidden, boolean about) {
        List<Table> tables = tables(sheets);
        DraftText draft = new DraftText();
        String head = """
                A draft of how %s is read. Nothing is published until a person has confirmed it.
                Answer each "?": where a number stands behind it, write the field of that column in its place,
                or move the column to ignore. Delete what the tracker doesn't have, and mend what is wrong.
                Then put your name and the day after confirmed, and check the tracker.
                """.formatted(DraftText.plain(name));
        head.lines().forEach(line -> draft.comment(0, line));
        draft.entry(0, "confirmed", DraftText.QUESTION, "");
        if (!about) {
            draft.blank();
            about(draft, tables);
        }
        draft.blank();
        draft.key(0, "tables", "");
        boolean isCsv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        tables.forEach(table -> new TableWriter(table, draft).write(isCsv));
        ignored(draft, tables, sheets, hidden);
        return new Proposal(draft.toString(), draft.questions() - 1);
    }

    private static List<Table> tables(List<Sheet> sheets) {
        List<Table> blocks = new ArrayList<>();
        List<List<Section>> lists = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<Section> sections = Section.known(sheet);
            Optional<Labels> labels = Labels.of(sheet, sections);
            if (labels.isPresent()) {
                blocks.add(new Table(labels.get().tables, false, labels));
            } else if (!sheet.rows().isEmpty()) {
                lists.add(sections.isEmpty() ? List.of(Section.unknown(sheet)) : sections);
            }
        }
        boolean any = !blocks.isEmpty() || !lists.stream().allMatch(Proposal::isUnknown);
        lists.removeIf(list -> any && isUnknown(list));
        List<Table> tables = ofLists(lists);
        tables.addAll(blocks);
        tables.forEach(table -> table.decide(tables));
        return tables;
    }

    /** Whether no column may be of recommendations or actions. */
    private static boolean isUnknown(List<Section> sections) {
        return sections.getFirst().items().isEmpty();
    }

    /** The same headings on several sheets are one table; where there are others on a sheet, each has its rows. */
    private static List<Table> ofLists(List<List<Section>> lists) {
        List<List<Section>> whole = new ArrayList<>();
        List<Table> parts = new ArrayList<>();
        for (List<Section> sections : lists) {
            Section first = sections.getFirst();
            if (sections.stream().skip(1).allMatch(first::isLike)) {
                whole.stream()
                        .filter(others -> others.getFirst().isLike(first))
                        .findFirst()
                        .ifPresentOrElse(others -> others.addAll(sections), () -> whole.add(new ArrayList<>(sections)));
            } else {
                sections.forEach(section -> parts.add(new Table(List.of(section), true, Optional.empty())));
            }
        }
        List<Table> tables = new ArrayList<>();
        whole.forEach(sections -> tables.add(new Table(sections, false, Optional.empty())));
        tables.addAll(parts);
        return tables;
    }

    private static void about(DraftText draft, List<Table> tables) {
        draft.key(0, "about", "what a sheet About would say");
        draft.entry(1, "council", DraftText.QUESTION, "");
        if (tables.stream().noneMatch(table -> table.says(Field.COMMITTEE))) {
            draft.entry(1, "committee", DraftText.QUESTION, "");
        }
        draft.entry(1, "title", DraftText.QUESTION, "");
        if (tables.stream().noneMatch(table -> table.says(Field.MADE_ON))) {
            draft.entry(
                    1, "consideredOn", DraftText.QUESTION, "the day on which the committee made its recommendations");
        }
    }

    private static void ignored(DraftText draft, List<Table> tables, List<Sheet> sheets, List<SheetEntry> hidden) {
        List<Line> ignored = new ArrayList<>();
        sheets.stream()
                .filter(sheet ->
                        tables.stream().noneMatch(table -> table.sheets().contains(sheet.name())))
                .forEach(sheet -> ignored.add(new Line(sheet.name(), beginning(sheet))));
        hidden.forEach(sheet -> ignored.add(new Line(sheet.name(), "it is hidden")));
        if (!ignored.isEmpty()) {
            draft.blank();
        }
        draft.items(0, "ignoreSheets", "no table of recommendations or actions is on them", ignored);
    }

    private static String beginning(Sheet sheet) {
        return sheet.inOrder().stream()
                .flatMap(row -> row.own().stream())
                .limit(2)
                .map(cell -> DraftText.sample(cell.value().words()))
                .collect(Collectors.joining(", "));
    }
}
