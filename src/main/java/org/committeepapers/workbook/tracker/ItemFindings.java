package org.committeepapers.workbook.tracker;

import java.util.List;
import org.committeepapers.finding.RuleId;
import org.committeepapers.setting.EnumNames;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.layout.Layout;
import org.committeepapers.workbook.sheet.Remarks;

/** Reports what is doubtful about items: their references, dates, statuses and responses, and to what they belong. */
record ItemFindings(Layout layout, String file, Remarks remarks) {

    private static final String TO_CONFIRM = RuleId.LAYOUT_TO_CONFIRM.name();

    private void error(String rule, Value cell, String message, String fix) {
        remarks.error(rule, cell.cell(), cell.words(), message, fix);
    }

    private void warn(String rule, Value cell, String message, String fix) {
        remarks.warn(rule, cell.cell(), cell.words(), message, fix);
    }

    /** For the standard layout alone, which nobody has confirmed for this tracker. */
    private void toConfirm(Value cell, String message) {
        if (layout.isStandard()) {
            error(TO_CONFIRM, cell, message, Layout.draftOf(file));
        }
    }

    /** A ditto mark with nothing above it. */
    void nothingToRepeat(Value ditto) {
        warn(
                "nothing-to-repeat",
                ditto,
                "The cell has a ditto mark, but nothing stands above it in this part of the table.",
                "Write here what is meant.");
    }

    /** A row that continues the recommendation above, by a merged cell for example, and has another reference. */
    void otherReference(Value reference) {
        warn(
                "cell-not-read",
                reference,
                "The row has the recommendation of the row above, and is read as an action of that one; the reference here"
                        + " is in no paper.",
                "Nothing, if it is the number of the action; else give the recommendation a row of its own.");
    }

    /** A spreadsheet makes a date of a reference such as 1/2, and shows it as one. */
    void referenceIsDate(Value reference) {
        warn(
                "reference-is-date",
                reference,
                "The reference is a date, which spreadsheets make of numbers such as 1/2; the papers print it so.",
                "Format the cell as text and type the reference again, unless it is a date.");
    }

    /** @param missing the names in the template for which nothing is written */
    void referenceIncomplete(Value reference, String template, List<String> missing) {
        warn(
                "reference-incomplete",
                reference,
                "The layout makes references of \"%s\", and neither the row nor a line above it says {%s}; the papers print the reference without it."
                        .formatted(template, String.join("} or {", missing)),
                "Fill in the cell, or the line above the row; else mend the template under reference in %s."
                        .formatted(layout.file()));
    }

    /** A colour's name or letter in a column of statuses: one council's green is on track, another's is done. */
    void unexplainedSign(Value status) {
        toConfirm(status, "Nothing says what \"%s\" means for how the action stands.".formatted(status.words()));
    }

    void unexplainedColour(Value status) {
        String colour = EnumNames.of(status.value().colour());
        Value fill = status.with(RichText.EMPTY);
        if (layout.isStandard()) {
            toConfirm(fill, "Nothing says what this fill, %s, means for how the action stands.".formatted(colour));
        } else {
            warn(
                    "status-unknown",
                    fill,
                    "Nothing says what this fill, %s, means; the papers show the status as \"Unclear\"."
                            .formatted(colour),
                    "Add the colour under status, colours in %s, or write the status into the cell."
                            .formatted(layout.file()));
        }
    }

    /** Whether every fill in a column of statuses needs a meaning: a declared layout without colours says that none counts. */
    boolean asksForColours() {
        return layout.isStandard();
    }

    /** A date of completion that isn't in the calendar. */
    void completionImpossible(Value cell, ByWhen day) {
        warn(
                "completion-date-impossible",
                cell,
                "There is no such date as \"%s\" in the calendar, so the papers don't say when this was completed."
                        .formatted(day.words().plain().strip()),
                "Correct the date, for example to the form 31 December 2026.");
    }

    void statusesDisagree(Value status, String counting, String other) {
        warn(
                "status-sources-disagree",
                status,
                "How the action stands differs between %s and %s; the first counts.".formatted(counting, other),
                "Make them agree.");
    }

    void languagesDisagree(Value value, String what) {
        warn(
                "languages-disagree",
                value,
                "The lines in the two languages say different things about the %s, so neither counts.".formatted(what),
                "Make both lines say the same.");
    }

    void withoutRecommendation(Item item) {
        toConfirm(
                item.value(Field.REFERENCE).at(item.firstCell()),
                "Nothing says to which recommendation row %d belongs.".formatted(item.row() + 1));
    }

    /** @param recommendations how many have the reference that the action names */
    void withoutOneRecommendation(Item action, int recommendations) {
        Value named = action.recommendationNamed().orElseGet(() -> Value.of("", action.firstCell()));
        error(
                "action-without-recommendation",
                named,
                recommendations == 0
                        ? "There is no recommendation with the reference \"%s\" to which this action could belong."
                                .formatted(named.words())
                        : "%d recommendations have the reference \"%s\", so this action could belong to any of them."
                                .formatted(recommendations, named.words()),
                "Enter the reference of the recommendation as it stands in the table of recommendations.");
    }

    void actionTwice(Value reference, Value before) {
        warn(
                "action-reference-twice",
                reference,
                "The action at %s has the same reference, %s."
                        .formatted(before.cell().address(), reference.words()),
                "Give each action its own reference, or delete the row that isn't wanted.");
    }

    /** The same reference on two sheets, where the layout doesn't say which row counts. */
    void itemTwice(Item item, Item before) {
        String where = before.firstCell().sheet() + "!" + before.firstCell().address();
        error(
                layout.isStandard() ? TO_CONFIRM : "item-twice",
                item.value(Field.REFERENCE).at(item.firstCell()),
                "The reference %s stands at %s too, on another sheet.".formatted(item.words(Field.REFERENCE), where),
                "Say in the layout which one counts (sameItem: first or last), or leave out the sheet that doesn't.");
    }

    void textsDiffer(Value counting, Value other, Field field) {
        warn(
                "item-texts-differ",
                other,
                "The same item says something else about %s at %s!%s, which counts."
                        .formatted(
                                field.inWords(),
                                counting.cell().sheet(),
                                counting.cell().address()),
                "Make them agree.");
    }

    void responseTwice(Value before, Value other) {
        error(
                "response-twice",
                other,
                "The same recommendation has another response in %s; either might be false."
                        .formatted(before.cell().address()),
                "Keep the response that was made, and leave the cell blank in the other rows.");
    }

    /** A further row that contradicts the first row of its recommendation. */
    void firstRowCounts(Value other) {
        warn(
                "cell-not-read",
                other,
                "The row is a further action of the recommendation above, whose first row says something else"
                        + " here; the first row counts.",
                "Write it in the first row of the recommendation, and leave the cell in the rows below blank.");
    }

    /** A cell that makes no action of a recommendation which was not agreed. */
    void makesNoAction(Value cell) {
        warn(
                "cell-not-read",
                cell,
                "The recommendation was not agreed and nothing else is said of an action, so this makes none; the"
                        + " papers leave it out.",
                "Clear the cell; or enter the action, if there is one after all.");
    }
}
