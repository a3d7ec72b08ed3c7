package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Refusals;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.tracker.Field;

/**
 * A draft of a layout file: it lists what is in a workbook, and asks what it is. It proposes nothing but what has exactly
 * the words of the standard layout.
 *
 * @param text of the file
 * @param questions for a person, not counting the confirmation
 */
public record LayoutDraft(String text, int questions) {

    private static final String HEAD = """
            Answer each "?". If a number follows it, replace both with the field of that column, or move the column to
            ignore. For a row, write its first words and an asterisk, as its comment has them, or delete the line if the
            row is an item or part of one. Delete what the tracker doesn't have, and correct what is wrong. Then put
            your name and the day after confirmed, and check the tracker.""";

    /**
     * Drafts a layout for the workbook.
     *
     * @throws Refusal if it can't be read as a workbook, has no words, or is beyond a limit
     */
    public static LayoutDraft of(Path tracker, Limits limits) throws Refusal {
        String name = String.valueOf(tracker.getFileName());
        try (Book book = WorkbookFile.open(tracker, name, limits)) {
            List<Sheet> sheets = new ArrayList<>();
            boolean about = false;
            for (SheetEntry entry : book.sheets()) {
                NamedSheet named = NamedSheet.of(entry);
                about |= named == NamedSheet.ABOUT;
                if (named == NamedSheet.OTHER) {
                    sheets.add(book.read(entry));
                }
            }
            sheets.removeIf(sheet -> sheet.rows().isEmpty());
            if (sheets.stream().allMatch(sheet -> sheet.entry().hidden())) {
                throw new Refusals(name).of("workbook-without-rows/empty");
            }
            return of(name, sheets.stream().map(DraftTable::new).toList(), about);
        }
    }

    private static LayoutDraft of(String name, List<DraftTable> tables, boolean about) {
        DraftText draft = new DraftText();
        draft.comment(0, "A draft of how " + name + " is read. Nothing is published until a person has confirmed it.");
        HEAD.lines().forEach(line -> draft.comment(0, line));
        ask(draft, 0, "confirmed");
        if (tables.stream().noneMatch(table -> table.says(Field.EXEMPTION))) {
            ask(
                    draft,
                    0,
                    "exemptInformation",
                    "none; or delete the line, if a column or About says where it is marked");
        }
        if (!about) {
            about(draft, tables);
        }
        draft.line(0, "tables:", List.of());
        tables.forEach(table -> table.write(draft));
        List<DraftTable> asked = tables.stream()
                .filter(table -> tables.size() > 1 && !table.isKnown())
                .toList();
        if (!asked.isEmpty()) {
            draft.line(0, "ignoreSheets:", List.of());
        }
        for (DraftTable table : asked) {
            draft.line(
                    1,
                    "- " + DraftText.quoted(DraftText.QUESTION),
                    List.of(
                            table.name() + ", if it holds nothing of the tracker; then delete its table above",
                            "or delete this line"));
        }
        return new LayoutDraft(draft.toString(), draft.questions() - 1);
    }

    private static void about(DraftText draft, List<DraftTable> tables) {
        draft.line(0, "about:", List.of("what an About sheet would say"));
        ask(draft, 1, "council");
        if (tables.stream().noneMatch(table -> table.says(Field.COMMITTEE))) {
            ask(draft, 1, "committee");
        }
        ask(draft, 1, "title");
        if (tables.stream().noneMatch(table -> table.says(Field.MADE_ON))) {
            ask(draft, 1, "consideredOn", "when the committee made its recommendations");
        }
        if (tables.stream().noneMatch(table -> table.says(Field.AGREED_ON))) {
            ask(draft, 1, "agreedOn", "when the executive agreed its response; delete the line if it hasn't");
        }
    }

    private static void ask(DraftText draft, int depth, String key, String... comments) {
        draft.entry(depth, key, DraftText.QUESTION, List.of(comments));
    }
}
