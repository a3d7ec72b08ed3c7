package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.workbook.Headings.Heading;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Finds headings in the rows of a sheet: in one row, or in two or three where some are split or merged. */
final class HeaderFinder {

    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_SECOND_LINE = 45;
    private static final int MOST_ROWS = 3;

    /** More than the rows that are looked at in one go. */
    private static final int REMEMBERED = 64;

    private final Headings headings;
    private final Sheet sheet;

    /** Each row is looked at from several above it. */
    private final Map<Integer, Optional<Header>> found = new Recent<>(REMEMBERED);

    HeaderFinder(Headings headings, Sheet sheet) {
        this.headings = headings;
        this.sheet = sheet;
    }

    /**
     * The headings that begin in the row, unless the rows just below it make better ones.
     *
     * @param isFirst whether there is no table above, so that more of them may be unknown
     */
    Optional<Header> at(SheetRow row, boolean isFirst) {
        if (isSurelyData(row, isFirst)) {
            return Optional.empty();
        }
        Optional<Header> here = of(row).filter(header -> isMostOf(header, row, isFirst));
        if (here.isEmpty()) {
            return here;
        }
        for (int next = row.index() + 1; next < row.index() + MOST_ROWS; next++) {
            SheetRow below = sheet.rows().get(next);
            // A line of this header that makes as good a header alone shows that the row is a title above it.
            int enough = here.get().columns().size() + (next > here.get().lastRow() ? 1 : 0);
            if (below != null
                    && of(below)
                            .filter(header -> header.columns().size() >= enough)
                            .isPresent()) {
                return Optional.empty();
            }
        }
        return here;
    }

    /** A row of data may hold the one or other word of a heading; a row of headings holds hardly anything else. */
    private static boolean isMostOf(Header header, SheetRow row, boolean isFirst) {
        int own = 0;
        int longWords = 0;
        for (SheetCell cell : row.filled()) {
            own += cell.sourceRow() == row.index() ? 1 : 0;
            boolean unread = cell.value().words().length() > LONGEST_HEADING && !header.isRead(cell.column());
            longWords += unread ? 1 : 0;
        }
        return isMostOf(own, header.columns().size(), longWords, isFirst);
    }

    private static boolean isMostOf(int own, int known, int longWords, boolean isFirst) {
        return known * (isFirst ? 4 : 2) > own && longWords * 3 < own;
    }

    /**
     * Whether so many cells of the row are no headings that the others are too few, whatever they say: most rows of a
     * sheet are known by their long texts, and those take the longest to look at.
     */
    private boolean isSurelyData(SheetRow row, boolean isFirst) {
        SheetRow below = sheet.rows().get(row.index() + 1);
        if (below != null && mayBeALine(below, row)) {
            return false;
        }
        // A heading that says only "Date" may count without being a name.
        int known = 1;
        int own = 0;
        int longWords = 0;
        for (SheetCell cell : row.filled()) {
            String words = cell.value().words();
            boolean itsOwn = cell.sourceRow() == row.index();
            boolean tooLong = HeadingClaims.isTooLong(words);
            own += itsOwn ? 1 : 0;
            known += itsOwn && !tooLong ? 1 : 0;
            longWords += tooLong ? 1 : 0;
        }
        for (SheetCell cell : row.filled()) {
            if (!isMostOf(own, known, longWords, isFirst)) {
                return true;
            }
            String words = cell.value().words();
            boolean unknown = !HeadingClaims.isTooLong(words)
                    && (words.length() > LONGEST_HEADING
                            ? !headings.isNameWithRemark(words)
                            : headings.isNoName(words));
            known -= unknown && cell.sourceRow() == row.index() ? 1 : 0;
            longWords += unknown && words.length() > LONGEST_HEADING ? 1 : 0;
        }
        return !isMostOf(own, known, longWords, isFirst);
    }

    private Optional<Header> of(SheetRow row) {
        return found.computeIfAbsent(row.index(), index -> read(row));
    }

