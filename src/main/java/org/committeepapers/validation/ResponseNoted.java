package org.committeepapers.validation;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** "Noted" by the executive, which doesn't say what it proposes to do (Local Government Act 2000, section 9FE). */
final class ResponseNoted implements Rule {

    /** If the recommendation asks to note something, "noted" is an answer. */
    private static final Pattern ASKS_TO_NOTE = Pattern.compile("(?i)\\bnote[ds]?\\b");

    @Override
    public Stream<Found> check(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> recommendation.directedTo().kind() == Addressee.Kind.EXECUTIVE)
                .filter(recommendation -> recommendation.response().category() == Response.Category.NOTED)
                .filter(recommendation ->
                        !ASKS_TO_NOTE.matcher(recommendation.text().plain()).find())
                .map(ResponseNoted::finding);
    }

    private static Found finding(Recommendation recommendation) {
        boolean acted = !recommendation.actions().isEmpty();
        Response response = recommendation.response();
        boolean inText = response.categoryWords().isBlank();
        return Found.at(
                        recommendation.cells().of(inText ? Field.EXECUTIVE_RESPONSE : Field.RESPONSE),
                        inText ? PlainText.oneLine(response.text()) : PlainText.oneLine(response.categoryWords()),
                        acted
                                ? "The recommendation is only noted, though actions follow. The papers count it as"
                                        + " noted, not as agreed."
                                : "The recommendation is only noted, which doesn't say whether it is agreed or what"
                                        + " will be done.",
                        "If the executive said so, enter Agreed, Agreed in part or Not agreed. If not, ask what it"
                                + " proposes to do.")
                .mildIf(acted);
    }
}
