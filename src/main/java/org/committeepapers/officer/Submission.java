package org.committeepapers.officer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.CellWords;
import org.committeepapers.reading.NamedSheet;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.text.Names;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Aside.Bearing;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Stamps;

/**
 * What differs in a workbook that was made for an owner from what it said when it was sent, cell by cell. Its table has to have
 * all of its headings still; where one was changed, nothing but that is known of the workbook.
 */
public final class Submission {

    /** Faults of a cell that leave open what it says. */
    private static final Map<Flaw, String> UNCLEAR = Map.of(
            Flaw.FORMULA_ERROR, "the cell has the error of a formula",
            Flaw.FORMULA_WITHOUT_VALUE, "the cell has a formula without a result",
            Flaw.CHARACTERS_DAMAGED, "some of the characters are damaged",
            Flaw.UNSEEN, "the words can't be seen",
            Flaw.LENGTH_AT_LIMIT, "the cell is full, so that some of the words may have been cut off");

    /** The heading of each field, in the form in which headings are compared. */
    private static final Map<Field, String> HEADINGS = Arrays.stream(Field.values())
            .collect(Collectors.toMap(
                    field -> field,
                    field -> PlainText.sameLabel(OfficerColumns.heading(field)),
                    (a, b) -> a,
                    () -> new EnumMap<>(Field.class)));

    private static final String A_NOTE = "a note on %s";

    /** What a sender writes around cells, with its cell. */
    private static final Map<Bearing, String> AROUND =
            Map.of(Bearing.NOTE, A_NOTE, Bearing.TEXT_BOX, "a text box at %s");

    private final String file;
    private final String id;
    private final String owner;
    private final Map<Integer, Field> sentColumns;
    private final List<Map<Field, Said>> sent = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Aside> further = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private Optional<Location.Cell> heldBack = Optional.empty();
    private String missing = "";

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
     * @param cells by field
     * @param changed the cells that say something else now
     * @param more what is new first in the row where nothing is read, such as "a note on K4"
     */
    record Row(
            Map<Field, Location.Cell> cells,
            Map<Field, RichText> sent,
            Map<Field, Said> changed,
            Optional<String> more) {

        Location.Row place() {
            return cells.values().iterator().next().wholeRow();
        }
    }

    /**
     * Something that is told of the workbook.
     *
     * @param said what its sender wrote
     * @param row the row that it is about, as it was sent; empty where it is about none, or none is certain
     */
    record Told(Finding finding, List<Said> said, Map<Field, RichText> row) {}

    private Submission(String file, Sheet asSent) {
        this.file = file;
        SheetRow first = asSent.rows().getOrDefault(0, new SheetRow(0, false));
        this.id = first.value(WorkbookReader.ID_AS_SENT).words();
        this.owner = first.value(WorkbookReader.OWNER_AS_SENT).words();
        SheetRow headings = asSent.rows().getOrDefault(1, new SheetRow(1, false));
        this.sentColumns = columns(headings);
        for (SheetRow row : asSent.inOrder()) {
            row.filled()
                    .forEach(cell -> known.add(PlainText.oneLine(cell.value().words())));
            if (row.index() > 1) {
                sent.add(said(asSent, row, sentColumns));
            }
        }
    }