    private Optional<Header> read(SheetRow row) {
        Header best = headings.read(row.index(), row.index(), headings(List.of(row)));
        List<SheetRow> lines = new ArrayList<>(List.of(row));
        for (int next = row.index() + 1; next < row.index() + MOST_ROWS; next++) {
            SheetRow below = sheet.rows().get(next);
            if (below == null || !mayBeALine(below, row)) {
                break;
            }
            lines.add(below);
            Header longer = headings.read(row.index(), next, headings(lines));
            boolean bound = isBoundTo(below, lines.subList(0, lines.size() - 1));
            boolean completes = completes(row, below);
            if (!bound && !completes) {
                break;
            }
            if (longer.columns().size() >= best.columns().size() || completes) {
                best = longer;
            }
        }
        return Optional.of(best).filter(Header::isKnown);
    }

    /** Whether the row holds only short words, as a further line of headings does. */
    private static boolean mayBeALine(SheetRow row, SheetRow first) {
        for (SheetCell cell : row.filled()) {
            if (cell.sourceRow() == row.index() && !mayBeInALine(cell, first)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeInALine(SheetCell cell, SheetRow first) {
        CellValue value = cell.value();
        return value.date().isEmpty()
                && value.number().isEmpty()
                && value.words().length() <= LONGEST_SECOND_LINE
                && !first.value(cell.column()).words().equals(value.words());
    }

    /** Whether headings above are merged down into the row, or one is merged across several cells of it. */
    private static boolean isBoundTo(SheetRow row, List<SheetRow> above) {
        boolean down = row.cells().stream()
                .anyMatch(cell -> above.stream().anyMatch(line -> line.index() == cell.sourceRow()));
        return down
                || above.stream()
                        .flatMap(line -> line.filled().stream())
                        .anyMatch(cell -> cell.width() > 1
                                && row.filled().stream()
                                                .filter(other -> isUnder(other, cell))
                                                .count()
                                        > 1
                                && row.filled().stream().allMatch(other -> isUnderSomethingWide(other, above)));
    }

    /** Whether the words of the row complete those just above them to headings, as "Officer" does below "Lead". */
    private boolean completes(SheetRow first, SheetRow row) {
        List<SheetCell> own = row.filled();
        return own.size() > 1
                && own.stream()
                        .allMatch(cell -> headings.isName(first.value(cell.column())
                                        .words() + " " + cell.value().words()));
    }

    private static boolean isUnder(SheetCell cell, SheetCell wide) {
        return cell.column() >= wide.column() && cell.column() < wide.column() + wide.width();
    }

    private static boolean isUnderSomethingWide(SheetCell cell, List<SheetRow> above) {
        return above.stream()
                .flatMap(line -> line.filled().stream())
                .anyMatch(wide -> isUnder(cell, wide) && wide.width() > 1);
    }

    private Map<Integer, Heading> headings(List<SheetRow> lines) {
        Map<Integer, List<String>> words = new TreeMap<>();
        for (SheetRow line : lines) {
            for (SheetCell cell : line.filled()) {
                words.computeIfAbsent(cell.column(), column -> partsAbove(lines, line, column));
                String part = cell.value().words();
                if (cell.sourceRow() == line.index() && mayBeAHeading(part)) {
                    words.get(cell.column()).add(part);
                }
            }
        }
        Map<Integer, Heading> headings = new TreeMap<>();
        words.forEach((column, parts) -> {
            if (!parts.isEmpty()) {
                headings.put(column, heading(parts));
            }
        });
        return headings;
    }

    private boolean mayBeAHeading(String words) {
        return words.length() <= LONGEST_HEADING
                || words.length() <= HeadingClaims.LONGEST && headings.isNameWithRemark(words);
    }

    /** What stands in the lines above in a cell that is merged over this column without beginning in it. */
    private static List<String> partsAbove(List<SheetRow> lines, SheetRow line, int column) {
        List<String> parts = new ArrayList<>();
        for (SheetRow above : lines) {
            if (above.index() < line.index()) {
                above.filled().stream()
                        .filter(cell -> cell.column() < column && column < cell.column() + cell.width())
                        .map(cell -> cell.value().words())
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    private static Heading heading(List<String> parts) {
        String words = String.join(" ", parts);
        if (parts.size() == 1) {
            return Heading.of(words);
        }
        int last = parts.size() - 1;
        String others = String.join(" ", parts.subList(0, last));
        List<String> forms = new ArrayList<>(List.of(words, parts.get(last) + " " + others));
        for (int line = 1; line <= last; line++) {
            forms.add(String.join(" ", parts.subList(line, parts.size())));
        }
        forms.add(others);
        return new Heading(words, forms);
    }
}
