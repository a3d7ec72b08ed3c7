package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
            boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
            return of(name, DraftTable.of(sheets, csv), about);
        }
    }

    private static LayoutDraft of(String name, List<DraftTable> tables, boolean about) {
        DraftText draft = new DraftText();
        draft.comment(0, "A draft of how " + name + " is read. Nothing is published until a person has confirmed it.");
        HEAD.lines().forEach(line -> draft.comment(0, line));
        draft.entry(0, "confirmed", DraftText.QUESTION);
        if (tables.stream().noneMatch(table -> table.says(Field.EXEMPTION))) {
            draft.entry(
                    0,
                    "exemptInformation",
                    DraftText.QUESTION,
                    "none; or delete the line, if a column or About says where it is marked");
        }
        if (!about) {
            draft.blank();
            about(draft, tables);
        }
        draft.blank();
        draft.key(0, "tables");
        tables.forEach(table -> table.write(draft, tables));
        List<DraftTable> asked = tables.stream()
                .filter(table -> tables.size() > 1 && !table.isKnown())
                .toList();
        if (!asked.isEmpty()) {
            draft.blank();
            draft.key(0, "ignoreSheets");
        }
        for (DraftTable table : asked) {
            String sheets = table.sheets().stream().map(DraftText::quoted).collect(Collectors.joining(", "));
            draft.askedItem(
                    1,
                    List.of(
                            sheets + ", if it holds nothing of the tracker; then delete its table above",
                            "or delete this line"));
        }
        return new LayoutDraft(draft.toString(), draft.questions() - 1);
    }

    private static void about(DraftText draft, List<DraftTable> tables) {
        draft.key(0, "about", "what an About sheet would say");
        draft.entry(1, "council", DraftText.QUESTION);
        if (tables.stream().noneMatch(table -> table.says(Field.COMMITTEE))) {
            draft.entry(1, "committee", DraftText.QUESTION);
        }
        draft.entry(1, "title", DraftText.QUESTION);
        if (tables.stream().noneMatch(table -> table.says(Field.MADE_ON))) {
            draft.entry(1, "consideredOn", DraftText.QUESTION, "when the committee made its recommendations");
        }
        if (tables.stream().noneMatch(table -> table.says(Field.AGREED_ON))) {
            draft.entry(
                    1,
                    "agreedOn",
                    DraftText.QUESTION,
                    "when the executive agreed its response; delete the line if it hasn't");
        }
    }
}
