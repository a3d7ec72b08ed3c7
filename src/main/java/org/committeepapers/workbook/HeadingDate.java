package org.committeepapers.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Names;

/**
 * Which date a heading names, by the grammar of such names: "Originally due", "Revised completion", "Actual finish" or
 * "Wanted by". A date of anything else, such as a start, a letter or a review, matches none of them.
 */
final class HeadingDate {

    private static final String PLAN =
            "(?:target(?:ed)?|planned|agreed|expected|anticipated|proposed|estimated|projected"
                    + "|forecast|likely|scheduled|intended|required|due|final)";
    private static final String WORK = "(?:completion|implementation|delivery|finish|end|closure)";
    private static final String TIME = "(?:dates?|deadline|timescales?|timeframe|by when|by date)";
    private static final String TO_BE_DONE = "(?:to be |be )?(?:done|complete[d]?|finish(?:ed)?|deliver(?:ed)?"
            + "|implement(?:ed)?|achieve[d]?|in place|actioned)";

    /** A deadline that needs no more words to be one. */
    private static final String DEADLINE =
            "(?:" + PLAN + " )+(?:" + WORK + "|(?:" + WORK + " )?(?:" + TIME + "|by))|" + WORK
                    + " (?:due|dates?|deadline|by|target date|target|timescale)|(?:deadline|due|date|date due|target|target date) for (?:the )?(?:"
                    + PLAN + " )?(?:" + WORK + "|action|work)|last date|latest by|latest date for " + WORK
                    + "|(?:wanted|needed|required|expected|promised|planned|scheduled) (?:by|for)(?: when| date)?"
                    + "|(?:to be|must be|should be|should have been|will be|needs to be|has to be) " + TO_BE_DONE
                    + " by(?: when| date)?|" + TO_BE_DONE
                    + " by (?:when|date)|(?:complete|finish|deliver|do|implement|achieve) by"
                    + "|date (?:wanted|needed|required|promised|expected)|(?:by )?what date|when (?:by|due|needed|wanted|required)|how soon|finish(?:es|ing)?|end|ends|due in"
                    + "|(?:finish|due|deadline) (?:month|quarter)|target (?:month|quarter)";

    /** What is one where a word in front tells which. */
    private static final String ANY = "(?:" + DEADLINE + "|" + WORK + "|" + TIME + "|" + PLAN + "|target|due date)";

    private static final String WHICH = "(?:(?:first|second|third|fourth|1st|2nd|3rd|4th|latest|last|newly) )?";
    private static final String DONE =
            "(?:completed|closed|done|finished|implemented|delivered|achieved|discharged|signed off|actioned|resolved)";

    private static final String COMPLETED =
            "actual(?:ly)? (?:" + ANY + "|" + DONE + ")|date (?:it was |actually |action )?"
                    + DONE + "|(?:actually |action )?" + DONE + " (?:on|when|date)|when (?:was it |actually )?" + DONE
                    + "|date of (?:actual )?(?:completion|closure|implementation|delivery|sign off)|sign off date|(?:closure|closed) date";
    private static final String ORIGINAL = "(?:original(?:ly)?|initial(?:ly)?|first|baseline) (?:" + ANY + ")";
    private static final String REVISED = WHICH
            + "(?:(?:revised|new|current|latest|extended|amended|rescheduled|reprofiled|re profiled) (?:" + ANY
            + ")|updated (?!dates?\\b)(?:" + ANY
            + ")|(?:revised|amended|extended|rescheduled|extension|revision))(?: to| until)?(?: (?:no )?\\d)?"
            + "|(?:date )?(?:slipped|moved|put back|postponed|extended|rescheduled|revised)(?: back)? (?:to|until|till)|deferred until"
            + "|now (?:due|expected|planned|wanted|by)(?: (?:by|for|date))?";

    /** The first that matches counts. */
    private static final List<HeadingForm> FORMS = List.of(
            HeadingForm.of(COMPLETED, Field.COMPLETED_ON),
            HeadingForm.of(ORIGINAL, Field.FIRST_DATE),
            HeadingForm.of(REVISED, Field.REVISED_DATE),
            HeadingForm.of(DEADLINE, Field.BY_WHEN));

    /** Where nothing better is there, what is asked for in a letter is due when the answer is. */
    private static final Pattern OF_ANSWER = Pattern.compile(
            "(?:reply|answer) (?:due|by|deadline|expected|wanted|needed|required)(?: by| date| on)?|(?:date )?(?:reply|answer) due");

    private HeadingDate() {}

    /** @param plain the heading as {@link Names#plain} gives it */
    static Optional<Field> field(String plain) {
        return HeadingForm.first(FORMS, plain);
    }

    static boolean isOfAnswer(String plain) {
        return OF_ANSWER.matcher(plain).matches();
    }
}
