package org.committeepapers.workbook.tracker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.setting.EnumNames;
import org.committeepapers.setting.Nearest;
import org.committeepapers.text.TextPattern;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.layout.ColumnName;
import org.committeepapers.workbook.layout.Layout;
import org.committeepapers.workbook.layout.TableLayout;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;

/**
 * Says what of a sheet its layout doesn't account for. Under the standard layout, which nobody confirmed for this tracker,
 * that stops publication; under a declared one only what the layout names and the sheet doesn't have.
 */
final class LayoutFindings {

    private static final int SHORTEST_PART = 3;
    private static final String TO_CONFIRM = Layout.TO_CONFIRM.name();

    private final Layout layout;
    private final Remarks remarks;
    private final String file;
    private final String fix;

    LayoutFindings(Layout layout, String file, Remarks remarks) {
        this.layout = layout;
        this.file = file;
        this.remarks = remarks;
        this.fix = layout.isStandard()
                ? "Say how this tracker is read: committee-papers layout \"%s\" drafts a file for it; fill it in and confirm it."
                        .formatted(file)
                : "Name it in %s: as a field, under ignore, lines or skip.".formatted(layout.file());
    }

    Remarks remarks() {
        return remarks;
    }

    void unconfirmed(String file) {
        remarks.error(
                TO_CONFIRM,
                new Location.File(file),
                "",
                "Nobody has confirmed how this tracker is read: %s has no name after confirmed."
                        .formatted(layout.file()),
                "Check what the file says, and put your name and the day after confirmed.");
    }

    void unknownColumn(Location.Cell heading, String words) {
        unaccounted(
                "column-not-used",
                heading,
                words,
                words.isEmpty()
                        ? "The column %s has no heading, and nothing says what its cells are."
                                .formatted(letters(heading))
                        : "Nothing says what the column %s, \"%s\", is; it isn't read."
                                .formatted(letters(heading), words.replace('\n', ' ')));
    }

    /** A row that is no item. */
    void unknownRow(Location.Cell cell, String words) {
        unaccounted(
                "row-not-read",
                cell,
                words,
                "Nothing says what row %d is; it is neither a recommendation nor an action, and isn't read."
                        .formatted(cell.row() + 1));
    }

    private void unaccounted(String rule, Location.Cell cell, String words, String message) {
        if (layout.isStandard()) {
            remarks.error(TO_CONFIRM, cell, words, message, fix);
        } else {
            remarks.warn(rule, cell, words, message, fix);
        }
    }

    /** A field that several columns claim. */
    void twice(ColumnName name, List<Location.Cell> headings) {
        String cells = headings.stream().map(Location.Cell::address).collect(Collectors.joining(" and "));
        if (layout.isStandard()) {
            remarks.error(
                    TO_CONFIRM,
                    headings.get(0),
                    "",
                    "The headings at %s both stand for the field %s, and only one can be read."
                            .formatted(cells, name.words()),
                    fix);
        } else {
            remarks.error(
                    "heading-twice",
                    headings.get(0),
                    name.words(),
                    "The heading \"%s\" stands at %s, so %s doesn't say which of them is meant."
                            .formatted(name.words(), cells, place(name)),
                    "Give the columns headings that differ, or name the one that is meant by its letter.");
        }
    }

