package org.committeepapers.officer;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.NamedSheet;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside.Bearing;
import org.committeepapers.tracker.Field;

/** What differs in a workbook that somebody sent back from what it said when it was sent, cell by cell. */
public final class Submission {

    /** Faults of a cell that leave open what it says. */
    private static final Map<Flaw, String> UNCLEAR = Map.of(
            Flaw.FORMULA_ERROR, "stands the error of a formula",
            Flaw.FORMULA_WITHOUT_VALUE, "stands a formula without a result",
            Flaw.CHARACTERS_DAMAGED, "some of the characters are damaged",
            Flaw.UNSEEN, "the words can't be seen",
            Flaw.LENGTH_AT_LIMIT, "the cell is full, so that some of the words may have been cut off");

    private static final int FEWEST_HEADINGS = 3;

    private static final Map<String, Field> HEADINGS = Arrays.stream(Field.values())
            .collect(Collectors.toMap(field -> PlainText.sameLabel(OfficerColumns.heading(field)), it -> it));

    private final String file;
    private final String id;
    private final Optional<LocalDate> edition;
    private final Map<Integer, Field> fields = new HashMap<>();
    private final List<Map<Field, Said>> sent = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** The words outside the rows when it was sent. */
    private final Set<String> around = new TreeSet<>();

    private final List<Row> rows = new ArrayList<>();

    private final Map<Location.Row, Location.Cell> unread = new HashMap<>();

    private final List<Finding> findings = new ArrayList<>();

    /**
     * What a cell says.
     *
     * @param unclear what leaves open what it says; empty if nothing does
     */
    record Said(Location.Cell cell, CellValue value, String unclear) {

        boolean isUnclear() {
            return !unclear.isEmpty();
        }

        RichText words() {
            return value.text();
        }

        /** With what is struck out. */
        String all() {
            return PlainText.oneLine(value.words() + " " + value.struck());
        }
    }

    /**
     * A row that was sent and came back.
     *
     * @param sent its words when it was sent
     * @param changed the cells that say something else now
     */
    record Row(Location.Row place, Map<Field, RichText> sent, Map<Field, Said> changed) {}

    private Submission(String file, String id, Optional<LocalDate> edition) {
        this.file = file;
        this.id = id;
        this.edition = edition;
    }

    /**
     * Reads the workbook.
     *
     * @param file by which findings name it
     * @throws Refusal where it can't be read
     */
    public static Submission read(Path path, String file, Limits limits) throws Refusal {
        List<Sheet> sheets = new ArrayList<>();
        try (Book book = WorkbookFile.open(path, file, limits)) {
            for (Book.SheetEntry entry : book.sheets()) {
                sheets.add(book.read(entry));
            }
        }
        for (Sheet asSent : sheets.stream().filter(Submission::isAsSent).toList()) {
            SheetRow first = asSent.rows().get(0);
            if (first != null) {
                Submission submission = new Submission(
                        file, first.value(OfficerWorkbook.ID).words(), day(first.value(OfficerWorkbook.EDITION)));
                submission.fields.putAll(columns(first));
                submission.recall(asSent);
                submission.compare(sheets.stream().filter(it -> !isAsSent(it)).toList());
                return submission;
            }
        }
        return new Submission(file, "", Optional.empty());
    }

    private static boolean isAsSent(Sheet sheet) {
        return NamedSheet.of(sheet.entry()).isAsSent();
    }

