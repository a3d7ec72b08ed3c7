package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Remarks;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Nearest;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.Names;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Decision.Column;
import org.committeepapers.wording.marking.MarkedLabel;

/** Reads what people have decided: from the sheet Decisions or, for a tracker that is a .csv, from a file beside it. */
public final class DecisionsSheet {

    private static final String CSV = ".csv";
    private static final String DECISIONS = "decisions" + CSV;
    private static final String ENDING = "." + DECISIONS;

    private static final Map<String, Column> NAMES = SheetList.names(Column.class, "decisions.txt");

    private static final Set<Column> ALL = Set.of(Column.values());

    /** Headings by which a sheet of decisions is known. */
    private static final Set<Column> TELLING = Set.of(Column.WHERE, Column.WHAT, Column.ANSWER);

    /** Of a sheet that lists findings which somebody accepted. */
    private static final Set<Column> OF_ACCEPTANCES = Set.of(Column.WHAT, Column.WHO, Column.WHY);

    private DecisionsSheet() {}

    /**
     * The rows below the headings, in sheet order; none where the sheet lacks one of the six. Words that are in none of the
     * six columns may be a decision too, and are told.
     */
    static Optional<List<Decision>> read(Sheet sheet, Remarks remarks) {
        Optional<SheetList<Column>> found = list(sheet, ALL);
        found.ifPresent(list -> {
            list.remark(remarks);
            sheet.inOrder().forEach(row -> remark(list, row, remarks));
        });
        return found.map(list -> list.entries(row -> decision(list, row)));
    }

    private static void remark(SheetList<Column> list, SheetRow row, Remarks remarks) {
        SheetRow headings = list.headings();
        boolean isAbove = row.index() < headings.index();
        for (SheetCell cell : row.own()) {
            boolean isTitle = isAbove
                    && row.own().size() == 1
                    && !MarkedLabel.marksName(cell.value().words());
            boolean isRead = isTitle || !isAbove && list.columns().containsValue(cell.column());
            if (!isRead && row.equals(headings)) {
                remarks.add("decisions-unreadable/heading", list.sheet().cell(row, cell.column()), "");
            } else if (!isRead && (isAbove || headings.value(cell.column()).isBlank())) {
                remarks.add("decisions-unreadable/cell", list.sheet().cell(row, cell.column()), "");
            }
        }
    }

    /** Whether a sheet called Decisions has headings of decisions, but not all. */
    static boolean isIncomplete(Sheet sheet) {
        return headings(sheet)
                .filter(list -> list.columns().containsKey(Column.WHERE)
                        && list.columns().size() > 1)
                .isPresent();
    }

    /** Whether a sheet has none of the headings. A council's list of what its cabinet has decided has some. */
    static boolean hasNoHeadings(Sheet sheet) {
        return headings(sheet).isEmpty();
    }

    /** Whether a sheet of whatever name holds decisions, by its headings. */
    static boolean isOfDecisions(Sheet sheet) {
        return list(sheet, TELLING).isPresent();
    }

    private static Optional<SheetList<Column>> headings(Sheet sheet) {
        return SheetList.find(sheet, NAMES, ALL);
    }

    /** Says which headings a sheet lacks, at the first cell of their row that is none of them. */
    static Finding unreadable(Sheet sheet) {
        Optional<SheetList<Column>> list = headings(sheet);
        Set<Column> missing = EnumSet.allOf(Column.class);
        list.ifPresent(found -> missing.removeAll(found.columns().keySet()));
        Optional<SheetCell> wrong = list.flatMap(found -> found.headings().filled().stream()
                .filter(cell -> !found.columns().containsValue(cell.column()))
                .findFirst());
        Location place = list.<Location>map(found -> sheet.cell(
                        found.headings(), wrong.map(SheetCell::column).orElse(0)))
                .orElseGet(sheet::corner);
        return Finding.of(
                "decisions-unreadable",
                place,
                wrong.map(cell -> cell.value().words()).orElse(""),
                missing.stream().map(EnumNames::words).collect(Collectors.joining(", ")));
    }