    /**
     * A heading that a declared layout names and the sheet doesn't have.
     *
     * @param headings where they begin
     * @param there the headings that stand there, of which the nearest is named
     */
    void gone(HeadingFinder.Missing missing, Location.Cell headings, Map<Location.Cell, String> there) {
        ColumnName name = missing.names().get(0);
        Optional<String> nearest = nearest(name, there.values());
        Location.Cell cell = there.entrySet().stream()
                .filter(heading -> nearest.filter(heading.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(headings);
        remarks.error(
                "heading-gone",
                cell,
                nearest.orElse(""),
                "%s names the heading \"%s\" for the field %s, and there is no such heading.%s"
                        .formatted(
                                place(name),
                                missing.names().stream().map(ColumnName::words).collect(Collectors.joining("\" or \"")),
                                missing.what(),
                                nearest.isPresent() ? " This is the nearest." : ""),
                "Mend the heading, or the name in %s.".formatted(layout.file()));
    }

    /** By its letters, else one that has all its words. */
    private static Optional<String> nearest(ColumnName name, Collection<String> there) {
        String words = ColumnName.folded(name.words());
        return Nearest.to(name.words(), there)
                .or(() -> there.stream()
                        .filter(heading -> isPart(ColumnName.folded(heading), words))
                        .findFirst());
    }

    private static boolean isPart(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_PART && (one.contains(other) || other.contains(one));
    }

    /**
     * Headings that aren't where the layout says, or columns named by their letters in a table that may begin anywhere.
     *
     * @param cell where the headings stand, or the first cell of the sheet
     */
    void headingsElsewhere(TableLayout table, Location.Cell cell, boolean stand) {
        remarks.error(
                "heading-gone",
                cell,
                "",
                stand
                        ? "The headings stand here, and not in the row that %s, line %d, gives."
                                .formatted(layout.file(), table.line())
                        : "%s, line %d, names columns by their letters, and nothing says where the table begins."
                                .formatted(layout.file(), table.line()),
                "Write under headings in %s the number of their row, such as 4, or none.".formatted(layout.file()));
    }

    /** A label that a declared layout names and the sheet doesn't have. */
    void labelGone(Field field, List<TextPattern> names, Location.Cell cell) {
        remarks.error(
                "label-gone",
                cell,
                "",
                "%s names the label \"%s\" for the field %s, and there is no such label on the sheet %s."
                        .formatted(
                                layout.file(),
                                names.stream().map(TextPattern::source).collect(Collectors.joining("\" or \"")),
                                field.inWords(),
                                cell.sheet()),
                "Mend the label, or the name in %s.".formatted(layout.file()));
    }

    /** Rows that a declared layout gives for a table, in which nothing stands. */
    void nothingIn(TableLayout.RowRange rows, TableLayout table, Sheet sheet) {
        remarks.error(
                "heading-gone",
                sheet.at(rows.first(), 0),
                "",
                "%s, line %d, reads the rows %d to %d of this sheet, and nothing stands in them."
                        .formatted(layout.file(), table.line(), rows.first() + 1, rows.last() + 1),
                "Mend the rows in %s.".formatted(layout.file()));
    }

    /** A row that lies in none of the tables of its sheet. */
    void outsideRows(Location.Cell cell) {
        remarks.warn(
                "row-not-read",
                cell,
                "",
                "Row %d lies outside the rows that %s gives for the tables of this sheet, and isn't read."
                        .formatted(cell.row() + 1, layout.file()),
                "Nothing, if it isn't part of the tracker; if it is, mend the rows in %s.".formatted(layout.file()));
    }

    /** A sheet that a declared layout names and the workbook doesn't have. */
    void sheetGone(String name, int line, Collection<String> there) {
        String nearest = Nearest.to(name, there)
                .map(found -> " The nearest is \"" + found + "\".")
                .orElse("");
        remarks.error(
                "sheet-gone",
                new Location.File(file),
                name,
                "%s, line %d, names the sheet \"%s\", and the workbook has no such sheet.%s"
                        .formatted(layout.file(), line, name, nearest),
                "Mend the name of the sheet, or the one in %s.".formatted(layout.file()));
    }

    private String place(ColumnName name) {
        return name.line() > 0 ? "%s, line %d,".formatted(layout.file(), name.line()) : layout.file();
    }

    /** A row that the layout leaves out and that looks like a recommendation. */
    void skipped(Location.Cell cell, String words) {
        remarks.warn(
                "row-skipped",
                cell,
                words,
                "The layout skips this row, and it has a reference and a recommendation.",
                "Nothing, if it is none; if it is one, mend the pattern under skip.");
    }

    /** A mark for "as above" that has nothing above it. */
    void nothingToRepeat(Value ditto) {
        remarks.warn(
                "nothing-to-repeat",
                ditto.cell(),
                ditto.words(),
                "The cell says that it is as above, and nothing stands above it in this part of the table.",
                "Write here what is meant.");
    }

    /** A column that tells how actions stand, in signs that nobody has explained. */
    void unexplained(Location.Cell heading, String words) {
        toConfirm(
                heading,
                words,
                "The column %s, \"%s\", may tell how the actions stand, and nothing says what its cells mean."
                        .formatted(letters(heading), words));
    }

    /** A colour in words or its letter in a column of statuses: one council's green is going well, another's is done. */
    void unexplainedSign(Value status) {
        if (layout.isStandard()) {
            toConfirm(
                    status.cell(),
                    status.words(),
                    "Nothing says what \"%s\" means for how the action stands.".formatted(status.words()));
        }
    }

    /** A reference of its own on a row that goes on with the recommendation above, as by a merged cell. */
    void otherReference(Value reference) {
        remarks.warn(
                "cell-not-read",
                reference.cell(),
                reference.words(),
                "The row has the recommendation of the row above, and is read as an action of that one; the reference here"
                        + " is in no paper.",
                "Nothing, if it is the number of the action; else give the recommendation a row of its own.");
    }

    /** A spreadsheet makes a date of a reference such as 1/2, and shows it as one. */
    void referenceIsDate(Value reference) {
        remarks.warn(
                "reference-is-date",
                reference.cell(),
                reference.words(),
                "The reference is a date, which spreadsheets make of numbers such as 1/2; the papers print it so.",
                "Format the cell as text and type the reference again, unless it is a date.");
    }

    /** A reference is made of several things, and one of them isn't said. */
    void referenceIncomplete(Value reference, String template, List<String> unsaid) {
        remarks.warn(
                "reference-incomplete",
                reference.cell(),
                reference.words(),
                "The layout makes references of \"%s\", and neither the row nor a line above it says {%s}; the papers print the reference without."
                        .formatted(template, String.join("} or {", unsaid)),
                "Fill in the cell, or the line above the row; else mend the template under reference in %s."
                        .formatted(layout.file()));
    }

    /** An item without a text of its own or of a row above. */
    void withoutRecommendation(Item item) {
        if (layout.isStandard()) {
            toConfirm(
                    item.firstCell(),
                    item.words(Field.REFERENCE),
                    "Nothing says to which recommendation row %d belongs.".formatted(item.row() + 1));
        }
    }

    void noRecommendations(Location.Cell headings) {
        unaccounted(
                "column-not-used",
                headings,
                "",
                "There is a table of actions here, and nothing says which recommendations they belong to.");
    }

    /** What looks like a further table stands below the words that end reading. */
    void belowTheEnd(Location.Cell cell, String words) {
        unaccounted(
                "row-not-read",
                cell,
                words,
                "Row %d looks like part of a table, and stands below the line that ends it.".formatted(cell.row() + 1));
    }

    void toConfirm(Location.Cell cell, String words, String message) {
        unaccounted("row-not-read", cell, words, message);
    }

    /** Whether any fill in a column of statuses has to be explained: a person who declares no colours says that none counts. */
    boolean asksForColours() {
        return layout.isStandard();
    }

    /** A fill in a column of statuses that isn't among the colours of the layout. */
    void unexplainedColour(Value status) {
        if (layout.isStandard()) {
            toConfirm(
                    status.cell(),
                    "",
                    "Nothing says what this fill, %s, means for how the action stands."
                            .formatted(EnumNames.of(status.value().colour())));
            return;
        }
        remarks.warn(
                "status-unknown",
                status.cell(),
                "",
                "Nothing says what this fill, %s, means; the papers show the status as \"Unclear\"."
                        .formatted(EnumNames.of(status.value().colour())),
                "Add the colour under status, colours in %s, or write the status into the cell."
                        .formatted(layout.file()));
    }

    /** A day behind a word for completed that isn't in the calendar. */
    void completionImpossible(Value cell, ByWhen day) {
        remarks.warn(
                "completion-date-impossible",
                cell.cell(),
                cell.words(),
                "There is no such date as \"%s\" in the calendar, so the papers don't say when this was completed."
                        .formatted(day.words().plain().strip()),
                "Correct the date, for example to the form 31 December 2026.");
    }

    /** Two sources of one row say different things of how its action stands. */
    void statusesDisagree(Value status, String counting, String other) {
        remarks.warn(
                "status-sources-disagree",
                status.cell(),
                status.words(),
                "By %s the action stands otherwise than by %s; the first counts.".formatted(counting, other),
                "Make them agree.");
    }

    /** The lines of a cell in two languages say different things. */
    void languagesDisagree(Value value, String what) {
        remarks.warn(
                "languages-disagree",
                value.cell(),
                value.words(),
                "The lines in the two languages say different things of the %s, so neither counts.".formatted(what),
                "Make both lines say the same.");
    }

    /** An action whose recommendation can't be told. */
    void belongsTo(Item action, int recommendations) {
        String named = action.recommendationNamed().map(Value::words).orElse("");
        remarks.error(
                "action-without-recommendation",
                action.recommendationNamed().map(Value::cell).orElseGet(action::firstCell),
                named,
                recommendations == 0
                        ? "There is no recommendation with the reference \"%s\" to which this action could belong."
                                .formatted(named)
                        : "%d recommendations have the reference \"%s\", so this action could belong to any of them."
                                .formatted(recommendations, named),
                "Enter the reference of the recommendation as it stands in the table of recommendations.");
    }

    /** Two actions with one reference. */
    void actionTwice(Value reference, Value before) {
        remarks.warn(
                "action-reference-twice",
                reference.cell(),
                reference.words(),
                "The action at %s has the same reference, %s."
                        .formatted(before.cell().address(), reference.words()),
                "Give each action its own reference, or delete the row that isn't wanted.");
    }

    /** The same reference on two sheets, and nothing says which row counts. */
    void itemTwice(Item item, Item before) {
        String where = before.firstCell().sheet() + "!" + before.firstCell().address();
        remarks.error(
                layout.isStandard() ? TO_CONFIRM : "item-twice",
                item.firstCell(),
                item.words(Field.REFERENCE),
                "The reference %s stands at %s too, on another sheet.".formatted(item.words(Field.REFERENCE), where),
                "Say in the layout which one counts (sameItem: first or last), or leave out the sheet that doesn't.");
    }

    void textsDiffer(Value counting, Value other, Field field) {
        remarks.warn(
                "item-texts-differ",
                other.cell(),
                other.words(),
                "The same item says something else of %s at %s!%s, which counts."
                        .formatted(
                                field.inWords(),
                                counting.cell().sheet(),
                                counting.cell().address()),
                "Make them agree.");
    }

    private static String letters(Location.Cell cell) {
        return cell.address().replaceAll("\\d", "");
    }
}
