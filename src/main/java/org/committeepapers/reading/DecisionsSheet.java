package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Remarks;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.Names;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Decision.Column;

/** Reads what people have decided: from the sheet Decisions or, for a tracker that is a .csv, from a file beside it. */
public final class DecisionsSheet {

    private static final String CSV = ".csv";
    private static final String DECISIONS = "decisions";
    private static final String ENDING = "." + DECISIONS + CSV;

    private static final Map<String, Column> NAMES = SheetList.names(Column.class, "decisions.txt");

    private static final Set<Column> ALL = Set.of(Column.values());

    /** Headings by which a sheet of decisions is known, whatever its name. */
    private static final Set<Column> TELLING = Set.of(Column.WHERE, Column.WHAT, Column.ANSWER);

    private DecisionsSheet() {}

    /**
     * The rows below the headings, in sheet order; none where the sheet lacks one of the six. Words that are in none of the
     * six columns may be a decision too, and are told.
     */
    static Optional<List<Decision>> read(Sheet sheet, Remarks remarks) {
        SheetList<Column> list = SheetList.of(sheet, NAMES);
        if (!list.columns().keySet().containsAll(ALL)) {
            return Optional.empty();
        }
        list.tell(remarks, "decisions-unreadable/heading", "decisions-unreadable/cell");
        sheet.notes().stream()
                .filter(note -> note.bearing() == Aside.Bearing.NOTE)
                .forEach(note -> remarks.add("decisions-unreadable/note", note.cell(), ""));
        sheet.rows()
                .tailMap(list.headings().index(), false)
                .values()
                .forEach(row -> struckOut(list, row)
                        .ifPresent(
                                column -> remarks.add("decisions-unreadable/struck-out", list.cell(row, column), "")));
        return Optional.of(list.rows().stream()
                .filter(row -> struckOut(list, row).isEmpty())
                .map(row -> decision(list, row))
                .toList());
    }

    /** The first column in which words of the row are struck out. */
    private static Optional<Column> struckOut(SheetList<Column> list, SheetRow row) {
        return Stream.of(Column.values())
                .filter(column -> list.value(row, column).flaws().contains(Flaw.STRUCK_OUT))
                .findFirst();
    }

    private static Decision decision(SheetList<Column> list, SheetRow row) {
        return new Decision(
                list.words(row, Column.WHERE),
                list.words(row, Column.WHAT),
                list.words(row, Column.ANSWER),
                list.words(row, Column.WHO),
                SheetList.plainDay(list.value(row, Column.WHEN)),
                list.words(row, Column.WHEN),
                list.words(row, Column.WHY),
                ALL.stream().collect(Collectors.toMap(column -> column, column -> list.cell(row, column))));
    }

    /** Whether a sheet called Decisions has headings of decisions, but not all. */
    static boolean isIncomplete(Sheet sheet) {
        Set<Column> columns = SheetList.of(sheet, NAMES).columns().keySet();
        return columns.contains(Column.WHERE) && columns.size() > 1;
    }

    /** Whether a sheet has none of the headings. A council's list of what its cabinet has decided has some. */
    static boolean hasNoHeadings(Sheet sheet) {
        return SheetList.of(sheet, NAMES).columns().isEmpty();
    }

    /** Whether a sheet of whatever name holds decisions, by its headings. */
    static boolean isOfDecisions(Sheet sheet) {
        return SheetList.of(sheet, NAMES).columns().keySet().containsAll(TELLING);
    }

    /** Says which headings a sheet lacks, at the first cell of their row that is none of them. */
    static Finding unreadable(Sheet sheet) {
        SheetList<Column> list = SheetList.of(sheet, NAMES);
        Set<Column> missing = EnumSet.allOf(Column.class);
        missing.removeAll(list.columns().keySet());
        Optional<SheetCell> wrong = list.headings().filled().stream()
                .filter(cell -> !list.columns().isEmpty())
                .filter(cell -> !list.columns().containsValue(cell.column()))
                .findFirst();
        return Finding.of(
                "decisions-unreadable",
                wrong.<Location>map(cell -> sheet.cell(list.headings(), cell.column()))
                        .orElseGet(() -> sheet.at(list.headings().index(), 0)),
                wrong.map(cell -> cell.value().words()).orElse(""),
                missing.stream().map(EnumNames::words).collect(Collectors.joining(", ")));
    }

    /**
     * The decisions in a file.
     *
     * @throws Refusal where it can't be read, or lacks a heading
     */
    public static List<Decision> read(Path file, Limits limits, Remarks remarks) throws Refusal {
        String name = String.valueOf(file.getFileName());
        try (Book book = WorkbookFile.open(file, name, limits)) {
            Sheet sheet = book.read(book.sheets().getFirst());
            return read(sheet, remarks).orElseThrow(() -> new Refusal(unreadable(sheet)));
        }
    }

    /** Whether the file has the name of one with decisions about a .csv, and so is no tracker. */
    public static boolean isFile(Path file) {
        return name(file).endsWith(ENDING);
    }

    /** The tracker that such a file is about, whether it is there or not. */
    public static Path trackerOf(Path decisions) {
        String name = String.valueOf(decisions.getFileName());
        return decisions.resolveSibling(name.substring(0, name.length() - ENDING.length()) + CSV);
    }

    /** The file with decisions about a tracker that is a .csv, whatever the case of its name; empty where there is none. */
    public static Optional<Path> beside(Path tracker) {
        return filesBeside(tracker)
                .filter(file -> isFile(file) && name(trackerOf(file)).equals(name(tracker)))
                .findFirst();
    }

    /** Files beside a tracker that aren't read, but may hold decisions: about it, or about one that isn't there. */
    public static List<Path> misnamed(Path tracker) {
        Set<String> names = filesBeside(tracker).map(DecisionsSheet::name).collect(Collectors.toSet());
        return filesBeside(tracker)
                .filter(file -> isFile(file) ? !names.contains(name(trackerOf(file))) : isNearly(file, tracker))
                .toList();
    }

    /** Whether a file seems to hold decisions about the tracker: it has its name, then a word like decisions. */
    public static boolean isNearly(Path file, Path tracker) {
        String name = name(file);
        String stem = Names.withoutExtension(name(tracker));
        String end = name.equals(DECISIONS + CSV) ? name : name.startsWith(stem) ? name.substring(stem.length()) : "";
        return !name.equals(name(tracker))
                && Stream.of(end.split("[^a-z]+", -1)).anyMatch(word -> Spelling.distance(word, DECISIONS) <= 2);
    }

    private static Stream<Path> filesBeside(Path file) {
        return LayeredFolders.of(file.resolveSibling("")).names("").stream().map(file::resolveSibling);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