    /**
     * Where the columns of a sheet called Accepted, which lists findings that somebody accepted, belong now; empty where the
     * sheet is a tracker's own.
     */
    static Optional<String> moved(Sheet sheet) {
        return list(sheet, OF_ACCEPTANCES)
                .map(list -> list.columns().entrySet().stream()
                        .map(column -> "%s to %s"
                                .formatted(
                                        list.headings().value(column.getValue()).words(),
                                        EnumNames.words(column.getKey())))
                        .collect(Collectors.joining(", ")));
    }

    private static Optional<SheetList<Column>> list(Sheet sheet, Set<Column> needed) {
        return SheetList.find(sheet, NAMES, needed)
                .filter(list -> list.columns().keySet().containsAll(needed));
    }

    private static Decision decision(SheetList<Column> list, SheetRow row) {
        return new Decision(
                list.words(row, Column.WHERE),
                list.words(row, Column.WHAT),
                list.words(row, Column.ANSWER),
                list.words(row, Column.WHO),
                SheetList.day(list.value(row, Column.WHEN)),
                list.words(row, Column.WHEN),
                list.words(row, Column.WHY),
                ALL.stream().collect(Collectors.toMap(column -> column, column -> list.cell(row, column))));
    }

    /** Whether the file holds decisions about a .csv of the same name, and is no tracker itself. */
    public static boolean isFile(Path file) {
        return name(file).endsWith(ENDING);
    }

    /** The tracker that a file whose name ends in {@code decisions.csv} is about, whether it is there or not. */
    public static Path trackerOf(Path decisions) {
        String name = String.valueOf(decisions.getFileName());
        return decisions.resolveSibling(name.substring(0, Math.max(0, name.length() - ENDING.length())) + CSV);
    }

    /** Whether that tracker is there, whatever the case of its name. */
    public static boolean isTrackerThere(Path decisions) {
        String tracker = name(trackerOf(decisions));
        return name(decisions).endsWith(DECISIONS)
                && !beside(decisions, tracker::equals).isEmpty();
    }

    /** The file beside a tracker that is a .csv, whatever the case of its name; empty where there is none. */
    public static Optional<Path> beside(Path tracker) {
        return name(tracker).endsWith(CSV)
                ? beside(tracker, nameBeside(tracker)::equals).stream().findFirst()
                : Optional.empty();
    }

    /**
     * Files that somebody may mean as decisions about the tracker, but which aren't read: only a .csv has any beside it, and
     * under this name alone.
     */
    public static List<Path> misnamed(Path tracker) {
        String right = nameBeside(tracker);
        boolean csv = name(tracker).endsWith(CSV);
        return beside(
                        tracker,
                        name -> name.equals(right) ? !csv : csv && name.endsWith(DECISIONS) || isNearly(name, right))
                .stream()
                .filter(file -> !isTrackerThere(file) || !isFile(file) && isNearly(file, tracker))
                .toList();
    }

    /** Whether the name of a file is nearly that of one with decisions about the tracker. */
    public static boolean isNearly(Path file, Path tracker) {
        return isNearly(name(file), nameBeside(tracker));
    }

    private static boolean isNearly(String name, String right) {
        String asCsv = Names.withoutExtension(name) + CSV;
        boolean ofTracker = name.startsWith(right.substring(0, right.length() - DECISIONS.length()));
        return name.equals(DECISIONS)
                || Nearest.isNearly(name, right)
                || ofTracker && (asCsv.equals(right) || Nearest.isNearly(asCsv, right));
    }

    private static String nameBeside(Path tracker) {
        return Names.withoutExtension(name(tracker)) + ENDING;
    }

    /** @param test of a name in small letters */
    private static List<Path> beside(Path file, Predicate<String> test) {
        return LayeredFolders.of(file.resolveSibling("")).names("").stream()
                .filter(name -> test.test(name.toLowerCase(Locale.ROOT)))
                .map(file::resolveSibling)
                .toList();
    }

    /**
     * The decisions in such a file.
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

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
