package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.MarkedLabel;
import org.committeepapers.wording.marking.Marking;

/**
 * Finds the label to which each row of the About sheet belongs, and its cells: those beside the label and in unlabelled
 * rows below; for front matter also those further right, or below in the column of labels.
 */
final class AboutRows {

    private static final Set<String> HEADS = Set.of("label", "item", "about", "heading", "field", "about this tracker");

    /** The meeting that made the recommendations, unless another label gives that day. */
    private static final Set<String> EITHER_MEETING = Set.of("meeting date", "dyddiad y cyfarfod");

    /** In characters; longer words in the column of labels are text. */
    private static final int LONGEST_LABEL = 80;

    private static final int LONGEST_HEADING = 40;

    private final Sheet sheet;
    private final int labels;
    private final boolean headed;
    private final boolean considered;
    private final Set<Integer> hints;
    private final Set<Integer> columns = new TreeSet<>();
    private final Set<AboutLabel> beside = EnumSet.noneOf(AboutLabel.class);
    private final Map<Integer, String> markingHeadings = new HashMap<>();
    private Optional<AboutLabel> label = Optional.empty();
    private boolean begun;

    /**
     * A row of the sheet.
     *
     * @param name its words in the column of labels; empty where it continues the row above
     * @param label to which its values belong
     * @param cell of the first value, or where it should be
     * @param beside further cells on exempt information, for who said so and when
     * @param unknown whether it has words that belong to no label
     */
    record AboutRow(
            String name,
            Optional<AboutLabel> label,
            Location.Cell cell,
            List<CellValue> values,
            List<CellValue> beside,
            boolean unknown) {}

    AboutRows(Sheet sheet) {
        this.sheet = sheet;
        labels = sheet.inOrder().stream()
                .flatMap(row -> row.filled().stream())
                .filter(cell -> AboutLabel.of(cell.value().words()).isPresent())
                .mapToInt(SheetCell::column)
                .findFirst()
                .orElse(0);
        hints = sheet.inOrder().stream()
                .filter(this::isHeading)
                .flatMap(row -> row.filled().stream())
                .map(SheetCell::column)
                .collect(Collectors.toSet());
        headed = sheet.inOrder().stream().anyMatch(this::isHeading);
        considered = sheet.inOrder().stream()
                .map(row -> row.value(labels).words())
                .filter(words -> !EITHER_MEETING.contains(PlainText.sameLabel(words)))
                .anyMatch(words -> AboutLabel.of(words).equals(Optional.of(AboutLabel.CONSIDERED_ON)));
        columns.addAll(Set.of(labels, labels + 1));
    }

    /** The columns from which something was read. */
    Set<Integer> columns() {
        return columns;
    }

    private boolean isHeading(SheetRow row) {
        return isHead(row) && !row.value(labels + 1).isBlank();
    }

    private boolean isHead(SheetRow row) {
        return HEADS.contains(PlainText.sameLabel(row.value(labels).words()));
    }

    /** Reads the next row; rows have to come in order. */
    AboutRow of(SheetRow row) {
        CellValue own = row.value(labels);
        if (!own.isBlank()) {
            Optional<AboutLabel> named = named(own.words());
            if (named.isEmpty() && isTextBelow(row)) {
                return new AboutRow("", label, sheet.cell(row, labels), List.of(own), List.of(), false);
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
        Location.Cell cell = sheet.cell(row, unknown ? labels : labels + 1);
        return new AboutRow(own.words(), label, cell, values, beside(row, values.getFirst()), unknown);
    }

    private Optional<AboutLabel> named(String words) {
        boolean ofPapers = considered && EITHER_MEETING.contains(PlainText.sameLabel(words));
        return ofPapers ? Optional.of(AboutLabel.MEETING_DATE) : AboutLabel.of(words);
    }

    /** Whether the words in the column of labels are text under the last label. */
    private boolean isTextBelow(SheetRow row) {
        return label.filter(last -> last.front().isPresent() && !beside.contains(last))
                        .isPresent()
                && !isHead(row)
                && row.value(labels + 1).isBlank();
    }

    /** Where the sheet has a heading row, further columns hold hints and the like. */
    private List<CellValue> values(SheetRow row, CellValue own) {
        List<CellValue> values = new ArrayList<>(List.of(row.value(labels + 1)));
        if (label.flatMap(AboutLabel::front).isEmpty() || headed) {
            return values;
        }
        for (SheetCell cell : row.filled()) {
            boolean ofMerge = Stream.of(values.getLast(), own)
                    .anyMatch(before -> before.text().equals(cell.value().text()));
            if (cell.column() > labels + 1 && !ofMerge) {
                values.add(cell.value());
                columns.add(cell.column());
            }
        }
        return values;
    }

    /** Under a heading, as of hints, only what can be a name or a date. */
    private List<CellValue> beside(SheetRow row, CellValue value) {
        List<CellValue> beside = new ArrayList<>();
        for (SheetCell cell : label.equals(Optional.of(AboutLabel.EXEMPTION)) ? row.filled() : List.<SheetCell>of()) {
            CellValue next = cell.value();
            if (cell.column() > labels + 1
                    && !next.text().equals(value.text())
                    && (!hints.contains(cell.column())
                            || next.date().isPresent()
                            || ExemptionWords.areWhoAndWhen(next.words()))) {
                beside.add(next);
                columns.add(cell.column());
            }
        }
        return beside;
    }

    /** Markings of this line alone, in its label or a further column; About can't withhold one line. */
    List<Aside> markings(SheetRow row) {
        List<Aside> markings = new ArrayList<>();
        for (SheetCell cell : row.filled()) {
            boolean marked = cell.column() == labels ? isMarkedLabel(row) : cell.column() > labels + 1 && marks(cell);
            if (marked) {
                Location.Cell place = sheet.cell(row, cell.column());
                markings.add(new Aside(cell.value().text(), place, Aside.Bearing.MARKING));
            }
        }
        return markings;
    }

    private boolean isMarkedLabel(SheetRow row) {
        String words = row.value(labels).words();
        String value = row.value(labels + 1).words();
        Optional<AboutLabel> known = AboutLabel.of(words);
        if (value.isBlank() || words.length() > LONGEST_LABEL || known.equals(Optional.of(AboutLabel.EXEMPTION))) {
            return false;
        }
        return known.isPresent() ? MarkedLabel.speaks(words) : MarkedLabel.isOfMarkings(words);
    }

    private boolean marks(SheetCell cell) {
        String words = cell.value().words();
        String heading = markingHeadings.getOrDefault(cell.column(), "");
        if (ExemptionWords.isMarking(words)
                || !heading.isEmpty()
                        && !(MarkedLabel.speaks(heading)
                                && ExemptionWords.read(words).equals(Marking.NONE))) {
            return true;
        }
        if (words.length() <= LONGEST_HEADING && MarkedLabel.isOfMarkings(words)) {
            markingHeadings.put(cell.column(), words);
        }
        return false;
    }
}
