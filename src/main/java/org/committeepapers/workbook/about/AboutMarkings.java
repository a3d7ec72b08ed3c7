package org.committeepapers.workbook.about;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.Aside;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;
import org.committeepapers.workbook.tracker.MarkingHeading;

/** Markings of single lines of the sheet About, in a label or in a further column: About can't withhold one line. */
public final class AboutMarkings {

    /** In characters; longer words in the column of labels are a text. */
    private static final int LONGEST_LABEL = 80;

    private static final int LONGEST_HEADING = 40;

    private final Sheet sheet;
    private final int labels;
    private final Map<Integer, String> headings = new HashMap<>();
    private final List<Aside> found = new ArrayList<>();

    private AboutMarkings(Sheet sheet) {
        this.sheet = sheet;
        this.labels = new AboutRows(sheet).labels();
    }

    public static List<Aside> of(Sheet sheet) {
        AboutMarkings markings = new AboutMarkings(sheet);
        sheet.inOrder().forEach(markings::row);
        return markings.found;
    }

    private void row(SheetRow row) {
        String label = row.value(labels).words();
        if (marks(label, row.value(labels + 1).words())) {
            add(row, labels);
        }
        for (SheetCell cell : row.filled()) {
            if (cell.column() > labels + 1) {
                further(row, cell);
            }
        }
    }

    private static boolean marks(String label, String value) {
        Optional<AboutLabel> known = AboutLabel.of(label);
        if (value.isBlank() || label.length() > LONGEST_LABEL || known.equals(Optional.of(AboutLabel.EXEMPTION))) {
            return false;
        }
        return known.isPresent() ? MarkingHeading.marks(label) : MarkingHeading.isInDoubt(label, value);
    }

    private void further(SheetRow row, SheetCell cell) {
        String words = cell.value().words();
        String heading = headings.getOrDefault(cell.column(), "");
        if (ExemptionWords.isMarking(words) || !heading.isEmpty() && MarkingHeading.isInDoubt(heading, words)) {
            add(row, cell.column());
        } else if (words.length() <= LONGEST_HEADING && MarkingHeading.isOfMarkings(words)) {
            headings.put(cell.column(), words);
        }
    }

    private void add(SheetRow row, int column) {
        found.add(new Aside(row.value(column).text(), sheet.cell(row, column), Aside.Bearing.MARKING));
    }
}
