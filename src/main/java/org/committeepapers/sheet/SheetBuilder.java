package org.committeepapers.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.Characters;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Aside;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one sheet in the order of reading, within the limits, and keeps those that say something. */
final class SheetBuilder {

    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int MOST_COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();

    /** A sheet may be decorated far beyond its words; no table has so many cells with a fill alone. */
    private static final int MOST_FILLED_BLANKS = 200_000;

    /** Only links to the web and to mail are kept. */
    private static final Pattern FOLLOWED = Pattern.compile("(?i)(https?://|mailto:)[^\\s<>\"]+");

    /** Begins the left, the middle or the right of a header or footer. */
    private static final Pattern SIDES = Pattern.compile("(?<!&)&[LCR]");

    /** What stands in headers and footers for fonts, numbers of pages and the like. */
    private static final Pattern CODES =
            Pattern.compile("&(?:\"[^\"]{0,200}\"|K[0-9A-Fa-f]{6}|K\\d\\d[+-]\\d{3}|\\d{1,3}|[A-Za-z&])");

    private final Book.SheetEntry entry;
    private final Budget budget;

    /** Cells by row and column. */
    private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();

    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Aside> notes = new ArrayList<>();
    private final List<SheetCell> filledBlanks = new ArrayList<>();

    private record Link(CellRangeAddress range, String target) {}

    SheetBuilder(Book.SheetEntry entry, Budget budget) {
        this.entry = entry;
        this.budget = budget;
    }

    /** To be called before the row's cells are put. */
    void hideRow(int row) {
        hiddenRows.set(Math.clamp(row, 0, MOST_ROWS));
    }

    void hideColumn(int column) {
        hiddenColumns.set(column);
    }

    void merge(CellRangeAddress range) throws Refusal {
        budget.cell();
        merges.add(range);
    }

    /** @param location the place within the target; empty where there is none */
    void link(CellRangeAddress range, String address, String location) throws Refusal {
        budget.cell();
        String target = Characters.legal(address).strip();
        String whole = location.isEmpty() || target.contains("#") ? target : target + "#" + location;
        if (FOLLOWED.matcher(whole).matches()) {
            links.add(new Link(range, whole));
        }
    }

    /** @param cell to which an officer's note belongs */
    void note(CellAddress cell, String words) throws Refusal {
        count(words);
        String where = FindingText.findings().sentence("in-note", cell.formatAsString());
        notes.add(new Aside(RichText.of(words), place(cell), Aside.Bearing.NOTE, where));
    }

    /** @param parts of what a spreadsheet shows at a cell, such as the title of a prompt and its words; null where it lacks one */
    void prompt(CellAddress cell, @Nullable String... parts) throws Refusal {
        for (String words : parts) {
            if (words != null && !words.isBlank()) {
                count(words);
                String where = FindingText.findings().sentence("in-prompt", cell.formatAsString());
                notes.add(new Aside(RichText.of(Characters.legal(words)), place(cell), Aside.Bearing.PROMPT, where));
            }
        }
    }

    /** Words in a text box. */
    void box(String words) throws Refusal {
        ofSheet(words, Aside.Bearing.TEXT_BOX);
    }

    /** A header or footer of its pages, as the file has it. */
    void printed(String words) throws Refusal {
        String lines = SIDES.matcher(words).replaceAll("\n");
        ofSheet(
                CODES.matcher(lines)
                        .replaceAll("")
                        .lines()
                        .map(PlainText::oneLine)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")),
                Aside.Bearing.PRINTED);
    }

    private void ofSheet(String words, Aside.Bearing bearing) throws Refusal {
        count(words);
        String legal = Characters.legal(words).strip();
        if (!legal.isEmpty()) {
            notes.add(new Aside(RichText.of(legal), place(CellAddress.A1), bearing));
        }
    }

    private void count(String words) throws Refusal {
        budget.cell();
        budget.text(words.length());
    }

