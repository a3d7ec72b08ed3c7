package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.TableLayout.HeadingRows;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;

/**
 * Reads one table of a sheet from top to bottom. Each row is the first of these that fits: past the end, headings, a
 * line, one to skip, a label, a continuation, an item. A row that is none of these is a finding.
 */
final class SheetTableReader {

    private final Sheet sheet;
    private final TableLayout table;
    private final boolean standard;
    private final TrackerFindings findings;
    private final UnreadWords words;
    private final HeadingFinder headings;
    private final LineReader lines;
    private final Optional<LabelBlockReader> blocks;
    private final ItemReader reader;
    private final ItemRows rows;
    private final List<Columns> tables = new ArrayList<>();
    private final List<AddresseeLine> addressees = new ArrayList<>();

    private Optional<Columns> columns = Optional.empty();
    private int lastRow = -1;
    private boolean ended;

    SheetTableReader(Sheet sheet, TableLayout table, TrackerFindings findings, UnreadWords words) {
        this.sheet = sheet;
        this.table = table;
        this.standard = findings.isStandard();
        this.findings = findings;
        this.words = words;
        this.headings = new HeadingFinder(sheet, table);
        this.lines = new LineReader(sheet, table);
        this.reader = new ItemReader(sheet, table, findings);
        this.blocks = BlockLabels.of(sheet, table, standard, headings.ignoredLetters())
                .map(labels -> new LabelBlockReader(labels, reader, findings));
        this.rows = new ItemRows(reader, headings, findings, words);
    }

    /** The items in the order of the sheet. */
    List<SheetItem> read() {
        if (headings.isWithoutHeadings()) {
            begin(headings.withoutHeadings(
                    table.rows().map(TableLayout.RowRange::first).orElse(0)));
        }
        for (SheetRow row : sheet.inOrder()) {
            boolean heading = columns.filter(it -> row.index() <= it.lastRow()).isPresent();
            if (isWithin(table, row) && !heading && !row.own().isEmpty()) {
                row(row);
                lastRow = row.index();
            }
        }
        rows.end();
        blocks.ifPresent(LabelBlockReader::end);
        if (lastRow < 0 && !sheet.rows().isEmpty()) {
            table.rows().ifPresent(this::tellNothingIn);
        } else if (!standard && lastRow >= 0 && !isElsewhere()) {
            tellWhatIsGone();
        }
        return reader.items();
    }

    /** Whether the table may be on any sheet, and isn't on this one. */
    boolean isElsewhere() {
        return table.isOfEverySheet()
                && tables.isEmpty()
                && blocks.isEmpty()
                && sheet.inOrder().stream().noneMatch(headings::isLikeHeadings);
    }

    /** The headings found, from top to bottom. */
    List<Columns> tables() {
        return tables;
    }

    /** The columns of the table in the row; empty above its headings and outside its rows. */
    Optional<Columns> columnsAt(int row) {
        boolean within = table.rows().map(range -> range.contains(row)).orElse(true);
        return tables.stream()
                .filter(it -> it.firstRow() <= row && (within || row <= it.lastRow()))
                .reduce((above, below) -> below);
    }

    /** Lines above the headings that say to whom recommendations are made. */
    List<AddresseeLine> addressees() {
        return addressees;
    }

    /** Whether the table takes in the row; its headings may stand above its rows. */
    static boolean isWithin(TableLayout table, SheetRow row) {
        boolean heading = table.headings() instanceof HeadingRows.Rows given
                && row.index() >= given.first()
                && row.index() <= given.last();
        return heading || table.rows().map(range -> range.contains(row.index())).orElse(true);
    }

    /** Whether headings or a label have been found; a key above them doesn't end the table. */
    private boolean isBegun() {
        return columns.isPresent() || blocks.filter(LabelBlockReader::isBegun).isPresent();
    }

