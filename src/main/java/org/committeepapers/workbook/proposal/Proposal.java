package org.committeepapers.workbook.proposal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.about.AboutSheet;
import org.committeepapers.workbook.file.WorkbookFile;
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

    /** Sheets that are read by their names, or never. */
    private static final Set<String> OURS =
            Set.of("owners", "accepted", "accepted findings", "as sent", "meetings", "lists", "guide");

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
                String plain = Names.plain(entry.name());
                boolean isAbout = AboutSheet.isCalledSo(entry.name());
                about |= isAbout;
                if (entry.hidden() && !OURS.contains(plain)) {
                    hidden.add(entry);
                } else if (!isAbout && !OURS.contains(plain)) {
                    sheets.add(book.read(entry));
                }
            }
            return of(name, sheets, hidden, about);
        }
    }

    private static Proposal of(String name, List<Sheet> sheets, List<SheetEntry> hidden, boolean about) {
        boolean isCsv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        TablesDraft tables = new TablesDraft(sheets);
        DraftText draft = new DraftText();
        draft.comment(0, "A draft of how " + name + " is read. Nothing is published until a person has confirmed it.");
        draft.comment(
                0, "Answer each \"?\": where a number stands behind it, write the field of that column in its place,");
        draft.comment(0, "or move the column to ignore. Delete what the tracker doesn't have, and mend what is wrong.");
        draft.comment(0, "Then put your name and the day after confirmed, and check the tracker.");
        draft.entry(0, "confirmed", DraftText.QUESTION, "");
        if (!about) {
            draft.blank();
            about(draft, tables);
        }
        draft.blank();
        draft.key(0, "tables", "");
        tables.write(draft, isCsv);
        ignored(draft, tables.without(), hidden);
        return new Proposal(draft.toString(), draft.questions() - 1);
    }

    private static void about(DraftText draft, TablesDraft tables) {
        draft.key(0, "about", "what a sheet About would say");
        draft.entry(1, "council", DraftText.QUESTION, "");
        if (!tables.says(Field.COMMITTEE)) {
            draft.entry(1, "committee", DraftText.QUESTION, "");
        }
        draft.entry(1, "title", tables.title().orElse(DraftText.QUESTION), "");
        if (!tables.says(Field.MADE_ON)) {
            draft.entry(
                    1, "consideredOn", DraftText.QUESTION, "the day on which the committee made its recommendations");
        }
    }

    private static void ignored(DraftText draft, List<Sheet> without, List<SheetEntry> hidden) {
        if (without.isEmpty() && hidden.isEmpty()) {
            return;
        }
        draft.blank();
        draft.key(0, "ignoreSheets", "no table of recommendations or actions is on them");
        for (Sheet sheet : without) {
            draft.item(1, sheet.name(), TablesDraft.beginning(sheet));
        }
        hidden.forEach(sheet -> draft.item(1, sheet.name(), "it is hidden"));
    }
}