    private Location.Cell place(CellAddress cell) {
        return new Location.Cell(file(), entry.name(), entry.index(), cell.getRow(), cell.getColumn());
    }

    private String file() {
        return budget.refusals().file();
    }

    /** @throws Refusal if a spreadsheet has no such row or column, or it is one too many */
    void put(int row, int column, CellValue value) throws Refusal {
        if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
            throw budget.refusals().damaged("it has more rows or columns than a sheet can have");
        }
        SheetCell cell = new SheetCell(column, row, 1, value);
        if (!value.isBlank() || !value.flaws().isEmpty()) {
            budget.cell();
            budget.column(column);
            rows.computeIfAbsent(row, index -> new TreeMap<>()).put(column, cell);
            budget.rows(rows.size());
        } else if (value.fill().isPresent() && filledBlanks.size() < MOST_FILLED_BLANKS) {
            filledBlanks.add(cell);
        }
    }

    Sheet build() throws Refusal {
        for (SheetCell cell : filledBlanks) {
            // A fill may be all that a cell says, if its row has words.
            Optional.ofNullable(rows.get(cell.sourceRow())).ifPresent(row -> row.putIfAbsent(cell.column(), cell));
        }
        for (Link link : links) {
            for (NavigableMap<Integer, SheetCell> row : rows(link.range())) {
                apply(link, row);
            }
        }
        for (CellRangeAddress range : merges) {
            apply(range);
        }
        NavigableMap<Integer, SheetRow> built = new TreeMap<>();
        rows.forEach((row, cells) -> built.put(row, new SheetRow(row, hiddenRows.get(row), cells)));
        return new Sheet(file(), entry, built, hiddenColumns, notes);
    }

    private Iterable<NavigableMap<Integer, SheetCell>> rows(CellRangeAddress range) {
        return rows.subMap(range.getFirstRow(), true, range.getLastRow(), true).values();
    }

    private void apply(Link link, NavigableMap<Integer, SheetCell> row) throws Refusal {
        CellRangeAddress range = link.range();
        for (SheetCell cell : List.copyOf(row.subMap(range.getFirstColumn(), true, range.getLastColumn(), true)
                .values())) {
            budget.cell();
            CellValue value = cell.value();
            row.put(
                    cell.column(),
                    new SheetCell(cell.column(), cell.sourceRow(), 1, value.with(linked(value.text(), link.target()))));
        }
    }

    /** The text with each of its lines as a link. */
    private static RichText linked(RichText text, String target) {
        List<Run> runs = new ArrayList<>();
        List<Run.Words> line = new ArrayList<>();
        for (Run run : text.runs()) {
            if (run instanceof Run.Words words) {
                line.add(words);
            } else {
                close(line, target, runs);
                runs.add(run);
            }
        }
        close(line, target, runs);
        return new RichText(runs);
    }

    private static void close(List<Run.Words> line, String target, List<Run> runs) {
        if (!line.isEmpty()) {
            runs.add(new Run.Link(target, List.copyOf(line)));
            line.clear();
        }
    }

    /** Gives every row of a merge over several rows the value of its first cell. Otherwise blank rows stay blank. */
    private void apply(CellRangeAddress merge) throws Refusal {
        budget.cell();
        int column = merge.getFirstColumn();
        Optional<SheetCell> first =
                Optional.ofNullable(rows.get(merge.getFirstRow())).map(row -> row.get(column));
        if (first.isEmpty()) {
            return;
        }
        int width = merge.getLastColumn() - column + 1;
        SheetCell merged = new SheetCell(
                column, first.get().sourceRow(), width, first.get().value());
        for (NavigableMap<Integer, SheetCell> row : rows(merge)) {
            budget.cell();
            // A merge over a blank cell hides words below it that are still there.
            @Nullable SheetCell there = row.get(column);
            if (!merged.value().isBlank() || there == null || there.value().isBlank()) {
                row.put(column, merged);
            }
        }
    }
}
