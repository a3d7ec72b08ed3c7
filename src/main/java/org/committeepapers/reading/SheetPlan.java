package org.committeepapers.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;

/**
 * How one table of a layout reads a sheet: the kind of each row, and the use of each cell with words. Only the layout decides
 * it; what dates, statuses and owners mean isn't asked before the plan is made.
 *
 * @param rows those with words that the table takes in, from top to bottom
 * @param tables the headings found, from top to bottom
 */
public record SheetPlan(Sheet sheet, TableLayout table, List<Row> rows, List<Columns> tables) {

    /** What only the program uses, in its checks and to work out a status. */
    private static final Set<Field> NOT_PRINTED =
            Set.of(Field.PORTFOLIO_HOLDER, Field.SUBJECT, Field.RATING, Field.PERCENT);

    /** Whether papers print its words, alone or in references. */
    public boolean prints(Field field) {
        return !NOT_PRINTED.contains(field)
                || table.reference()
                        .filter(it -> it.names().contains(field.key()))
                        .isPresent()
                || field == Field.PERCENT && tables.stream().noneMatch(columns -> columns.has(Field.STATUS));
    }

    /** What a row is to its table. */
    public enum Kind {
        /** No part of the table: above the first headings it is a title. */
        TITLE,
        HEADING,
        /** It says something about all items below it. */
        LINE,
        /** A label of a block, with its text. */
        LABEL,
        ITEM,
        /** It adds text to the item or label above it. */
        CONTINUATION,
        SKIPPED,
        /** Where the table ends. */
        END,
        /** Below the end. */
        OUTSIDE,
        /** The layout doesn't say; a finding tells. */
        UNCLEAR
    }

    /**
     * What a cell with words is read as.
     *
     * @param what says how it is used
     * @param fields that it gives, if it is read as fields, or is their label or heading
     * @param names that it gives, if it is part of a line
     */
    public record Use(What what, List<Field> fields, List<String> names) {

        /** How a cell is used. */
        public enum What {
            FIELD,
            /** It names the recommendation of an action. */
            RECOMMENDATION_NAMED,
            LABEL,
            LINE,
            /** A heading of a column that is read. */
            HEADING,
            IGNORED,
            /** Its row isn't part of the table, or is skipped. */
            OUTSIDE,
            /** Nothing says what it is. */
            NOTHING
        }

        static final Use NAMED = new Use(What.RECOMMENDATION_NAMED, List.of(), List.of());
        static final Use IGNORED = new Use(What.IGNORED, List.of(), List.of());
        static final Use OUTSIDE = new Use(What.OUTSIDE, List.of(), List.of());
        static final Use NOTHING = new Use(What.NOTHING, List.of(), List.of());

        static Use of(List<Field> fields) {
            return new Use(What.FIELD, fields, List.of());
        }

        static Use heading(List<Field> fields) {
            return new Use(What.HEADING, fields, List.of());
        }

        static Use label(Field field) {
            return new Use(What.LABEL, List.of(field), List.of());
        }

        static Use line(Collection<String> names) {
            return new Use(What.LINE, List.of(), List.copyOf(names));
        }
    }

    /** A cell with words that begins in its row. */
    public record Cell(SheetCell cell, Use use) {}

    /**
     * A row and what it is.
     *
     * @param why the key of the finding on an unclear row, else empty
     * @param in the columns in force
     * @param lines what the lines above it say, by name
     * @param label the label in it
     * @param goesOn whether it belongs to what stands above: headings that repeat the ones above, actions below the block
     *     of their recommendation, or a label with which another action of its block begins
     */
    public record Row(
            SheetRow row,
            Kind kind,
            String why,
            Columns in,
            Map<String, Value> lines,
            Optional<BlockLabels.Label> label,
            boolean goesOn,
            List<Cell> cells) {

        int index() {
            return row.index();
        }

        List<SheetCell> cells(Use.What what) {
            return cells.stream()
                    .filter(cell -> cell.use().what() == what)
                    .map(Cell::cell)
                    .toList();
        }

        /** The words of all its cells that aren't ignored. */
        String words() {
            return cells.stream()
                    .filter(cell -> cell.use().what() != Use.What.IGNORED)
                    .map(cell -> cell.cell().value().words())
                    .collect(Collectors.joining(" | "));
        }
    }

    /** Whether nothing of the table is on the sheet. */
    boolean isEmpty() {
        return tables.isEmpty() && rows.stream().noneMatch(row -> row.kind() == Kind.LABEL || row.kind() == Kind.ITEM);
    }

    Location.Cell place(Row row, SheetCell cell) {
        return sheet.cell(row.row(), cell.column());
    }

    /** Lines beside the table that say to whom recommendations are made. */
    List<AddresseeLine> addressees() {
        return rows.stream()
                .filter(row -> row.kind() != Kind.ITEM && row.kind() != Kind.HEADING && row.kind() != Kind.LABEL)
                .flatMap(row -> row.cells().stream().limit(1))
                .flatMap(cell -> AddresseeLine.read(cell.cell().value().words()).stream())
                .toList();
    }

    /** The columns of the table in the row; empty above its headings and outside its rows. */
    Optional<Columns> columnsAt(int row) {
        boolean within = table.rows().map(range -> range.contains(row)).orElse(true);
        return tables.stream()
                .filter(it -> it.firstRow() <= row && (within || row <= it.lastRow()))
                .reduce((above, below) -> below);
    }
}
