package org.committeepapers.validation;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;

/** Progress that only points elsewhere, to something that readers of the paper may not have. */
final class ProgressElsewhere implements Rule {

    private static final String POINTS = "(?:please )?(?:(?:to )?(?:see|refer to|view|as per|as in|as for|as at|as with"
            + "|as|same as|per|cf|covered (?:by|in|under|at|above|below)|included (?:in|with|under|at)|reported"
            + " (?:in|under"
            + "|at|above|below|with)|dealt with (?:in|under|at|by)|set out (?:in|at|under)|detailed (?:in|at|under)"
            + "|addressed (?:in|by|under)|linked (?:to|with)|combined with|merged with|gweler|fel) )";
    private static final String WHICH = "(?:(?:the|a|an|my|our|your|this|that|its|also|separate|attached|enclosed"
            + "|accompanying|full|final|latest|last|previous|earlier|detailed|other|main|covering|progress|summary"
            + "|quarterly|annual|closing|executive|update|response|comments?|notes?|details?|information|text|entry|and|to"
            + "|for|in|at|of|on|under|against|from|within|above|below) )*";
    private static final String NUMBER = "(?: (?:no|number|nos))?(?: (?:\\d{1,3}[a-z]?|[a-z]|[ivx]{1,4})\\b)*+";
    private static final String PLACE =
            "(?:(?:appendix|appendices|annex|annexe|annexes|attachment|attachments|schedule|table"
                    + "|tab|sheet|page|paragraph|para|section|item|items|row|rows|line|box|column|action|actions|recommendation|recommendations"
                    + "|rec|recs|ref|reference|number|no|atodiad|argymhelliad|gweithred)" + NUMBER
                    + "|summary|report|reports|response|responses|update|updates|comment|comments|note|notes|document|minutes|email|paper|papers"
                    + "|attached|enclosed|above|below|previous|earlier|before|overleaf|elsewhere|uchod|isod|previously reported"
                    + "|reported previously|\\d{1,3}[a-z]?)";

    /** The whole text: with a status before it, the words report progress after all. */
    private static final Pattern ONLY_ELSEWHERE = Pattern.compile("(?:" + POINTS + WHICH + PLACE
            + "(?: (?:and|or|to|in|of|at|on|for|the|this|same|also|" + PLACE + "))*+"
            + "|ditto|idem|attached|above|below|same|as stated|as reported(?: previously| before| last time)?"
            + "|(?:as )?previously reported|reported previously)");

    /** In characters; a longer text says something of its own. */
    private static final int LONGEST = 120;

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .actions()
                .filter(ProgressElsewhere::pointsElsewhere)
                .map(action -> Found.at(
                        action.cells().of(Field.PROGRESS),
                        PlainText.oneLine(action.progress()),
                        "The update only refers to something else, which readers of the papers may not have.",
                        "Say in a sentence what has been done so far, beginning with the status if there is no"
                                + " Status column."));
    }

    static boolean pointsElsewhere(Action action) {
        return pointsElsewhere(action.progress().plain());
    }

    private static boolean pointsElsewhere(String progress) {
        return progress.length() <= LONGEST
                && ONLY_ELSEWHERE.matcher(PlainText.lettersAndNumbers(progress)).matches();
    }
}
