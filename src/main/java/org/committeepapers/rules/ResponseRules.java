package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;
import static org.committeepapers.rules.Rule.when;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<Category> DECIDED =
            EnumSet.of(Category.AGREED, Category.AGREED_IN_PART, Category.NOT_AGREED, Category.NOTED);

    /** Where another finding says what is wrong with the decision. */
    private static final Set<Doubt> TOLD = EnumSet.of(Doubt.CONTRADICTS_ITSELF, Doubt.CONTRADICTS_TEXT);

    private static final int WORDS_BEFORE = 3;

    private static final int WORDS_AFTER = 12;

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

    /** No answer, or none that the executive has agreed, and the time for it has passed. */
    private static List<Found> overdue(Recommendation it, Inspection in) {
        boolean proposal = in.isProposal(it);
        Optional<ResponseClock> clock = proposal ? ResponseClock.sinceReceipt(it, in.periods()) : in.clock(it);
        if (clock.filter(running -> running.isOver(in.asAt())).isEmpty() || !isAsked(it, in)) {
            return NONE;
        }
        if (proposal) {
            return timed("proposed", it, clock.get(), "");
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
        if (TOLD.contains(response.doubt())
                || !it.hasAnswer()
                || it.text(Field.RECOMMENDATION).isBlank()) {
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

    /** A response, its decision or the day of that, that isn't any more what the executive agreed. */
    private static List<Found> changed(Recommendation it, Inspection in) {
        Inspection.@Nullable Answer earlier = in.earlier().answers().get(it.key());
        Optional<LocalDate> on = it.agreedOn(in.tracker().about());
        if (earlier == null) {
            return NONE;
        }
        String now = it.words(Field.EXECUTIVE_RESPONSE);
        Optional<Response.Agreed> agreed = earlier.agreed();
        if (agreed.isEmpty()) {
            String papers = DayWords.of(earlier.asAt());
            Optional<LocalDate> before = on.filter(day -> !day.isAfter(earlier.asAt()));
            if (before.isPresent() && it.agreedOn().isEmpty() && earlier.text().isBlank() && it.isAnswered()) {
                return found("since", it, Field.EXECUTIVE_RESPONSE, papers, DayWords.of(before.get()));
            }
            boolean wasOnlyProposed = before.isPresent() && differ(earlier.text(), now);
            return when(wasOnlyProposed, "proposed", it, Field.EXECUTIVE_RESPONSE, papers);
        }
        Response.Agreed was = agreed.get();
        String printed = DayWords.of(was.asAt());
        String agreedOn = DayWords.of(was.on());
        boolean isDecision = it.has(Field.RESPONSE)
                && DECIDED.contains(was.category())
                && was.category() != it.response().category()
                && !TOLD.contains(it.response().doubt());
        if (!isDecision && !differ(was.text(), now)) {
            return on.equals(Optional.of(was.on())) ? NONE : redated(it, on, printed, agreedOn, in);
        }
        if (on.filter(was.on()::isBefore).isPresent()) {
            return NONE;
        }
        return Rule.all(
                when(
                        isDecision,
                        "decision",
                        it,
                        Field.RESPONSE,
                        printed,
                        agreedOn,
                        EnumNames.words(was.category()),
                        EnumNames.words(it.response().category())),
                when(
                        differ(was.text(), now) && !(isDecision && it.isAnsweredInOneColumn()),
                        "",
                        it,
                        Field.EXECUTIVE_RESPONSE,
                        printed,
                        agreedOn,
                        OutsideTexts.mayBePrintedAgain(was.text(), in.domains())
                                ? differing(was.text(), now)
                                : "other words",
                        differing(now, was.text())));
    }

    /** The same response with another day: that of its row, or the one for all, which is told once. */
    private static List<Found> redated(
            Recommendation it, Optional<LocalDate> on, String printed, String agreedOn, Inspection in) {
        Optional<LocalDate> ofAll = in.tracker().about().agreedByCabinetOn();
        boolean isOfRow = it.agreedOn().isPresent() || it.has(Field.AGREED_ON) && ofAll.isEmpty();
        if (it.agreedOn().isEmpty() && !it.text(Field.AGREED_ON).isBlank()) {
            return NONE;
        }
        String day = on.map(DayWords::of).orElse("no day");
        return isOfRow
                ? found("day", it, Field.AGREED_ON, printed, agreedOn, day)
                : found("day-of-all", in.file(), day, printed, agreedOn, day, DayWords.of(in.asAt()));
    }

    /** Spaces, marks and capitals make no difference, and a response where there was none isn't a change. */
    private static boolean differ(String then, String now) {
        String before = PlainText.lettersAndNumbers(then);
        return !before.isEmpty() && !before.equals(PlainText.lettersAndNumbers(now));
    }

    /** The words of a text around the first in which it differs from another. */
    private static String differing(String text, String other) {
        List<String> words = List.of(PlainText.oneLine(text).split(" "));
        List<String> others = List.of(PlainText.oneLine(other).split(" "));
        int same = 0;
        while (same < Math.min(words.size(), others.size()) && words.get(same).equals(others.get(same))) {
            same++;
        }
        int from = Math.max(0, same - WORDS_BEFORE);
        int to = Math.min(words.size(), same + WORDS_AFTER);
        String shown = String.join(" ", words.subList(from, to));
        return text.isBlank()
                ? "nothing"
                : "\"" + (from > 0 ? "\u2026 " : "") + shown + (to < words.size() ? " \u2026" : "") + "\"";
    }
}
