package org.committeepapers.workbook;

import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response.Category;

/** Reports a cell in a further row of a recommendation that says other words than an earlier row. */
final class SaidTwice {

    private static final Set<Category> DECIDED =
            Set.of(Category.AGREED, Category.AGREED_IN_PART, Category.NOT_AGREED, Category.NOTED);

    private SaidTwice() {}

    static void report(TableRow sayer, TableRow row, Field field, Remarks remarks) {
        String said = sayer.value(field).words();
        String words = row.value(field).words();
        if (said.equals(words) || field == Field.RESPONSE && Names.plain(said).equals(Names.plain(words))) {
            return;
        }
        if (field == Field.RESPONSE && areTwoAnswers(sayer, row)) {
            remarks.error(
                    "response-twice",
                    row.cell(field),
                    words,
                    "The same recommendation has another response in %s; either might be false."
                            .formatted(sayer.cell(field).address()),
                    "Keep the response that was made, and leave the cell blank in the other rows.");
        } else {
            remarks.warn(
                    "cell-not-read",
                    row.cell(field),
                    words,
                    "The row is a further action of the recommendation above, whose first row says something else"
                            + " here; the first row counts.",
                    "Write it in the first row of the recommendation, and leave the cell in the rows below blank.");
        }
    }

    /** Long words that hold a whole answer may go on in the next row: they are two where their categories are. */
    private static boolean areTwoAnswers(TableRow sayer, TableRow row) {
        RichText said = sayer.text(Field.RESPONSE);
        RichText words = row.text(Field.RESPONSE);
        if (Placeholder.isNothingYet(said.plain()) || Placeholder.isNothingYet(words.plain())) {
            return false;
        }
        if (!ResponseCell.isWholeAnswer(sayer.header(), said) && !ResponseCell.isWholeAnswer(row.header(), words)) {
            return true;
        }
        Category one = ResponseCell.read(sayer.header(), said, RichText.EMPTY).category();
        Category other = ResponseCell.read(row.header(), words, RichText.EMPTY).category();
        return one != other && DECIDED.contains(one) && DECIDED.contains(other);
    }
}
