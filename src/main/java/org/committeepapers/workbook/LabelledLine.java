package org.committeepapers.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.wording.Dates;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/**
 * A label and what it is a label of, from one row: both in one cell with a colon or a line break between, or in two.
 *
 * @param reference behind the label, as in "Recommendation 4"; empty where there is none
 * @param labelCell the cell of the label
 * @param valueCell the cell of the value; that of the label where the row has no other
 * @param value blank where the row holds only the label
 */
record LabelledLine(BlockLabel label, String reference, SheetCell labelCell, SheetCell valueCell, RichText value) {

    private static final int LONGEST_LABEL = 60;
    private static final Pattern NUMBERED = Pattern.compile(
            "(?iu)((?:scrutiny |committee )?(?:recommendation|rec|argymhelliad)|(?:executive |cabinet )?response(?: to recommendation)?)"
                    + "(?!\\p{L})[\\s.]*(?:(?:number|no|rhif)(?!\\p{L})[.\\s]*)?[:#]?\\s*"
                    + "([a-z]{0,3}\\.?\\d[\\w./]*(?:\\s?\\([^)]{1,12}\\)(?:\\s?\\d+)?)?|[A-Z]{2,4} \\(\\d\\d/\\d\\d\\) \\d+)"
                    + "(?:\\s+(?=(?-i:That|The|To|We|A)\\b)|\\s*[:)\u2013\u2014]\\s*|\\s*\\.\\s+|\\s+-\\s+|\\s*\n\\s*|\\s*\\.?\\s*$)");
    private static final Pattern NAMED = Pattern.compile("([^:\n]{3,60}?)\\s*(?::\\s*|\n\\s*)(?=\\S)");

    /** The labelled values of the row, left to right; none where its first words are no label. */
    static List<LabelledLine> of(SheetRow row) {
        List<SheetCell> filled = row.filled();
        List<LabelledLine> lines = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            SheetCell cell = filled.get(i);
            Optional<LabelledLine> own = inOneCell(cell);
            if (own.isEmpty()) {
                return lines.isEmpty() ? List.of() : lines;
            }
            LabelledLine line = own.get();
            if (line.value().isBlank() && i + 1 < filled.size() && !isLabelAlone(filled.get(i + 1))) {
                SheetCell next = filled.get(++i);
                line = new LabelledLine(
                        line.label(), line.reference(), cell, next, next.value().text());
            }
            lines.add(line);
        }
        return lines;
    }

    private static boolean isLabelAlone(SheetCell cell) {
        return inOneCell(cell).filter(line -> line.value().isBlank()).isPresent();
    }

    private static Optional<LabelledLine> inOneCell(SheetCell cell) {
        RichText text = cell.value().text();
        String plain = text.plain();
        String words = plain.strip();
        int offset = plain.indexOf(words);
        Matcher numbered = NUMBERED.matcher(words);
        if (numbered.lookingAt()) {
            BlockLabel label = BlockLabel.of(numbered.group(1).replaceFirst("(?i)^rec$", "recommendation"))
                    .orElse(BlockLabel.RESPONSE);
            return Optional.of(
                    new LabelledLine(label, numbered.group(2), cell, cell, text.from(offset + numbered.end())));
        }
        Matcher named = NAMED.matcher(words);
        if (named.lookingAt()) {
            Optional<BlockLabel> label = BlockLabel.of(named.group(1));
            if (label.isPresent()) {
                return label.map(known -> new LabelledLine(known, "", cell, cell, text.from(offset + named.end())));
            }
        }
        return words.length() <= LONGEST_LABEL
                ? BlockLabel.of(words).map(known -> new LabelledLine(known, "", cell, cell, RichText.EMPTY))
                : Optional.empty();
    }

    /** The value as a day; empty where it is none. */
    Optional<LocalDate> day() {
        ByWhen read = Dates.read(value);
        Optional<LocalDate> written = read.kind() == ByWhen.Kind.DAY ? read.latest() : Optional.empty();
        return valueCell.value().date().or(() -> written);
    }

    /** Whether the label opens or goes on with a recommendation, and not only with the block around it. */
    boolean isOfRecommendation() {
        return switch (label) {
            case RECOMMENDATION, RESPONSE, DIRECTED_TO, RECEIVED_ON, EXEMPTION -> true;
            case REVIEW, MEETING_DATE, COMMITTEE, OTHER -> false;
        };
    }
}
