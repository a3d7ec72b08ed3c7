package org.committeepapers.workbook.tracker;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.workbook.sheet.Names;

/** Whether headings, labels and names of sheets mention what may not be published. */
public final class MarkingHeading {

    private static final Pattern SPEAKS = CellWords.FILE.pattern("SPEAKS");
    private static final Pattern TOLD_TO_AVOID = CellWords.FILE.pattern("TOLD_TO_AVOID");
    private static final Pattern ALONE = CellWords.FILE.pattern("ALONE");
    private static final Set<String> OPPOSITE = CellWords.FILE.words("OPPOSITE");
    private static final Set<String> WIDE = CellWords.FILE.words("WIDE");
    private static final Set<String> NOT_MISSPELT = CellWords.FILE.words("NOT_MISSPELT");
    private static final int SHORTEST = 5;

    private MarkingHeading() {}

    /** Whether the heading of another column has a marking too, as in "Progress (exempt, paragraph 3)". */
    public static boolean marks(String heading) {
        String plain = PlainText.sameLabel(heading);
        return SPEAKS.matcher(plain).find() && !TOLD_TO_AVOID.matcher(plain).find();
    }

    /** Whether a column that isn't read is one of markings, though its name isn't known. */
    public static boolean isOfMarkings(String heading) {
        String plain = PlainText.sameLabel(heading);
        return marks(heading)
                || ALONE.matcher(plain).matches()
                || ALONE.matcher(Names.plainWithoutBrackets(heading)).matches()
                || Stream.of(plain.split(" ", -1)).anyMatch(MarkingHeading::isMisspelt);
    }

    public static boolean isOpposite(String heading) {
        return OPPOSITE.contains(PlainText.sameLabel(heading))
                || OPPOSITE.contains(Names.plainWithoutBrackets(heading));
    }

    /** Whether words below such a heading may withhold something. */
    public static boolean isInDoubt(String heading, String words) {
        if (isOpposite(heading)) {
            return withholds(ExemptionWords.readOpposite(words)) && ExemptionWords.mayBeRestriction(words);
        }
        return isOfMarkings(heading) && withholds(ExemptionWords.read(words));
    }

    /** What a cell in a column of markings says. */
    static Marking read(String heading, String words) {
        if (words.isEmpty()) {
            return Marking.NONE;
        }
        if (isOpposite(heading)) {
            return ExemptionWords.mayBeMarking(words) || ExemptionWords.mayBeRestriction(words)
                    ? ExemptionWords.readOpposite(words)
                    : Marking.NONE;
        }
        boolean wide = WIDE.contains(Names.plainWithoutBrackets(heading));
        return wide && !ExemptionWords.mayBeMarking(words) ? Marking.NONE : ExemptionWords.read(words);
    }

    private static boolean withholds(Marking marking) {
        return marking.doubt() != Doubt.NONE || marking.isClear();
    }

    private static boolean isMisspelt(String word) {
        return word.length() >= SHORTEST
                && !NOT_MISSPELT.contains(word)
                && (Spelling.distance(word, "exempt") == 1 || Spelling.distance(word, "confidential") <= 2);
    }
}
