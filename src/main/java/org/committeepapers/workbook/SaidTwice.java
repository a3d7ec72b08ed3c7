package org.committeepapers.workbook;

import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Remarks;

/** Reports a cell of a recommendation that says other words than an earlier one. */
final class SaidTwice {

    private static final Set<Category> DECIDED =
            Set.of(Category.AGREED, Category.AGREED_IN_PART, Category.NOT_AGREED, Category.NOTED);

    private SaidTwice() {}

    /** @param oneColumn whether the Response column holds the whole answer */
    static void report(Piece sayer, Piece piece, Field field, boolean oneColumn, Remarks remarks) {
        String said = sayer.words();
        String words = piece.words();
        if (said.equals(words) || field == Field.RESPONSE && Names.plain(said).equals(Names.plain(words))) {
            return;
        }
        if (field == Field.RESPONSE && areTwoAnswers(sayer.text(), piece.text(), oneColumn)) {
            remarks.error(
                    "response-twice",
                    piece.cell(),
                    words,
                    "The same recommendation has another response in %s; either might be false."
                            .formatted(sayer.cell().address()),
                    "Keep the response that was made, and leave the cell blank in the other rows.");
        } else {
            remarks.warn(
                    "cell-not-read",
                    piece.cell(),
                    words,
                    "The row is a further action of the recommendation above, whose first row says something else"
                            + " here; the first row counts.",
                    "Write it in the first row of the recommendation, and leave the cell in the rows below blank.");
        }
    }

    /** Long words that hold a whole answer may go on in the next row: they are two where their categories are. */
    private static boolean areTwoAnswers(RichText said, RichText words, boolean oneColumn) {
        if (Placeholder.isNothingYet(said.plain()) || Placeholder.isNothingYet(words.plain())) {
            return false;
        }
        if (!oneColumn || !ResponseCell.isLong(said) && !ResponseCell.isLong(words)) {
            return true;
        }
        Category one =
                ResponseCell.read(true, said, RichText.EMPTY, Vocabulary.NONE).category();
        Category other =
                ResponseCell.read(true, words, RichText.EMPTY, Vocabulary.NONE).category();
        return one != other && DECIDED.contains(one) && DECIDED.contains(other);
    }
}
