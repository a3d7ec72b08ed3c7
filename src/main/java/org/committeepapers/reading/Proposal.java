package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.finding.Refusal;
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
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/**
 * A draft of a layout file.
 *
 * @param text of the file
 * @param questions for a person, not counting the confirmation
 */
public record Proposal(String text, int questions) {

    /**
     * Drafts a layout for the workbook.
     *
     * @throws Refusal if it can't be read as a workbook, has no words, or is beyond a limit
     */
    public static Proposal of(Path tracker, Limits limits) throws Refusal {
        String name = String.valueOf(tracker.getFileName());
        try (Book book = WorkbookFile.open(tracker, name, limits)) {
            List<Sheet> sheets = new ArrayList<>();
            List<Line> ignored = new ArrayList<>();
            boolean about = false;
            for (SheetEntry entry : book.sheets()) {
                NamedSheet named = NamedSheet.of(entry);
                about |= named == NamedSheet.ABOUT;
                if (named == NamedSheet.OTHER && entry.hidden()) {
                    ignored.add(new Line(entry.name(), "it is hidden"));
                } else if (named == NamedSheet.OTHER) {
                    sheets.add(book.read(entry));
                }
            }
            sheets.removeIf(sheet -> sheet.rows().isEmpty());
            if (sheets.isEmpty()) {
                throw new Refusals(name).of("workbook-without-rows/empty");
            }
            return of(name, sheets, ignored, about);
        }
    }

    private static Proposal of(String name, List<Sheet> sheets, List<Line> ignored, boolean about) {
        List<Table> tables = tables(sheets);
        DraftText draft = new DraftText();
        String head = """
                A draft of how %s is read. Nothing is published until a person has confirmed it.
                Answer each "?". If a number follows it, replace both with the field of that column,
                or move the column to ignore. Delete what the tracker doesn't have, and correct what is wrong.
                Then put your name and the day after confirmed, and check the tracker.
                """.formatted(DraftText.plain(name));
        head.lines().forEach(draft::comment);
        draft.entry(0, "confirmed", DraftText.QUESTION, "");
        if (tables.stream().noneMatch(table -> table.has(Field.EXEMPTION))) {
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
        draft.key(0, "tables", "");
        boolean isCsv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        tables.forEach(table -> new TableWriter(table, draft).write(isCsv));
        sheets.stream()
                .filter(sheet ->
                        tables.stream().noneMatch(table -> table.sheets().contains(sheet.name())))
                .forEach(sheet -> ignored.add(new Line(sheet.name(), DraftText.samples(words(sheet)))));
        if (!ignored.isEmpty()) {
            draft.blank();
        }
        draft.items(0, "ignoreSheets", "they have no table of recommendations or actions", ignored);
        return new Proposal(draft.toString(), draft.questions() - 1);
    }

    /** Sheets with the same headings are one table; where a sheet has several tables, each gets its rows. */
    private static List<Table> tables(List<Sheet> sheets) {
        List<Table> tables = new ArrayList<>();
        Map<List<Object>, List<Section>> alike = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            List<Section> known = Section.known(sheet);
            Optional<ProposedLabels> labels = ProposedLabels.of(sheet, known);
            if (labels.isPresent()) {
                tables.add(new Table(labels.get().tables, labels));
            } else {
                List<Section> sections = known.isEmpty() ? List.of(Section.unknown(sheet)) : known;
                boolean parts = sections.stream().map(Section::kind).distinct().count() > 1;
                sections.forEach(section -> alike.computeIfAbsent(
                                parts ? List.of(sheet.name(), section.first()) : section.kind(),
                                kind -> new ArrayList<>())
                        .add(section));
            }
        }
        List<List<Section>> ofItems = new ArrayList<>(alike.values());
        ofItems.removeIf(sections -> sections.getFirst().items().isEmpty());
        (tables.isEmpty() && ofItems.isEmpty() ? alike.values() : ofItems)
                .forEach(sections -> tables.add(new Table(sections, Optional.empty())));
        tables.forEach(table -> table.decide(tables));
        return tables;
    }

    private static void about(DraftText draft, List<Table> tables) {
        draft.key(0, "about", "what an About sheet would say");
        draft.entry(1, "council", DraftText.QUESTION, "");
        if (tables.stream().noneMatch(table -> table.says(Field.COMMITTEE))) {
            draft.entry(1, "committee", DraftText.QUESTION, "");
        }
        draft.entry(1, "title", DraftText.QUESTION, "");
        if (tables.stream().noneMatch(table -> table.says(Field.MADE_ON))) {
            draft.entry(1, "consideredOn", DraftText.QUESTION, "when the committee made its recommendations");
        }
    }

    private static Stream<String> words(Sheet sheet) {
        return sheet.inOrder().stream()
                .flatMap(row -> row.own().stream())
                .map(cell -> cell.value().words());
    }

    private record TableWriter(Table table, DraftText draft) {

        private static final int KEYS = 2;
        private static final int VALUES = 3;
        private static final int MOST_ROWS = 10;
        private static final int MOST_SIGNS = 20;
        private static final int LONGEST_SIGN = 60;

        /** What shows that texts come from another program. */
        private static final Map<String, Pattern> SIGNS = new TreeMap<>(Map.of(
                "html", Pattern.compile("</?\\p{Alpha}[^<>\\n]*>|&(?:\\p{Alpha}{2,8}|#\\d{1,5});"),
                "sharepoint", Pattern.compile(";#|T\\d\\d:\\d\\d:\\d\\dZ")));

