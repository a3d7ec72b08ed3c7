package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.ResponseClock;
import org.jspecify.annotations.Nullable;

/** The executive's response. */
final class ResponseRules {

    static final List<Rule> RULES = List.of(
            Rule.ofRecommendations("response-missing", ResponseRules::responseMissing),
            Rule.ofRecommendations("response-overdue", ResponseRules::responseOverdue),
            Rule.ofRecommendations("response-noted", (it, in) -> responseNoted(it)),
            Rule.ofRecommendations("response-contradicts-itself", (it, in) -> contradictsItself(it)),
            Rule.ofRecommendations("response-contradicts-text", (it, in) -> contradictsText(it)),
            Rule.ofRecommendations("response-without-category", ResponseRules::withoutCategory),
            Rule.ofRecommendations("response-changed", ResponseRules::responseChanged));

    /** If the recommendation asks to note something, "noted" is an answer. */
    private static final Pattern ASKS_TO_NOTE = Pattern.compile("(?i)\\bnote[ds]?\\b");

    private ResponseRules() {}

    /** No answer while there may still be time for it, or a category without its text. Late is {@link #responseOverdue}. */
    private static List<Found> responseMissing(Recommendation recommendation, Inspection inspection) {
        if (!recommendation.hasAnswer() || !isAsked(recommendation, inspection)) {
            return NONE;
        }
        return switch (recommendation.response().category()) {
            case AWAITED -> awaited(recommendation, inspection);
            case AGREED -> textMissing("agreed", recommendation);
            case AGREED_IN_PART -> textMissing("agreed-in-part", recommendation);
            case NOT_AGREED -> textMissing("not-agreed", recommendation);
            case NOTED, NOT_STATED, WITHHELD -> NONE;
        };
    }

    /** Whether those whom it is directed to have a time limit. Nobody answers what has no text, which is told. */
    private static boolean isAsked(Recommendation recommendation, Inspection inspection) {
        return !recommendation.text(Field.RECOMMENDATION).isBlank()
                && inspection.periods().of(recommendation.directedTo()).isPresent();
    }

    private static List<Found> textMissing(String decision, Recommendation recommendation) {
        return recommendation.has(Field.EXECUTIVE_RESPONSE)
                        && recommendation.text(Field.EXECUTIVE_RESPONSE).isBlank()
                ? found(decision, recommendation.cell(Field.EXECUTIVE_RESPONSE), "")
                : NONE;
    }

    private static List<Found> awaited(Recommendation recommendation, Inspection inspection) {
        Field field = awaitedIn(recommendation);
        Location.Cell cell = recommendation.cell(field);
        String words = PlainText.oneLine(recommendation.text(field));
        Optional<ResponseClock> clock = inspection.clock(recommendation);
        if (clock.isEmpty()) {
            return found(cell, words);
        }
        return clock.get().isOver(inspection.asAt())
                ? NONE
                : found("in-time", cell, words, period(clock.get()), lastDay(clock.get()), start(clock.get()));
    }

    /** Where an answer is awaited: in the column of the category or, if there is none, in that of the text. */
    private static Field awaitedIn(Recommendation recommendation) {
        return recommendation.has(Field.RESPONSE) ? Field.RESPONSE : Field.EXECUTIVE_RESPONSE;
    }

    private static String period(ResponseClock clock) {
        return clock.period().inWords();
    }

    private static String lastDay(ResponseClock clock) {
        return DayWords.of(clock.lastDay());
    }

    /** From which day the time counts, such as "24 September 2025 (cell D2), when it was received". */
    private static String start(ResponseClock clock) {
        String cell =
                clock.cell().map(it -> " (cell %s)".formatted(it.address())).orElse("");
        String key = "counted-from-" + clock.start().name().toLowerCase(Locale.ROOT);
        return FindingText.findings().sentence(key, DayWords.of(clock.from()) + cell);
    }

    /** No answer, and the time for it has passed. */
    private static List<Found> responseOverdue(Recommendation recommendation, Inspection inspection) {
        Optional<ResponseClock> over =
                inspection.clock(recommendation).filter(clock -> clock.isOver(inspection.asAt()));
        if (over.isEmpty() || !isAsked(recommendation, inspection)) {
            return NONE;
        }
        ResponseClock clock = over.get();
        Field field = awaitedIn(recommendation);
        boolean received = clock.start() == ResponseClock.Start.RECEIVED;
        String variant = received ? "" : recommendation.has(Field.RECEIVED_ON) ? "seems-late" : "no-day-of-receipt";
        return found(
                variant,
                recommendation.cell(field),
                PlainText.oneLine(recommendation.text(field)),
                period(clock),
                lastDay(clock),
                start(clock),
                inspection.toAdd(Field.RECEIVED_ON, "Received on"));
    }