    private static Optional<LocalDate> day(CellValue edition) {
        try {
            return Optional.of(LocalDate.parse(edition.words().split("\\.", 2)[0]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** Of the tracker that it was made from; empty where it doesn't say. */
    public String id() {
        return id;
    }

    /** Whether it says what it said when it was sent. */
    public boolean hasRecord() {
        return !id.isEmpty();
    }

    /** The day of the edition that it was made from; empty where it doesn't say. */
    Optional<LocalDate> edition() {
        return edition;
    }

    List<Row> rows() {
        return rows;
    }

    /** The first cell of each row with words in a column that isn't read, which the row didn't have when it was sent. */
    Map<Location.Row, Location.Cell> unread() {
        return unread;
    }

    /** On words that stand nowhere where an update is read, and on what is no longer there. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether the row said this in the field when it was sent. */
    public boolean isAsSent(Location.Row row, Field field, String words) {
        return !words.isBlank()
                && rows.stream()
                        .filter(it -> it.place().equals(row))
                        .filter(it -> !it.changed().containsKey(field))
                        .anyMatch(it -> PlainText.oneLine(it.sent().getOrDefault(field, RichText.EMPTY))
                                .equals(PlainText.oneLine(words)));
    }

    /** All words with which it was sent. */
    public Set<String> words() {
        return known;
    }

    private void recall(Sheet asSent) {
        for (SheetRow row : asSent.inOrder()) {
            row.filled().forEach(cell -> {
                String words = PlainText.oneLine(cell.value().words());
                known.add(words);
                known.add(cell.value().text().plain());
                if (row.index() > 0 && cell.column() == OfficerWorkbook.WORDS) {
                    around.add(words);
                }
            });
            Map<Field, Said> said = said(asSent, row, fields);
            if (row.index() > 0 && isFilled(said)) {
                sent.add(said);
            }
        }
    }

    private static Map<Field, Said> said(Sheet sheet, SheetRow row, Map<Integer, Field> columns) {
        Map<Field, Said> said = new EnumMap<>(Field.class);
        columns.forEach((column, field) -> {
            CellValue value = row.value(column);
            boolean merged = row.cell(column)
                    .filter(cell -> cell.sourceRow() != row.index() || cell.width() > 1)
                    .isPresent();
            String unclear = merged
                    ? "the cell is merged with others"
                    : value.flaws().stream()
                            .filter(UNCLEAR::containsKey)
                            .map(UNCLEAR::get)
                            .findFirst()
                            .orElse("");
            said.put(field, new Said(sheet.at(row.index(), column), value, unclear));
        });
        return said;
    }

    private static boolean isFilled(Map<Field, Said> said) {
        return said.values().stream().anyMatch(cell -> !cell.all().isEmpty());
    }

    private void compare(List<Sheet> sheets) {
        Optional<Heading> heading = sheets.stream()
                .flatMap(sheet -> sheet.inOrder().stream().map(row -> new Heading(sheet, row, sentColumns(row))))
                .filter(it -> it.columns().size() >= Math.min(FEWEST_HEADINGS, fields.size()))
                .max(Comparator.comparingInt((Heading it) -> it.columns().size())
                        .thenComparing(it -> it.sheet().name().equals(OfficerWorkbook.TRACKER)));
        if (heading.isEmpty()) {
            findings.add(Finding.of("submission-not-read/no-table", new Location.File(file), ""));
        }
        heading.ifPresent(this::compare);
        for (Sheet sheet : sheets) {
            boolean isTable = heading.filter(it -> it.sheet().equals(sheet)).isPresent();
            for (SheetRow row : sheet.inOrder()) {
                boolean below =
                        isTable && row.index() > heading.orElseThrow().row().index();
                Map<Integer, Field> read = below ? heading.orElseThrow().columns() : Map.of();
                row.own().stream()
                        .filter(cell -> !read.containsKey(cell.column()))
                        .forEach(cell -> notRead(
                                sheet.at(row.index(), cell.column()),
                                cell.value().words()));
            }
            sheet.notes().stream()
                    .filter(note -> note.bearing() == Bearing.NOTE || note.bearing() == Bearing.TEXT_BOX)
                    .forEach(note -> further(
                            note.cell(),
                            note.words().plain(),
                            note.bearing() == Bearing.NOTE ? " in a note" : " in a text box"));
        }
        Set<String> now = sheets.stream()
                .flatMap(sheet -> sheet.inOrder().stream())
                .flatMap(row -> row.filled().stream())
                .map(cell -> PlainText.oneLine(cell.value().words()))
                .collect(Collectors.toSet());
        around.stream()
                .filter(words -> !now.contains(words))
                .forEach(words ->
                        findings.add(Finding.of("submission-not-read/gone", new Location.File(file), words, words)));
    }

    /** Words in a cell that nothing reads. In a row they are new where that row hadn't them, even if another row had. */
    private void notRead(Location.Cell place, String words) {
        Optional<Row> row =
                rows.stream().filter(it -> it.place().equals(place.wholeRow())).findFirst();
        if (row.isEmpty()) {
            further(place, words, "");
        } else if (row.get().sent().values().stream()
                .map(PlainText::oneLine)
                .noneMatch(PlainText.oneLine(words)::equals)) {
            unread.putIfAbsent(place.wholeRow(), place);
            findings.add(Finding.of("submission-not-read", place, words, ""));
        }
    }

    /** Words that weren't there when it was sent, and that nothing reads. */
    private void further(Location.Cell place, String words, String where) {
        if (!known.contains(PlainText.oneLine(words))) {
            findings.add(Finding.of("submission-not-read", place, words, where));
        }
    }

    /** The row of headings, with its columns by what they hold; one that stands there twice holds nothing. */
    private record Heading(Sheet sheet, SheetRow row, Map<Integer, Field> columns) {}

    private Map<Integer, Field> sentColumns(SheetRow row) {
        Map<Integer, Field> columns = columns(row);
        columns.values().retainAll(fields.values());
        return columns;
    }

    private static Map<Integer, Field> columns(SheetRow row) {
        Map<Integer, Field> found = new HashMap<>();
        Set<Field> twice = EnumSet.noneOf(Field.class);
        for (SheetCell cell : row.own()) {
            Field field = HEADINGS.get(PlainText.sameLabel(cell.value().words()));
            if (field != null && cell.column() < OfficerWorkbook.ID) {
                if (found.containsValue(field)) {
                    twice.add(field);
                }
                found.put(cell.column(), field);
            }
        }
        found.values().removeAll(twice);
        return found;
    }

    private void compare(Heading heading) {
        Sheet sheet = heading.sheet();
        Set<Field> present = EnumSet.noneOf(Field.class);
        present.addAll(heading.columns().values());
        fields.values().stream()
                .filter(field -> !present.contains(field))
                .forEach(field -> findings.add(Finding.of(
                        "submission-not-read/column",
                        sheet.at(heading.row().index(), 0),
                        "",
                        OfficerColumns.heading(field))));
        List<Map<Field, Said>> now = sheet.inOrder().stream()
                .filter(row -> row.index() > heading.row().index())
                .map(row -> said(sheet, row, heading.columns()))
                .filter(Submission::isFilled)
                .toList();
        Set<Field> locked = EnumSet.copyOf(present);
        locked.removeAll(OfficerColumns.UPDATES);
        Set<Field> named = EnumSet.of(Field.REFERENCE, Field.REVIEW, Field.RECOMMENDATION, Field.ACTION);
        named.retainAll(present);
        List<Map<Field, RichText>> asSent = sent.stream().map(Submission::words).toList();
        Map<Integer, Integer> matched = Matches.of(
                now.stream().map(Submission::words).toList(), asSent, List.of(locked, named, EnumSet.of(Field.ACTION)));
        for (int i = 0; i < now.size(); i++) {
            Integer match = matched.get(i);
            if (match == null) {
                unknown(now.get(i));
            } else {
                rows.add(row(now.get(i), sent.get(match)));
            }
        }
        // A row whose words were changed, or that stands there twice, isn't gone.
        List<String> unknown = IntStream.range(0, now.size())
                .filter(i -> !matched.containsKey(i))
                .mapToObj(i -> reference(words(now.get(i))))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < sent.size(); i++) {
            if (!matched.containsValue(i) && !unknown.remove(reference(asSent.get(i)))) {
                String name = name(asSent.get(i));
                findings.add(Finding.of("submission-row-deleted", new Location.File(file), name, name));
            }
        }
    }

    private static String reference(Map<Field, RichText> row) {
        return PlainText.oneLine(row.getOrDefault(Field.REFERENCE, RichText.EMPTY));
    }

    /** Such as "3, Plant the beds". */
    static String name(Map<Field, RichText> row) {
        return Stream.of(Field.REFERENCE, Field.ACTION)
                .map(field -> PlainText.oneLine(row.getOrDefault(field, RichText.EMPTY)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void unknown(Map<Field, Said> row) {
        List<Said> cells = row.values().stream()
                .filter(cell -> !cell.all().isEmpty())
                .sorted(Comparator.comparingInt(said -> said.cell().column()))
                .toList();
        String action = action(words(row));
        boolean known = !action.isEmpty()
                && sent.stream().map(Submission::words).map(Submission::action).anyMatch(action::equals);
        boolean isStruck = action.isEmpty()
                && Optional.ofNullable(row.get(Field.ACTION))
                        .filter(said -> !said.value().struck().isEmpty())
                        .isPresent();
        findings.add(Finding.of(
                isStruck
                        ? "submission-row-unknown/struck"
                        : known ? "submission-row-unknown/twice" : "submission-row-unknown",
                cells.getFirst().cell(),
                cells.stream().map(Said::all).collect(Collectors.joining(" | "))));
    }

    private static String action(Map<Field, RichText> row) {
        return Matches.token(Field.ACTION, row.getOrDefault(Field.ACTION, RichText.EMPTY));
    }

    private static Row row(Map<Field, Said> now, Map<Field, Said> sent) {
        Map<Field, Said> changed = new EnumMap<>(Field.class);
        now.forEach((field, said) -> {
            Said before = sent.getOrDefault(field, new Said(said.cell(), CellValue.BLANK, ""));
            boolean same = Matches.areSame(field, said.words(), before.words())
                    && said.value().struck().equals(before.value().struck())
                    && said.isUnclear() == before.isUnclear()
                    && (field != Field.EXEMPTION
                            || said.value().fill().equals(before.value().fill()));
            if (!same) {
                changed.put(field, said);
            }
        });
        return new Row(now.values().iterator().next().cell().wholeRow(), words(sent), changed);
    }

    private static Map<Field, RichText> words(Map<Field, Said> row) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        row.forEach((field, cell) -> words.put(field, cell.words()));
        return words;
    }
}