        /** @param isCsv whether the file has no sheets to name */
        void write(boolean isCsv) {
            draft.begin();
            draft.list(KEYS, "sheet", isCsv ? List.of() : table.sheets());
            if (!table.columns.isEmpty()) {
                headings();
                draft.items(KEYS, "of", "the column that names the recommendation of each action", lines(table.of));
                columns();
                draft.items(KEYS, "ignore", "in no paper, no data and no record", lines(table.ignored()));
            }
            table.labels.ifPresent(this::labels);
            rows();
            status();
            markings();
            clean();
        }

        private static List<Line> lines(List<Column> columns) {
            return columns.stream().map(Column::line).toList();
        }

        private void headings() {
            Section first = table.sections.getFirst();
            if (table.sections.size() == 1 && (first.above() > 0 || !first.isLast()) && table.labels.isEmpty()) {
                draft.entry(KEYS, "rows", (first.above() + 1) + "-" + (first.end() + 1), "");
            }
            if (first.last() < 0) {
                draft.entry(KEYS, "headings", DraftText.QUESTION, "the number of their row, or none");
            } else if (table.sections.size() == table.sheets().size()
                    && table.sections.stream().allMatch(other -> other.first() == first.first())) {
                IntStream rows = IntStream.rangeClosed(first.first() + 1, first.last() + 1);
                draft.list(KEYS, "headings", rows.mapToObj(Integer::toString).toList());
            } else {
                draft.entry(KEYS, "headings", "auto", "they are repeated");
            }
        }

        private void columns() {
            draft.key(KEYS, "columns", "");
            for (Field field : Field.values()) {
                List<Line> columns = lines(field == Field.STATUS ? table.statuses() : table.with(field));
                if (columns.size() == 1) {
                    columns.forEach(line -> draft.entry(VALUES, field.key(), line.value(), line.comment()));
                } else {
                    draft.items(VALUES, field.key(), "the last one that is filled in counts", columns);
                }
            }
            draft.asked(VALUES, lines(table.asked()));
        }

        private void labels(ProposedLabels labels) {
            draft.key(KEYS, "labels", "their texts are beside them, after a colon or below");
            labels.known.forEach((field, wordings) -> draft.list(VALUES, field.key(), wordings));
            draft.asked(VALUES, labels.asked);
        }

        private void rows() {
            RowKinds rows = table.rows;
            List<Line> lines = new ArrayList<>();
            rows.lines.forEach(line -> lines.add(new Line(line, "")));
            rows.asked.values().stream().limit(MOST_ROWS).forEach(lines::add);
            String examples = "\"Review: {review}\", \"{status}\"; or else under skip or until";
            draft.items(KEYS, "lines", rows.asked.isEmpty() ? "" : examples, lines);
            draft.list(KEYS, "skip", rows.skip);
            draft.list(KEYS, "until", rows.until);
            draft.list(
                    KEYS,
                    "fillDown",
                    table.fillDown().stream().map(EnumNames::camel).toList());
        }

        /** Asks what words, fills and percentages of statuses mean where the program doesn't know. */
        private void status() {
            List<Column> columns = table.statuses();
            boolean shares = columns.isEmpty()
                    ? table.has(Field.PERCENT)
                    : columns.stream().anyMatch(column -> column.isMostly(words -> words.matches("\\d{1,3}\\s?%")));
            Set<String> unknown = new LinkedHashSet<>();
            for (String words :
                    columns.stream().flatMap(column -> column.texts().stream()).toList()) {
                StatusCell read = StatusWords.read(words, StatusPatterns.NONE);
                boolean asks = !read.isKnown() && read.status().isPresent() || CellWords.isRating(words);
                if (asks && !shares && !Column.isDate(words)) {
                    unknown.add(words.length() <= LONGEST_SIGN ? words : words.substring(0, LONGEST_SIGN) + "*");
                }
            }
            List<CellValue> blank = columns.stream()
                    .flatMap(column -> column.values.stream())
                    .filter(CellValue::isBlank)
                    .toList();
            Set<FillColour> fills = blank.stream().map(FillColour::of).collect(Collectors.toCollection(TreeSet::new));
            fills.remove(FillColour.NONE);
            boolean progress = !blank.isEmpty() && table.has(Field.PROGRESS);
            if (progress || shares || !unknown.isEmpty() || !fills.isEmpty()) {
                draft.key(KEYS, "status", "notStarted, inProgress, delayed, completed, closed or unknown");
            }
            meanings("words", unknown);
            meanings("colours", fills.stream().map(EnumNames::camel).toList());
            meanings("percent", shares ? List.of("0", "100", "other") : List.of());
            if (progress) {
                draft.entry(
                        VALUES,
                        "blank",
                        DraftText.QUESTION,
                        "what counts where the status is blank: progress or unknown");
            }
        }

        private void meanings(String key, Collection<String> signs) {
            if (!signs.isEmpty()) {
                draft.key(VALUES, key, signs.size() > MOST_SIGNS ? "the first %d".formatted(MOST_SIGNS) : "");
                signs.stream()
                        .limit(MOST_SIGNS)
                        .forEach(sign -> draft.entry(VALUES + 1, DraftText.quoted(sign), DraftText.QUESTION, ""));
            }
        }

        /** Asks what the words of markings mean that don't explain themselves. */
        private void markings() {
            List<String> words = table.unclearMarkings();
            if (!words.isEmpty()) {
                draft.key(KEYS, "exemption", "public, exempt, confidential, or exempt 3; \"\" is a blank cell");
            }
            meanings("words", words);
        }

        private void clean() {
            String texts = table.columns.stream()
                    .flatMap(column -> column.texts().stream())
                    .collect(Collectors.joining("\n"));
            List<String> ways = SIGNS.entrySet().stream()
                    .filter(way -> way.getValue().matcher(texts).find())
                    .map(Map.Entry::getKey)
                    .toList();
            draft.list(KEYS, "clean", ways);
        }
    }
}