    private void row(SheetRow row) {
        List<SheetCell> all = row.own();
        List<SheetCell> own = columns.map(it -> it.withoutIgnored(all)).orElse(all);
        boolean mayBeNote = !standard || isNote(own);
        ended |= mayBeNote && isBegun() && (begins(table.until(), all) || begins(table.until(), own));
        if (ended) {
            words.passedOver(row, "below the end of the table");
            if (standard && (headings.at(row, Optional.empty()).isPresent() || isLabel(row, all) || !isNote(own))) {
                unaccounted("row-not-read/below-the-end", row, all.getFirst());
            }
            return;
        }
        if (columns.isEmpty() || mayBeNote && all.size() == 1) {
            AddresseeLine.read(all.getFirst().value().words()).ifPresent(addressees::add);
        }
        Optional<HeadingFinder.Found> found = headings.at(row, columns);
        if (found.isPresent()) {
            lines.close();
            begin(found.get());
        } else if (lines.take(row, own, columns)) {
            blocks.ifPresent(LabelBlockReader::end);
            rows.startAnew();
            words.aside(row);
        } else if (mayBeNote && (begins(table.skip(), all) || begins(table.skip(), own))) {
            rows.skip(row, own, columns);
            blocks.ifPresent(LabelBlockReader::endText);
        } else if (!own.isEmpty()) {
            rowOfTable(row, own);
        }
    }

    /**
     * Whether it is a text alone, or a sign with one, and has nothing of an action; the standard layout assumes that
     * these are notes.
     */
    private boolean isNote(List<SheetCell> own) {
        return own.size() <= 2
                && columns.map(in -> own.stream()
                                .skip(1)
                                .flatMap(cell -> in.fieldsOf(cell.column()).stream())
                                .noneMatch(SheetItem.OF_ACTION::contains))
                        .orElse(true);
    }

    private static boolean begins(List<TextPattern> patterns, List<SheetCell> cells) {
        return !cells.isEmpty()
                && patterns.stream()
                        .anyMatch(
                                pattern -> pattern.fits(cells.getFirst().value().words()));
    }

    private void rowOfTable(SheetRow row, List<SheetCell> own) {
        boolean apart = row.index() > lastRow + 1;
        if (standard && headings.isLikeHeadings(row, columns)) {
            words.passedOver(row, "it may be headings");
            unaccounted("row-not-read/headings", row, own.getFirst());
        } else if (isLabel(row, own)) {
            lines.close();
            rows.end();
            columns = Optional.empty();
            blocks.orElseThrow().label(row, lines.names());
        } else if (columns.isPresent()) {
            lines.close();
            if (lines.isNearly(own)) {
                rows.unread(row, own, "it begins like a line, but fits none");
                lines.clear();
            } else {
                rows.take(row, own, lines.names(), apart);
            }
        } else if (blocks.filter(LabelBlockReader::isBegun).isPresent()) {
            lines.close();
            blocks.get().text(row, own, apart);
        } else {
            words.passedOver(row, "above the headings");
        }
    }

    /**
     * Whether the row is a label. In a table of recommendations no row is, lest "Rec 3" below a heading begins a block;
     * in other tables a row with texts in several columns isn't either.
     */
    private boolean isLabel(SheetRow row, List<SheetCell> own) {
        boolean item = columns.filter(in -> in.has(Field.RECOMMENDATION)
                        || own.stream().filter(cell -> in.reads(cell.column())).count() > 2)
                .isPresent();
        return !item && blocks.filter(it -> it.isLabel(row)).isPresent();
    }

    private void begin(HeadingFinder.Found found) {
        if (rows.isUnread(lastRow)) {
            lines.clear();
        }
        boolean again = !tables.isEmpty()
                && tables.getLast().headings().equals(found.columns().headings());
        boolean ofBlock = blocks.map(LabelBlockReader::endText).orElse(false);
        columns = Optional.of(found.columns());
        rows.begin(found.columns(), ofBlock, again && !standard);
        words.headings(found.columns());
        tables.add(found.columns());
        if (!again) {
            tell(found, ofBlock);
        }
    }