    /** "Noted" by the executive, which doesn't say what it proposes to do (Local Government Act 2000, section 9FE). */
    private static List<Found> responseNoted(Recommendation recommendation) {
        if (recommendation.response().category() != Response.Category.NOTED
                || recommendation.directedTo().kind() != Addressee.Kind.EXECUTIVE
                || ASKS_TO_NOTE
                        .matcher(recommendation.text(Field.RECOMMENDATION).plain())
                        .find()) {
            return NONE;
        }
        boolean inText = recommendation.response().categoryWords().isBlank();
        return found(
                recommendation.actions().isEmpty() ? "" : "acted",
                recommendation.cell(inText ? Field.EXECUTIVE_RESPONSE : Field.RESPONSE),
                inText
                        ? PlainText.oneLine(recommendation.text(Field.EXECUTIVE_RESPONSE))
                        : PlainText.oneLine(recommendation.response().categoryWords()));
    }

    /** A Response cell that says two things, so that the count would be false either way. */
    private static List<Found> contradictsItself(Recommendation recommendation) {
        return recommendation.response().doubt() == Response.Doubt.CONTRADICTS_ITSELF
                ? found(recommendation.cell(Field.RESPONSE), category(recommendation))
                : NONE;
    }

    private static String category(Recommendation recommendation) {
        return recommendation.response().categoryWords().strip();
    }

    /** A Response cell that the opening words of the executive response contradict. */
    private static List<Found> contradictsText(Recommendation recommendation) {
        if (recommendation.response().doubt() != Response.Doubt.CONTRADICTS_TEXT) {
            return NONE;
        }
        boolean opposite = recommendation.response().category() == Response.Category.NOT_STATED;
        return found(
                opposite ? "" : "in-part",
                recommendation.cell(Field.RESPONSE),
                category(recommendation),
                recommendation.cell(Field.EXECUTIVE_RESPONSE).address());
    }

    /** An answer that doesn't say whether the recommendation is agreed; a tracker of progress needs none. */
    private static List<Found> withoutCategory(Recommendation recommendation, Inspection inspection) {
        if (!recommendation.hasAnswer()
                || recommendation.text(Field.RECOMMENDATION).isBlank()) {
            return NONE;
        }
        if (!isAsked(recommendation, inspection)) {
            Response.Doubt doubt = recommendation.response().doubt();
            boolean told = doubt == Response.Doubt.CONTRADICTS_ITSELF || doubt == Response.Doubt.CONTRADICTS_TEXT;
            return isNotStated(recommendation) && !told ? withoutCategory("others", recommendation, inspection) : NONE;
        }
        String variant = switch (recommendation.response().doubt()) {
            case CONTRADICTS_ITSELF, CONTRADICTS_TEXT -> "";
            case NONE -> isNotStated(recommendation) ? "none" : "";
            case UNREADABLE ->
                isNotStated(recommendation)
                        ? "unreadable"
                        // What is still awaited is response-missing or response-overdue.
                        : recommendation.response().category() == Response.Category.AWAITED ? "" : "from-text";
        };
        return variant.isEmpty() ? NONE : withoutCategory(variant, recommendation, inspection);
    }

    /** With the words that stand where a decision should be. */
    private static List<Found> withoutCategory(String variant, Recommendation recommendation, Inspection inspection) {
        Field field = awaitedIn(recommendation);
        return found(
                variant,
                recommendation.cell(field),
                PlainText.oneLine(recommendation.text(field)),
                inspection.inLayout("response-words-of-layout"));
    }

    private static boolean isNotStated(Recommendation recommendation) {
        return recommendation.response().category() == Response.Category.NOT_STATED;
    }

    /** A response whose text differs from the last edition, though the executive had agreed it before that. */
    private static List<Found> responseChanged(Recommendation recommendation, Inspection inspection) {
        Optional<LocalDate> agreed =
                recommendation.agreedOn(inspection.tracker().about());
        Inspection.@Nullable Answer earlier = inspection.earlier().get(recommendation.key());
        if (agreed.isEmpty() || earlier == null || agreed.get().isAfter(earlier.asAt())) {
            return NONE;
        }
        // Spaces, marks and capitals make no difference, and a response where there was none isn't a change.
        String then = PlainText.lettersAndNumbers(earlier.text());
        String now = recommendation.text(Field.EXECUTIVE_RESPONSE).plain();
        return then.isEmpty() || then.equals(PlainText.lettersAndNumbers(now))
                ? NONE
                : found(
                        recommendation.cell(Field.EXECUTIVE_RESPONSE),
                        PlainText.oneLine(now),
                        DayWords.of(earlier.asAt()),
                        DayWords.of(agreed.get()));
    }
}
