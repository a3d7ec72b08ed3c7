package org.committeepapers.workbook.about;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/**
 * Which label each row of the sheet About belongs to, and with which cells: those beside the label, in rows below without a
 * label of their own too; of the front matter also those further to the right, or in the column of labels below it.
 */
final class AboutRows {

    private static final Set<String> HEADS = Set.of("label", "item", "about", "heading", "field", "about this tracker");

    /** Of the meeting that made the recommendations, unless the sheet says that day under another name. */
    private static final Set<String> EITHER_MEETING = Set.of("meeting date", "dyddiad y cyfarfod");

    private final int labels;
    private final boolean headed;
    private final boolean considered;
    private final Set<Integer> columns = new TreeSet<>();
    private final Set<AboutLabel> beside = EnumSet.noneOf(AboutLabel.class);
    private Optional<AboutLabel> label = Optional.empty();
    private boolean begun;

    /**
     * What a row says.
     *
     * @param label to which its values belong
     * @param column of the first value, or where it should be
     * @param unknown whether it has words that belong to no label
     */
    record Said(Optional<AboutLabel> label, int column, List<CellValue> values, boolean unknown) {}

    AboutRows(Sheet sheet) {
        labels = sheet.inOrder().stream()
                .flatMap(row -> row.filled().stream())
                .filter(cell -> AboutLabel.of(cell.value().words()).isPresent())
                .mapToInt(SheetCell::column)
                .findFirst()
                .orElse(0);
        headed = sheet.inOrder().stream()
                .anyMatch(row -> isHead(row) && !row.value(labels + 1).isBlank());
        considered = sheet.inOrder().stream()
                .map(row -> row.value(labels).words())
                .filter(words -> !EITHER_MEETING.contains(Names.plain(words)))
                .anyMatch(words -> AboutLabel.of(words).equals(Optional.of(AboutLabel.CONSIDERED_ON)));
        columns.addAll(Set.of(labels, labels + 1));
    }

    /** The column of labels, from 0. */
    int labels() {
        return labels;
    }

    /** All columns from which something was read. */
    Set<Integer> columns() {
        return columns;
    }

    private boolean isHead(SheetRow row) {
        return HEADS.contains(Names.plain(row.value(labels).words()));
    }

    /** The next row, from the first one on. */
    Said of(SheetRow row) {
        CellValue own = row.value(labels);
        if (!own.isBlank()) {
            Optional<AboutLabel> named = named(own.words());
            if (named.isEmpty() && isTextBelow(row)) {
                return new Said(label, labels, List.of(own), false);
            }
            label = named;
        }
        begun |= label.isPresent();
        List<CellValue> values = values(row, own);
        boolean blank = values.stream().allMatch(CellValue::isBlank);
        if (!blank) {
            label.ifPresent(beside::add);
        }
        boolean unknown = label.isEmpty() && !isHead(row) && (!blank || begun && !own.isBlank());
        return new Said(label, labels + 1, values, unknown);
    }

    private Optional<AboutLabel> named(String words) {
        boolean ofPapers = considered && EITHER_MEETING.contains(Names.plain(words));
        return ofPapers ? Optional.of(AboutLabel.MEETING_DATE) : AboutLabel.of(words);
    }

    /** Whether the words in the column of labels are what stands under the last label. */
    private boolean isTextBelow(SheetRow row) {
        return label.filter(last -> last.front().isPresent())
                        .filter(last -> !beside.contains(last))
                        .isPresent()
                && !isHead(row)
                && row.value(labels + 1).isBlank();
    }

    /** Beside a heading row further columns hold hints and the like. */
    private List<CellValue> values(SheetRow row, CellValue own) {
        List<CellValue> values = new ArrayList<>(List.of(row.value(labels + 1)));
        if (label.flatMap(AboutLabel::front).isEmpty() || headed) {
            return values;
        }
        for (SheetCell cell : row.filled()) {
            boolean ofMerge =
                    values.get(values.size() - 1).text().equals(cell.value().text())
                            || own.text().equals(cell.value().text());
            if (cell.column() > labels + 1 && !ofMerge) {
                values.add(cell.value());
                columns.add(cell.column());
            }
        }
        return values;
    }
}