    private void tell(HeadingFinder.Found found, boolean ofBlock) {
        Columns in = found.columns();
        found.twice()
                .forEach((name, all) -> findings.twice(
                        name,
                        all.stream().map(column -> headings.cell(in, column)).toList()));
        Location.Cell first = headings.cell(in, in.first());
        if (in.fields().isEmpty() && in.of().isEmpty()) {
            headingsGone();
            return;
        }
        found.missing().forEach(missing -> findings.gone(missing, first, headings.words(in)));
        boolean whole = standard ? in.has(Field.RECOMMENDATION) : namesRecommendations(in) || table.isOfActions();
        if (!whole && !ofBlock) {
            findings.unaccounted("column-not-used/no-recommendations", first, "");
        }
        if (standard && !in.has(Field.STATUS)) {
            Stream.of(Field.RATING, Field.PERCENT, Field.COMPLETED_ON)
                    .filter(field -> in.has(field)
                            && !(field == Field.PERCENT && table.status().explainsPercent()))
                    .forEach(field ->
                            tellUnexplained(headings.cell(in, in.of(field).getFirst()), in.heading(field)));
        }
    }

    private boolean namesRecommendations(Columns in) {
        return in.has(Field.RECOMMENDATION)
                || in.has(Field.REFERENCE)
                || table.reference().isPresent()
                || Stream.concat(
                                table.lines().stream(),
                                table.parts().values().stream().flatMap(List::stream))
                        .flatMap(pattern -> pattern.names().stream())
                        .anyMatch(
                                name -> name.equals(Field.RECOMMENDATION.key()) || name.equals(Field.REFERENCE.key()));
    }

    /** Reports what the layout names and the sheet lacks. */
    void tellWhatIsGone() {
        if (tables.isEmpty() && blocks.isEmpty()) {
            table.labels().entrySet().stream()
                    .limit(1)
                    .forEach(label -> findings.labelGone(label.getKey(), label.getValue(), sheet.corner()));
            headingsGone();
        }
        blocks.map(LabelBlockReader::labelsGone)
                .orElse(Set.of())
                .forEach(field ->
                        findings.labelGone(field, table.labels().getOrDefault(field, List.of()), sheet.corner()));
    }

    /** None of its headings is on the sheet. */
    private void headingsGone() {
        Optional<HeadingFinder.Found> nearest = headings.nearest();
        Map<Location.Cell, String> there =
                nearest.map(found -> headings.words(found.columns())).orElseGet(headings::firstWords);
        HeadingFinder.Found found = nearest.orElseGet(() -> headings.withoutHeadings(1));
        if (found.missing().isEmpty() && table.labels().isEmpty()) {
            String key = nearest.isPresent() ? "heading-gone/elsewhere" : "heading-gone/letters";
            findings.add(key, headings.cell(found.columns(), 0), "", table.line());
        }
        Location.Cell first = headings.cell(found.columns(), found.columns().first());
        found.missing().forEach(missing -> findings.gone(missing, first, there));
    }

    private void unaccounted(String key, SheetRow row, SheetCell cell) {
        findings.unaccounted(key, sheet.cell(row, cell.column()), cell.value().words(), row.index() + 1);
    }

    /** The rows that a declared layout gives are all blank. */
    private void tellNothingIn(TableLayout.RowRange rows) {
        findings.add(
                "heading-gone/rows", sheet.at(rows.first(), 0), "", table.line(), rows.first() + 1, rows.last() + 1);
    }

    /** A column of ratings, percentages or dates may say how actions stand. */
    private void tellUnexplained(Location.Cell heading, String words) {
        String letter = Location.Cell.columnName(heading.column());
        findings.unaccounted("row-not-read/status", heading, words, letter, words);
    }
}
