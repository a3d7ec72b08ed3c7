package org.committeepapers.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Nearest;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.Limits;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.WorkbookFile;
import org.committeepapers.text.Names;
import org.committeepapers.tracker.Decision;

/** Reads what people have decided: from the sheet Decisions or, for a tracker that is a .csv, from a file beside it. */
public final class DecisionsSheet {

    private static final String CSV = ".csv";
    private static final String ENDING = ".decisions" + CSV;

    private enum Column {
        WHERE,
        WHAT,
        ANSWER,
        WHO,
        WHEN,
        WHY
    }

    private static final Map<String, Column> NAMES = SheetList.names(Column.class, "decisions.txt");

    /** A council may list the decisions of its cabinet on a sheet of that name: such a list has no answers. */
    private static final Set<Column> NEEDED = Set.of(Column.WHERE, Column.WHAT, Column.ANSWER);

    /** Of a sheet that lists findings which somebody accepted. */
    private static final Set<Column> OF_ACCEPTANCES = Set.of(Column.WHAT, Column.WHO, Column.WHY);

    private DecisionsSheet() {}

    /** The rows below the headings, in sheet order; none where the sheet lacks a heading that every decision needs. */
    static Optional<List<Decision>> read(Sheet sheet) {
        return list(sheet, NEEDED).map(list -> list.entries(row -> decision(list, row)));
    }

    /** Whether a sheet called Decisions has headings of decisions, but not all that it needs. */
    static boolean isIncomplete(Sheet sheet) {
        return SheetList.find(sheet, NAMES, NEEDED)
                .filter(list -> list.columns().containsKey(Column.WHERE)
                        && list.columns().size() > 1)
                .isPresent();
    }

    /** Whether a sheet called Accepted lists findings that somebody accepted; it may also be a tracker's own. */
    static boolean isOfAcceptances(Sheet sheet) {
        return list(sheet, OF_ACCEPTANCES).isPresent();
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
                list.cell(row, Column.WHERE));
    }

    /** Whether the file holds decisions about a .csv of the same name, and is no tracker itself. */
    public static boolean isFile(Path file) {
        return name(file).endsWith(ENDING);
    }

    /** The tracker that a file of decisions is about, whether it is there or not. */
    public static Path trackerOf(Path decisions) {
        String name = String.valueOf(decisions.getFileName());
        return decisions.resolveSibling(name.substring(0, name.length() - ENDING.length()) + CSV);
    }

    /** Whether that tracker is there, whatever the case of its name. */
    public static boolean isTrackerThere(Path decisions) {
        return !beside(decisions, name -> name.equals(name(trackerOf(decisions))))
                .isEmpty();
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
                        name -> name.equals(right)
                                ? !csv
                                : csv && name.equals(ENDING.substring(1)) || Nearest.isNearly(name, right))
                .stream()
                .filter(file -> !name(file).equals(right) || !isTrackerThere(file))
                .toList();
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
    static List<Decision> read(Path file, Limits limits) throws Refusal {
        String name = String.valueOf(file.getFileName());
        try (Book book = WorkbookFile.open(file, name, limits)) {
            Optional<List<Decision>> decisions = read(book.read(book.sheets().getFirst()));
            return decisions.orElseThrow(
                    () -> new Refusal(Finding.of("decisions-unreadable", new Location.File(name), "")));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
