package org.committeepapers.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.Characters;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;

/** The hyperlinks of a sheet. Only addresses of the web and of mail are followed; other cells stay plain text. */
final class Links {

    private static final Pattern FOLLOWED = Pattern.compile("(?i)(https?://|mailto:)[^\\s<>\"]+");

    private final List<Link> links = new ArrayList<>();

    private record Link(CellRange range, String target) {}

    /** @param location the place within the target; empty where none is said */
    void add(CellRange range, String address, String location) {
        String target = Characters.legal(address).strip();
        String whole = location.isEmpty() || target.contains("#") ? target : target + "#" + location;
        if (FOLLOWED.matcher(whole).matches()) {
            links.add(new Link(range, whole));
        }
    }

    void apply(NavigableMap<Integer, SheetRow> rows, Budget budget) throws Refusal {
        for (Link link : links) {
            CellRange range = link.range();
            for (SheetRow row :
                    rows.subMap(range.firstRow(), true, range.lastRow(), true).values()) {
                apply(link, row, budget);
            }
        }
    }

    private static void apply(Link link, SheetRow row, Budget budget) throws Refusal {
        int last = row.cells().isEmpty() ? -1 : row.cells().getLast().column();
        for (int column = link.range().firstColumn();
                column <= Math.min(link.range().lastColumn(), last);
                column++) {
            budget.cell();
            Optional<SheetCell> linked =
                    row.cell(column).filter(cell -> !cell.value().isBlank());
            if (linked.isPresent()) {
                SheetCell cell = linked.get();
                CellValue value = cell.value().with(linked(cell.value().text(), link.target()));
                row.put(new SheetCell(column, cell.sourceRow(), cell.width(), value));
            }
        }
    }

    /** The same text with each line of it as a link. */
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
            runs.add(new Run.Link(target, line));
            line.clear();
        }
    }
}
