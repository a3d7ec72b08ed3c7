package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;
import static org.committeepapers.rules.Rule.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.finding.FindingText;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.tracker.Response.Doubt;
import org.committeepapers.tracker.ResponseClock;
import org.jspecify.annotations.Nullable;

/** The executive's response. */
final class ResponseRules {

    static final List<Rule> RULES = List.of(
            Rule.ofRecommendations("response-missing", ResponseRules::missing),
            Rule.ofRecommendations("response-overdue", ResponseRules::overdue),
            Rule.ofRecommendations("response-noted", (it, in) -> noted(it)),
            // A Response cell that says two things, so that the count would be false either way.
            Rule.ofRecommendations(
                    "response-contradicts-itself",
                    (it, in) -> it.response().doubt() == Doubt.CONTRADICTS_ITSELF
                            ? found(it.cell(Field.RESPONSE), category(it))
                            : NONE),
            Rule.ofRecommendations("response-contradicts-text", (it, in) -> contradictsText(it)),
            Rule.ofRecommendations("response-without-category", ResponseRules::withoutCategory),
            Rule.ofRecommendations("response-changed", ResponseRules::changed));

    /** If the recommendation asks to note something, "noted" is an answer. */
    private static final Pattern ASKS_TO_NOTE = Pattern.compile("(?i)\\bnote[ds]?\\b");

    private ResponseRules() {}

    /** No answer while there may still be time for it, or a category without its text. Late is {@link #overdue}. */
    private static List<Found> missing(Recommendation it, Inspection in) {
        if (!it.hasAnswer() || !isAsked(it, in)) {
            return NONE;
        }
        Category category = it.response().category();
        return switch (category) {
            case AWAITED -> awaited(it, in);
            case AGREED, AGREED_IN_PART, NOT_AGREED ->
                it.has(Field.EXECUTIVE_RESPONSE)
                                && it.text(Field.EXECUTIVE_RESPONSE).isBlank()
                        ? found("text", it, Field.EXECUTIVE_RESPONSE, EnumNames.words(category))
                        : NONE;
            case NOTED, NOT_STATED, WITHHELD -> NONE;
        };
    }

    /** Whether those whom it is directed to have a time limit. Nobody answers what has no text, which is told. */
    private static boolean isAsked(Recommendation it, Inspection in) {
        return !it.text(Field.RECOMMENDATION).isBlank()
                && in.periods().of(it.directedTo()).isPresent();
    }

    private static List<Found> awaited(Recommendation it, Inspection in) {
        return in.clock(it)
                .map(clock -> clock.isOver(in.asAt()) ? NONE : timed("in-time", it, clock, ""))
                .orElseGet(() -> found("", it, awaitedIn(it)));
    }

    /** Where an answer is awaited: in the column of the category or, if there is none, in that of the text. */
    private static Field awaitedIn(Recommendation it) {
        return it.has(Field.RESPONSE) ? Field.RESPONSE : Field.EXECUTIVE_RESPONSE;
    }

    /** From which day the time counts, such as "24 September 2025 (cell D2), when it was received". */
    private static List<Found> timed(String variant, Recommendation it, ResponseClock clock, String advice) {
        String cell =
                clock.cell().map(day -> " (cell %s)".formatted(day.address())).orElse("");
        String key = "counted-from-" + EnumNames.hyphened(clock.start());
        String start = FindingText.findings().sentence(key, DayWords.of(clock.from()) + cell);
        String lastDay = DayWords.of(clock.lastDay());
        return found(variant, it, awaitedIn(it), clock.period().inWords(), lastDay, start, advice);
    }

    /** No answer, and the time for it has passed. */
    private static List<Found> overdue(Recommendation it, Inspection in) {
        Optional<ResponseClock> clock = in.clock(it);
        if (clock.filter(running -> running.isOver(in.asAt())).isEmpty() || !isAsked(it, in)) {
            return NONE;
        }
        boolean received = clock.get().start() == ResponseClock.Start.RECEIVED;
        String variant = received ? "" : it.has(Field.RECEIVED_ON) ? "seems-late" : "no-day-of-receipt";
        return timed(variant, it, clock.get(), in.toAdd(Field.RECEIVED_ON, "Received on"));
    }

    /** "Noted" by the executive, which doesn't say what it proposes to do (Local Government Act 2000, section 9FE). */
    private static List<Found> noted(Recommendation it) {
        if (it.response().category() != Category.NOTED
                || it.directedTo().kind() != Addressee.Kind.EXECUTIVE
                || ASKS_TO_NOTE.matcher(it.words(Field.RECOMMENDATION)).find()) {
            return NONE;
        }
        String variant = it.actions().isEmpty() ? "" : "acted";
        String category = PlainText.oneLine(category(it));
        return category.isEmpty()
                ? found(variant, it, Field.EXECUTIVE_RESPONSE)
                : found(variant, it.cell(Field.RESPONSE), category);
    }

    private static String category(Recommendation it) {
        return it.response().categoryWords().strip();
    }

    private static List<Found> contradictsText(Recommendation it) {
        Response response = it.response();
        return response.doubt() == Doubt.CONTRADICTS_TEXT
                ? found(
                        response.category() == Category.NOT_STATED ? "" : "in-part",
                        it.cell(Field.RESPONSE),
                        category(it),
                        it.cell(Field.EXECUTIVE_RESPONSE).address())
                : NONE;
    }

    /** An answer that doesn't say whether the recommendation is agreed; a tracker of progress needs none. */
    private static List<Found> withoutCategory(Recommendation it, Inspection in) {
        Response response = it.response();
        boolean told = response.doubt() == Doubt.CONTRADICTS_ITSELF || response.doubt() == Doubt.CONTRADICTS_TEXT;
        if (told || !it.hasAnswer() || it.text(Field.RECOMMENDATION).isBlank()) {
            return NONE;
        }
        boolean asked = isAsked(it, in);
        boolean readable = response.doubt() == Doubt.NONE;
        boolean stated = response.category() != Category.NOT_STATED;
        // What is still awaited is response-missing or response-overdue.
        boolean fromText = stated && asked && !readable && response.category() != Category.AWAITED;
        String variant = fromText ? "from-text" : !asked ? "others" : readable ? "none" : "unreadable";
        return when(fromText || !stated, variant, it, awaitedIn(it), in.inLayout("response-words-of-layout"));
    }

    private static List<Found> changed(Recommendation it, Inspection in) {
        Optional<LocalDate> agreed = it.agreedOn(in.tracker().about());
        Inspection.@Nullable Answer earlier = in.earlier().get(it.key());
        if (agreed.isEmpty() || earlier == null || agreed.get().isAfter(earlier.asAt())) {
            return NONE;
        }
        // Spaces, marks and capitals make no difference, and a response where there was none isn't a change.
        String then = PlainText.lettersAndNumbers(earlier.text());
        String now = PlainText.lettersAndNumbers(it.words(Field.EXECUTIVE_RESPONSE));
        String day = DayWords.of(earlier.asAt());
        boolean changed = !then.isEmpty() && !then.equals(now);
        return when(changed, "", it, Field.EXECUTIVE_RESPONSE, day, DayWords.of(agreed.get()));
    }
}
