package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.DraftTable.Column;
import org.committeepapers.reading.DraftTable.Part;
import org.committeepapers.reading.DraftText.Line;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Refusals;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.text.EnumNames;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.MarkingWords;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/**
 * A draft of a layout file: it lists what is in a workbook, and asks what it is. It proposes nothing but what has exactly
 * the words of the standard layout.
 *
 * @param text of the file
 * @param questions for a person, not counting the confirmation
 */
public record LayoutDraft(String text, int questions) {

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
            return of(name, DraftTable.of(sheets, csv), about, csv);
        }
    }

    private static LayoutDraft of(String name, List<DraftTable> all, boolean about, boolean csv) {
        List<DraftTable> tables = all.stream()
                .filter(table -> table.isKnown() && !table.isHidden())
                .toList();
        boolean known = !tables.isEmpty();
        if (!known) {
            tables = all.stream().filter(table -> !table.isHidden()).toList();
        }
        DraftText draft = new DraftText();
        draft.comment(0, "A draft of how " + name + " is read. Nothing is published until a person has confirmed it.");
        String head = """
                Answer each "?". If a number follows it, replace both with the field of that column or label, or move
                the column to ignore. For a row, write its first words, or delete the line if the row is an item.
                Delete what the tracker doesn't have, and correct what is wrong. Then put your name and the day after
                confirmed, and check the tracker.""";
        head.lines().forEach(line -> draft.comment(0, line));
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
        for (DraftTable table : tables) {
            new Writer(table, draft, tables).write(csv);
        }
        others(draft, all, tables, known);
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
    }

    /** Asks about each sheet without exact words, and lists in comments what is on it. */
    private static void others(DraftText draft, List<DraftTable> all, List<DraftTable> tables, boolean known) {
        List<DraftTable> others =
                all.stream().filter(table -> !tables.contains(table)).toList();
        List<Line> asked = new ArrayList<>();
        if (!known && tables.size() > 1) {
            tables.forEach(table -> asked.add(sheet(
                    table, "if it holds nothing of the tracker; then delete its table above", "or delete this line")));
        }
        others.forEach(table -> asked.add(sheet(
                table,
                table.isHidden()
                        ? "which is hidden, if it holds nothing of the tracker"
                        : "if it holds nothing of the tracker",
                "or delete this line, and use the lines below")));
        if (!asked.isEmpty()) {
            draft.blank();
        }
        draft.items(0, "ignoreSheets", "", asked);
        for (DraftTable table : others) {
            draft.blank();
            draft.comment(
                    0,
                    "If " + sheets(table)
                            + " has a table of the tracker, move these lines up to tables, without their #:");
            draft.outside(true);
            new Writer(table, draft, all).write(false);
            draft.outside(false);
        }
    }

    private static Line sheet(DraftTable table, String condition, String otherwise) {
        return new Line(DraftText.QUESTION, List.of(sheets(table) + ", " + condition, otherwise));
    }

    private static String sheets(DraftTable table) {
        return table.sheets().stream().map(DraftText::quoted).collect(Collectors.joining(", "));
    }

    /** Writes one table. */
    private record Writer(DraftTable table, DraftText draft, List<DraftTable> all) {

        private static final int KEYS = 2;
        private static final int VALUES = 3;
        private static final int LAST_ROW = 99_999;

        /** A key in YAML is at most 1,024 characters long. */
        private static final int LONGEST_KEY = 300;

        /** What a layout would take for a pattern. */
        private static final Pattern IS_PATTERN = Pattern.compile("[*?{}]");

        /** @param csv whether the file has no sheets to name */
        void write(boolean csv) {
            draft.begin();
            draft.list(KEYS, "sheet", csv ? List.of() : table.sheets());
            if (!table.columns.isEmpty()) {
                headings();
                columns();
            }
            if (!table.labels.isEmpty()) {
                draft.key(KEYS, "labels", "their texts are beside them, after a colon or below");
                table.labels.forEach((field, wordings) -> draft.list(VALUES, field.key(), wordings));
                draft.asked(VALUES, table.askedLabels);
                draft.items(KEYS, "ignore", "the letters of columns that appear nowhere", table.margins);
            }
            rows();
            status();
            markings();
        }

        private void headings() {
            Part first = table.parts.getFirst();
            boolean several = all.stream()
                            .flatMap(other -> other.parts.stream())
                            .filter(part -> part.sheet().equals(first.sheet()))
                            .count()
                    > 1;
            if (!table.within.isEmpty()) {
                List<String> comments = new ArrayList<>(table.within);
                comments.addFirst(
                        "%d-%d, if these are below the table; otherwise delete this line. They begin like items:"
                                .formatted(first.from() + 1, table.lastRow));
                draft.entry(KEYS, "rows", new Line(DraftText.QUESTION, comments));
            } else if (several && table.parts.size() == 1 && table.labels.isEmpty()) {
                boolean last = first.end() == first.sheet().rows().lastKey();
                draft.entry(KEYS, "rows", (first.from() + 1) + "-" + (last ? LAST_ROW : first.end() + 1));
            }
            if (first.last() < 0) {
                List<String> comments = new ArrayList<>(List.of("the number of their row, or none"));
                comments.addAll(table.possibleHeadings());
                draft.entry(KEYS, "headings", new Line(DraftText.QUESTION, comments));
            } else if (table.parts.size() == table.sheets().size()
                    && table.labels.isEmpty()
                    && table.parts.stream().allMatch(other -> other.first() == first.first())) {
                IntStream rows = IntStream.rangeClosed(first.first() + 1, first.last() + 1);
                draft.list(KEYS, "headings", rows.mapToObj(Integer::toString).toList());
            } else {
                draft.entry(KEYS, "headings", "auto", "they are in several places");
            }
        }

        private void columns() {
            draft.key(KEYS, "columns");
            for (Field field : Field.values()) {
                List<Line> columns =
                        table.with(field).stream().map(Column::line).toList();
                if (columns.size() == 1) {
                    draft.entry(VALUES, field.key(), columns.getFirst());
                } else {
                    draft.items(VALUES, field.key(), "", columns);
                }
            }
            draft.asked(VALUES, table.asked().stream().map(Column::line).toList());
            boolean elsewhere =
                    all.stream().anyMatch(other -> other.has(Field.RECOMMENDATION) && !other.has(Field.ACTION));
            if (table.has(Field.ACTION) && table.labels.isEmpty() && elsewhere) {
                draft.entry(
                        KEYS,
                        "of",
                        DraftText.QUESTION,
                        "the column that names the recommendation of an action, if that is listed elsewhere");
            }
        }

        private void rows() {
            draft.list(KEYS, "lines", table.lines);
            draft.items(
                    KEYS,
                    "skip",
                    "rows that are no items; or move them to lines or until",
                    table.doubtful.values().stream()
                            .map(places -> new Line(DraftText.QUESTION, places))
                            .toList());
            if (!table.filledDown.isEmpty()) {
                List<String> comments = new ArrayList<>(table.filledDown);
                comments.addFirst("reference and recommendation, if these belong to the recommendation above:");
                draft.items(KEYS, "fillDown", "", List.of(new Line(DraftText.QUESTION, comments)));
            }
        }

        /** Lists what words, fills and percentages of statuses mean, and asks where the program doesn't know. */
        private void status() {
            List<Column> columns = table.with(Field.STATUS);
            List<String> texts = columns.stream()
                    .flatMap(column -> column.texts().stream())
                    .distinct()
                    .toList();
            List<CellValue> blank = columns.stream()
                    .flatMap(column -> column.values().stream())
                    .filter(CellValue::isBlank)
                    .toList();
            Set<FillColour> fills = blank.stream().map(FillColour::of).collect(Collectors.toCollection(TreeSet::new));
            fills.remove(FillColour.NONE);
            boolean silent = !blank.isEmpty();
            List<String> unknown = new ArrayList<>();
            List<String> known = new ArrayList<>();
            for (String words : texts) {
                StatusCell read = StatusWords.read(words, StatusPatterns.NONE);
                silent |= read.status().isEmpty();
                if (read.isKnown() && !CellWords.isRating(words)) {
                    known.add(DraftText.quoted(words) + " is "
                            + EnumNames.camel(read.status().orElseThrow()));
                } else if (!CellWords.sayNothing(words)) {
                    unknown.add(words);
                }
            }
            boolean progress = silent && table.has(Field.PROGRESS);
            known.forEach(words -> draft.comment(KEYS, "The status " + words));
            if (progress || !unknown.isEmpty() || !fills.isEmpty()) {
                draft.key(KEYS, "status", "one of " + String.join(", ", LayoutKeys.STATUSES.keySet()));
            }
            meanings("words", unknown);
            meanings("colours", fills.stream().map(EnumNames::camel).toList());
            if (progress) {
                draft.entry(
                        VALUES,
                        "blank",
                        DraftText.QUESTION,
                        "what counts where the status is blank or says nothing: progress or unknown");
            }
        }

        private void meanings(String key, Collection<String> signs) {
            if (!signs.isEmpty()) {
                draft.key(VALUES, key);
                signs.stream()
                        .map(sign -> sign.length() <= LONGEST_KEY ? sign : sign.substring(0, LONGEST_KEY) + "*")
                        .distinct()
                        .forEach(sign -> draft.entry(VALUES + 1, DraftText.quoted(sign), DraftText.QUESTION));
            }
        }

        /** Asks what the words of markings mean that don't explain themselves. */
        private void markings() {
            List<Column> columns = table.with(Field.EXEMPTION);
            List<String> words = columns.stream()
                    .flatMap(column -> column.texts().stream())
                    .filter(text -> !IS_PATTERN.matcher(text).find())
                    .distinct()
                    .toList();
            if (!words.stream().allMatch(MarkingWords::areClearUnderExempt)) {
                draft.key(KEYS, "exemption", "public, exempt, confidential, or exempt 3");
                meanings(
                        "words",
                        words.stream()
                                .filter(text -> !MarkingWords.areClear(text))
                                .toList());
            }
        }
    }
}