    /**
     * Reads the workbook; empty where it wasn't made for an owner.
     *
     * @param file by which findings name it
     * @throws Refusal where it can't be read
     */
    public static Optional<Submission> read(Path path, String file, Limits limits) throws Refusal {
        Optional<Submission> read = Optional.empty();
        List<Sheet> sheets = new ArrayList<>();
        try (Book book = WorkbookFile.open(path, file, limits)) {
            for (Book.SheetEntry entry : book.sheets()) {
                Sheet sheet = book.read(entry);
                if (NamedSheet.of(entry) == NamedSheet.AS_SENT_TO_OWNER) {
                    read = Optional.of(new Submission(file, sheet));
                } else {
                    sheets.add(sheet);
                }
            }
            if (read.isPresent()) {
                read.get().compare(sheets);
                read.get().names(sheets, book.properties());
            }
        }
        return read;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** Of the tracker that it was made from. */
    public String id() {
        return id;
    }

    /** Who was asked. */
    public String owner() {
        return owner;
    }

    List<Row> rows() {
        return rows;
    }

    /** On words that stand nowhere where an update is read, and on what is no longer there. */
    List<Told> told() {
        return told;
    }

    /** The headings that the table lacks, so that nothing of it can be used; empty where it has all. */
    String missing() {
        return missing;
    }

    /** The first place with words that ask not to use something; nobody knows which update they are about. */
    Optional<Location.Cell> heldBack() {
        return heldBack;
    }

    /** All that the workbook didn't say when it was sent, with its names and properties, where something may be marked. */
    public List<Aside> further() {
        return further;
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

    /** The columns by what their headings say; one that stands there twice holds nothing. */
    private static Map<Integer, Field> columns(SheetRow row) {
        Map<String, List<Integer>> named = row.own().stream()
                .collect(Collectors.groupingBy(
                        cell -> PlainText.sameLabel(cell.value().words()),
                        Collectors.mapping(SheetCell::column, Collectors.toList())));
        Map<Integer, Field> found = new TreeMap<>();
        HEADINGS.forEach((field, heading) -> {
            List<Integer> at = named.getOrDefault(heading, List.of());
            if (at.size() == 1) {
                found.put(at.getFirst(), field);
            }
        });
        return found;
    }

    /** A row with headings that were sent. */
    private record Heading(Sheet sheet, SheetRow row, Map<Integer, Field> columns) {}

    private void compare(List<Sheet> sheets) {
        Set<Field> fields = Set.copyOf(sentColumns.values());
        List<Heading> nearly = sheets.stream()
                .flatMap(sheet -> sheet.inOrder().stream().map(row -> new Heading(sheet, row, columns(row))))
                .filter(it ->
                        it.columns().values().stream().filter(fields::contains).count() * 2 > fields.size())
                .toList();
        List<Heading> whole = nearly.stream()
                .filter(it -> it.columns().values().containsAll(fields))
                .toList();
        List<Heading> tables = whole.isEmpty() ? nearly : whole;
        Optional<Heading> table =
                Optional.of(tables).filter(it -> it.size() == 1).map(List::getFirst);
        table.ifPresent(it -> {
            it.columns().values().retainAll(fields);
            if (whole.isEmpty()) {
                lacksHeadings(it);
            }
            compare(it);
        });
        if (table.isEmpty()) {
            noTable(new Location.File(file), "", "all headings");
        }
        for (Sheet sheet : sheets) {
            for (SheetRow row : sheet.inOrder()) {
                Optional<Heading> above = table.filter(
                        it -> sheet.equals(it.sheet()) && row.index() > it.row().index());
                row.own().stream()
                        .filter(cell -> above.filter(it -> it.columns().containsKey(cell.column()))
                                .isEmpty())
                        .forEach(cell -> notRead(
                                sheet.at(row.index(), cell.column()),
                                cell.value().words(),
                                above.isPresent() && row.own().size() == 1,
                                table.filter(it -> row.equals(it.row())).isPresent()));
            }
            for (Aside aside : sheet.notes()) {
                further.add(aside);
                outside(aside.cell(), aside.words().plain());
                Optional.ofNullable(AROUND.get(aside.bearing()))
                        .ifPresent(where -> notUsed(
                                "submission-not-read",
                                aside.cell(),
                                aside.words().plain(),
                                where.formatted(aside.cell().address())));
            }
        }
    }

    /** Tells of words in no update. */
    private void notUsed(String key, Location.Cell place, String words, String where) {
        told.add(new Told(
                Finding.of(key, place, words, where),
                List.of(new Said(place, CellValue.text(RichText.of(words)), "")),
                row(place).map(Row::sent).orElse(Map.of())));
    }

    private Optional<Row> row(Location.Cell place) {
        return rows.stream().filter(row -> row.place().equals(place.wholeRow())).findFirst();
    }

    /**
     * Words in a cell that nothing reads. In a row they are new where that row hadn't them, even if another row had.
     *
     * @param isAlone whether nothing else stands in a row below the headings
     * @param isHeading whether it is beside these
     */
    private void notRead(Location.Cell place, String words, boolean isAlone, boolean isHeading) {
        String line = PlainText.oneLine(words);
        // A column without its heading holds what it was sent with.
        boolean isNew = row(place)
                .map(row -> missing.isEmpty()
                        || row.sent().values().stream().map(PlainText::oneLine).noneMatch(line::equals))
                .orElse(!known.contains(line));
        if (isNew) {
            Bearing bearing = row(place).isPresent() ? Bearing.NONE : Bearing.HEADING;
            further.add(new Aside(RichText.of(words), place, bearing));
            outside(place, words);
            if (told.stream().noneMatch(it -> it.finding().location().equals(place))) {
                if (isHeading && missing.isEmpty() && !Stamps.holdBack(words)) {
                    told.add(new Told(Finding.of("submission-not-read/heading", place, words), List.of(), Map.of()));
                } else {
                    notInRow(place, words, isAlone);
                }
            }
        }
    }

    /** Words alone below the table, such as a thank-you, change nothing; those that ask not to use something may. */
    private void notInRow(Location.Cell place, String words, boolean isAlone) {
        boolean isBelow = isAlone && !Stamps.holdBack(words);
        String key = missing.isEmpty()
                ? isBelow ? "submission-not-read/below" : "submission-not-read"
                : "submission-not-read/no-heading";
        notUsed(key, place, words, "something new at " + place.address());
    }

    private void lacksHeadings(Heading heading) {
        missing = sentColumns.values().stream()
                .filter(field -> !heading.columns().containsValue(field))
                .map(field -> '"' + OfficerColumns.heading(field) + '"')
                .collect(Collectors.joining(" and ", "the heading ", ""));
        Optional<SheetCell> instead = heading.row().own().stream()
                .filter(cell -> !heading.columns().containsKey(cell.column()))
                .findFirst();
        noTable(
                heading.sheet()
                        .at(
                                heading.row().index(),
                                instead.map(SheetCell::column).orElse(0)),
                instead.map(cell -> cell.value().words()).orElse(""),
                missing);
    }

    private void noTable(Location place, String words, String headings) {
        told.add(new Told(Finding.of("submission-not-read/no-table", place, words, headings), List.of(), Map.of()));
    }

    /** Words of the sender in no update. */
    private void outside(Location.Cell place, String words) {
        if (heldBack.isEmpty() && Stamps.holdBack(words)) {
            heldBack = Optional.of(place);
        }
    }

    /** The names of the file and the sheets, which may be markings too, and the properties that are. */
    private void names(List<Sheet> sheets, List<Book.Property> properties) {
        Location.Cell corner = new Location.Cell(file, "", 0, 0, 0);
        for (Sheet sheet : sheets) {
            further.add(new Aside(RichText.of(sheet.name()), sheet.corner(), Bearing.SHEET));
            outside(sheet.corner(), sheet.name());
        }
        further.add(new Aside(RichText.of(Names.withoutExtension(file)), corner, Bearing.FILE));
        properties.stream()
                .flatMap(it -> ExemptionWords.markOfProperty(it.name(), it.words()).stream())
                .forEach(words -> further.add(new Aside(RichText.of(words), corner, Bearing.PROPERTY)));
    }

    private void compare(Heading heading) {
        Sheet sheet = heading.sheet();
        List<SheetRow> filled = sheet.inOrder().stream()
                .filter(row -> row.index() > heading.row().index())
                .filter(row -> isFilled(said(sheet, row, heading.columns())))
                .toList();
        List<Map<Field, Said>> now =
                filled.stream().map(row -> said(sheet, row, heading.columns())).toList();
        List<Map<Field, RichText>> asSent = sent.stream().map(Submission::words).toList();
        asSent.forEach(row -> row.keySet().retainAll(heading.columns().values()));
        Set<Integer> changed = new HashSet<>();
        Map<Integer, Integer> matched =
                Matches.of(now.stream().map(Submission::words).toList(), asSent);
        for (int i = 0; i < now.size(); i++) {
            if (matched.containsKey(i)) {
                rows.add(row(now.get(i), sent.get(matched.get(i)), around(filled.get(i), heading)));
            } else {
                // A row of which words were changed, or that stands there twice, isn't gone.
                Map<Field, RichText> row = words(now.get(i));
                Optional<Integer> was = IntStream.range(0, sent.size())
                        .filter(one -> !matched.containsValue(one))
                        .boxed()
                        .filter(one -> isPerhaps(row, asSent.get(one)))
                        .min(Comparator.comparing(changed::contains));
                was.ifPresent(changed::add);
                unknown(now.get(i), was.map(asSent::get).orElse(Map.of()));
            }
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!matched.containsValue(i) && !changed.contains(i)) {
                String gone = name(asSent.get(i));
                told.add(new Told(
                        Finding.of("submission-row-deleted", new Location.File(file), gone, gone),
                        List.of(),
                        asSent.get(i)));
            }
        }
    }

    private static boolean isPerhaps(Map<Field, RichText> row, Map<Field, RichText> other) {
        return Stream.of(Field.REFERENCE, Field.ACTION)
                .filter(field -> !Matches.token(field, row).isEmpty())
                .anyMatch(field -> Matches.token(field, row).equals(Matches.token(field, other)));
    }

    private static Optional<String> around(SheetRow row, Heading heading) {
        Stream<String> beside = row.own().stream()
                .filter(cell -> !heading.columns().containsKey(cell.column()))
                .map(cell -> "something new at "
                        + heading.sheet().at(row.index(), cell.column()).address());
        Stream<String> notes = heading.sheet().notes().stream()
                .filter(aside -> aside.bearing() == Bearing.NOTE && aside.cell().row() == row.index())
                .map(aside -> A_NOTE.formatted(aside.cell().address()));
        return Stream.concat(beside, notes).findFirst();
    }

    /** Such as "3, Plant the beds". */
    static String name(Map<Field, RichText> row) {
        return Stream.of(Field.REFERENCE, Field.ACTION)
                .map(field -> PlainText.oneLine(row.getOrDefault(field, RichText.EMPTY)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** @param was what was sent, of a row that is perhaps the same; else empty */
    private void unknown(Map<Field, Said> row, Map<Field, RichText> was) {
        List<Said> cells = row.values().stream()
                .filter(cell -> !cell.all().isEmpty())
                .sorted(Comparator.comparingInt(said -> said.cell().column()))
                .toList();
        cells.forEach(cell -> outside(cell.cell(), cell.all()));
        if (cells.size() == 1) {
            // They may be about all of the table.
            Said only = cells.getFirst();
            further.add(new Aside(only.words(), only.cell(), Bearing.HEADING));
            if (was.isEmpty() && OfficerColumns.UPDATES.stream().allMatch(field -> !only.equals(row.get(field)))) {
                notInRow(only.cell(), only.all(), true);
                return;
            }
        } else {
            row.forEach(this::further);
        }
        Map<Field, Said> changed = new EnumMap<>(row);
        changed.entrySet()
                .removeIf(it -> Matches.areSame(
                        it.getKey(), it.getValue().words(), was.getOrDefault(it.getKey(), RichText.EMPTY)));
        if (!missing.isEmpty() && changed.isEmpty()) {
            return;
        }
        boolean isNew = was.isEmpty() || changed.isEmpty();
        Finding finding = Finding.of(
                "submission-row-unknown",
                (isNew ? cells.stream() : changed.values().stream())
                        .map(Said::cell)
                        .min(Comparator.comparingInt(Location.Cell::column))
                        .orElseThrow(),
                isNew ? cells.stream().map(Said::all).collect(Collectors.joining(" | ")) : byHeading(changed));
        // Of a row that is new, what it is and how it stands.
        changed.keySet()
                .removeIf(field -> was.isEmpty() && field != Field.ACTION && !OfficerColumns.UPDATES.contains(field));
        told.add(new Told(finding, List.copyOf(changed.values()), was));
    }

    /** The words of a row for a person who looks at the finding alone. */
    static String byHeading(Map<Field, Said> row) {
        return row.entrySet().stream()
                .map(it -> OfficerColumns.heading(it.getKey()) + ": "
                        + it.getValue().all())
                .collect(Collectors.joining(" | "));
    }

    private Row row(Map<Field, Said> now, Map<Field, Said> before, Optional<String> around) {
        Map<Field, Said> changed = new EnumMap<>(Field.class);
        now.forEach((field, said) -> {
            Said was = before.getOrDefault(field, new Said(said.cell(), CellValue.BLANK, ""));
            boolean same = Matches.areSame(field, said.words(), was.words())
                    && said.value().struck().equals(was.value().struck())
                    && said.isUnclear() == was.isUnclear();
            if (!same) {
                changed.put(field, said);
                further(field, said);
            }
        });
        Map<Field, Location.Cell> cells = new EnumMap<>(Field.class);
        now.forEach((field, said) -> cells.put(field, said.cell()));
        return new Row(cells, words(before), changed, around);
    }

    /** A text that talks may mention what a few words would mark. */
    private void further(Field field, Said said) {
        if (!known.contains(PlainText.oneLine(said.words()))) {
            Bearing bearing = field.is(Field.Trait.TEXT) ? Bearing.ABOUT_PROSE : Bearing.NONE;
            // The footer of an e-mail is about the e-mail, and its row isn't taken anyhow.
            RichText words = field == Field.PROGRESS
                    ? RichText.of(CellWords.withoutEmail(said.words().plain()))
                    : said.words();
            further.add(new Aside(words, said.cell(), bearing));
        }
    }

    private static Map<Field, RichText> words(Map<Field, Said> row) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        row.forEach((field, cell) -> words.put(field, cell.words()));
        return words;
    }
}
