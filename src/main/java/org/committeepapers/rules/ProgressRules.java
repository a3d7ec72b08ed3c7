package org.committeepapers.rules;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Status;

/** What is written under Progress. */
final class ProgressRules {

    private static final String POINTS_TO =
            "(?:please )?(?:(?:to )?(?:see|refer to|view|as per|as in|as for|as at|as with"
                    + "|as|same as|per|cf|covered (?:by|in|under|at|above|below)|included (?:in|with|under|at)|reported"
                    + " (?:in|under"
                    + "|at|above|below|with)|dealt with (?:in|under|at|by)|set out (?:in|at|under)|detailed (?:in|at|under)"
                    + "|addressed (?:in|by|under)|linked (?:to|with)|combined with|merged with|gweler|fel) )";

    private static final String POINTED_AT_BY =
            "(?:(?:the|a|an|my|our|your|this|that|its|also|separate|attached|enclosed"
                    + "|accompanying|full|final|latest|last|previous|earlier|detailed|other|main|covering|progress|summary"
                    + "|quarterly|annual|closing|executive|update|response|comments?|notes?|details?|information|text|entry|and|to"
                    + "|for|in|at|of|on|under|against|from|within|above|below) )*";

    private static final String NUMBER = "(?: (?:no|number|nos))?(?: (?:\\d{1,3}[a-z]?|[a-z]|[ivx]{1,4})\\b)*+";

    private static final String ELSEWHERE =
            "(?:(?:appendix|appendices|annex|annexe|annexes|attachment|attachments|schedule|table"
                    + "|tab|sheet|page|paragraph|para|section|item|items|row|rows|line|box|column|action|actions|recommendation|recommendations"
                    + "|rec|recs|ref|reference|number|no|atodiad|argymhelliad|gweithred)" + NUMBER
                    + "|summary|report|reports|response|responses|update|updates|comment|comments|note|notes|document|minutes|email|paper|papers"
                    + "|attached|enclosed|above|below|previous|earlier|before|overleaf|elsewhere|uchod|isod|previously reported"
                    + "|reported previously|\\d{1,3}[a-z]?)";

    /** The whole text: with a status before it, the words report progress after all. */
    private static final Pattern ONLY_ELSEWHERE = Pattern.compile("(?:" + POINTS_TO + POINTED_AT_BY + ELSEWHERE
            + "(?: (?:and|or|to|in|of|at|on|for|the|this|same|also|" + ELSEWHERE + "))*+"
            + "|ditto|idem|attached|above|below|same|as stated|as reported(?: previously| before| last time)?"
            + "|(?:as )?previously reported|reported previously)");

    /** In characters; a longer text says something of its own. */
    private static final int LONGEST_POINTER = 120;

    private ProgressRules() {}

    /** An action without any progress reported; "TBC", "No update" and the like report none. */
    static Stream<Found> progressMissing(Inspection inspection) {
        return Stream.concat(eachMissing(inspection), newestMissing(inspection));
    }

    private static Stream<Found> eachMissing(Inspection inspection) {
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(action -> action.has(Field.PROGRESS))
                        .filter(action -> Placeholders.saysNothing(action.text(Field.PROGRESS)))
                        .map(action -> progressMissing(action, isAsItShouldBe(recommendation, action))));
    }

    /**
     * If there are several columns of progress: the newest is blank for an open action, while other actions have words
     * there.
     */
    private static Stream<Found> newestMissing(Inspection inspection) {
        Set<Column> inUse = inspection
                .actions()
                .filter(action -> !isOlder(action) && !Placeholders.saysNothing(action.text(Field.PROGRESS)))
                .flatMap(action -> Column.ofProgress(action).stream())
                .collect(Collectors.toSet());
        return inspection
                .recommendations()
                .flatMap(recommendation -> recommendation.actions().stream()
                        .filter(action -> isOlder(action) && !Placeholders.saysNothing(action.text(Field.PROGRESS)))
                        .filter(action -> !ActionStatus.isExpectedOfNobody(recommendation, action))
                        .filter(action -> Column.ofProgress(action)
                                .filter(inUse::contains)
                                .isPresent()))
                .map(action -> newestMissing(action.cells(Field.PROGRESS).getLast()));
    }

    private static boolean isOlder(Action action) {
        return action.cells(Field.PROGRESS).size() > 1
                && !action.cells(Field.PROGRESS).getLast().equals(action.cell(Field.PROGRESS));
    }

    private static Found newestMissing(Location.Cell newest) {
        return Found.at(
                newest,
                "",
                "The latest update is blank, so the papers print an earlier one.",
                "Enter what has been done since, or say that nothing has.");
    }

    private record Column(String sheet, int number) {

        static Optional<Column> ofProgress(Action action) {
            return action.cells(Field.PROGRESS).reversed().stream()
                    .findFirst()
                    .map(cell -> new Column(cell.sheet(), cell.column()));
        }
    }

    /** It is worth saying how an action was completed, though nobody is expected to act any more. */
    private static boolean isAsItShouldBe(Recommendation recommendation, Action action) {
        return action.status() == Status.NOT_STARTED
                || action.status() != Status.COMPLETED && ActionStatus.isExpectedOfNobody(recommendation, action);
    }

    private static Found progressMissing(Action action, boolean asItShouldBe) {
        String words = PlainText.oneLine(action.text(Field.PROGRESS));
        return Found.at(
                        action.cell(Field.PROGRESS),
                        words,
                        words.isEmpty()
                                ? "There is no update. The papers say that none is recorded."
                                : "\"" + words + "\" isn't an update. The papers print the words as they are.",
                        asItShouldBe
                                ? "Nothing needs to change."
                                : "Enter what has been done so far, beginning with the status if there is no Status"
                                        + " column.")
                .mildIf(asItShouldBe);
    }

    /** Progress that only points elsewhere, to something that readers of the paper may not have. */
    static Stream<Found> progressElsewhere(Inspection inspection) {
        return inspection
                .actions()
                .filter(ProgressRules::pointsElsewhere)
                .map(action -> Found.at(
                        action.cell(Field.PROGRESS),
                        PlainText.oneLine(action.text(Field.PROGRESS)),
                        "The update only refers to something else, which readers of the papers may not have.",
                        "Say in a sentence what has been done so far, beginning with the status if there is no"
                                + " Status column."));
    }

    static boolean pointsElsewhere(Action action) {
        return pointsElsewhere(action.text(Field.PROGRESS).plain());
    }

    private static boolean pointsElsewhere(String progress) {
        return progress.length() <= LONGEST_POINTER
                && ONLY_ELSEWHERE.matcher(PlainText.lettersAndNumbers(progress)).matches();
    }
}
