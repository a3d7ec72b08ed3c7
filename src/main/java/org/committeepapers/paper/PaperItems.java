package org.committeepapers.paper;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.history.Changes;
import org.committeepapers.history.Comparison;
import org.committeepapers.history.History;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.PaperAction.Ask;
import org.committeepapers.paper.PaperAction.Doubt;
import org.committeepapers.paper.PaperRecommendation.Answer;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.Language;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.text.Slug;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.ResponseClock;
import org.committeepapers.tracker.ResponsePeriods;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.status.StatusWords;

/** Recommendations and actions made ready for a paper, in sheet order. */
final class PaperItems {

    private static final Pattern FULL_DATE = Pattern.compile(
            "[\\s\u00a0]*(?:(?:on or before|by|on|due|revised)[:\\s\u00a0]+)?(?:\\p{L}+day,?[\\s\u00a0]+)?(?:\\d{4}-\\d{2}-\\d{2}"
                    + "|\\p{L}+[\\s\u00a0]+\\d{1,2}(?:st|nd|rd|th)?,?[\\s\u00a0]+\\d{4}"
                    + "|\\d{1,2}(?:st|nd|rd|th|af|il|ydd|f?ed|eg|ain)?(?:[\\s\u00a0]+of)?"
                    + "(?:[./-]\\d{1,2}[./-]|[\\s\u00a0-]+\\p{L}+[\\s\u00a0,-]+)(?:\\d{4}|[\u2019']?\\d{2}))[\\s\u00a0.]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RESPONSE_LABEL = Pattern.compile(
            "\\s*(?:(?:Proposed )?(?:Executive |Cabinet )?Response|Ymateb)[ \u00a0]*:\\s*", Pattern.CASE_INSENSITIVE);

    private final Labels labels;
    private final TrackerPart tracker;
    private final LocalDate asAt;
    private final boolean severalReviews;
    private final WithheldWords withheld;
    private final Map<ItemKey, Response.Agreed> agreed;
    private final ChangeWords changeWords;
    private final Optional<Comparison> comparison;
    private final ItemLayout.Grouping grouping;
    private final ResponsePeriods periods;
    private final boolean severalCommittees;

    /** Whether the tracker says of any action on which day it was completed. */
    private final boolean recordsCompletion;

    /** Where each recommendation stands. */
    private final Map<ItemKey, Place> places = new HashMap<>();

    /** Each with its review. */
    private final Set<List<String>> references;

    PaperItems(
            TrackerPart tracker,
            LocalDate asAt,
            Optional<Comparison> comparison,
            ItemLayout.Grouping grouping,
            ResponsePeriods periods,
            Labels labels) {
        this.tracker = tracker;
        this.comparison = comparison;
        this.periods = periods;
        this.asAt = asAt;
        this.labels = labels;
        this.severalReviews = isSeveral(one -> one.words(Field.REVIEW));
        this.severalCommittees = isSeveral(this::committee);
        this.recordsCompletion = tracker.recommendations().stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .anyMatch(action -> action.dates().containsKey(Field.COMPLETED_ON));
        this.references = tracker.recommendations().stream()
                .map(recommendation -> List.of(recommendation.words(Field.REVIEW), recommendation.reference()))
                .collect(Collectors.toSet());
        this.grouping = grouping;
        this.withheld = WithheldWords.in(tracker, labels);
        this.changeWords = new ChangeWords(labels);
        Set<String> ids = new HashSet<>();
        Map<String, Integer> inReview = new HashMap<>();
        for (Recommendation one : tracker.recommendations()) {
            int inPlace = inReview.merge(one.words(Field.REVIEW), 1, Integer::sum);
            String listed = listed(one, inPlace);
            places.put(
                    one.key(), new Place(listed, words(one, listed, inPlace), source(one), id(one.reference(), ids)));
        }
        this.agreed = new HashMap<>();
        comparison.stream()
                .flatMap(all -> all.now().recommendations().stream())
                .forEach(one -> one.response().agreed().ifPresent(answer -> agreed.put(one.key(), answer)));
    }

    private boolean isSeveral(Function<Recommendation, String> part) {
        return tracker.recommendations().stream().map(part).distinct().count() > 1;
    }

    /** With what changed since the baseline, where there is one. */
    PaperItems(TrackerPart tracker, Comparison comparison, ReportScope scope, Labels labels) {
        this(
                tracker,
                comparison.now().asAt(),
                Optional.of(comparison),
                scope.layout().grouping(),
                scope.periods(),
                labels);
    }

    List<PaperRecommendation> all() {
        return tracker.recommendations().stream()
                .map(one -> item(one, place(one), one.actions(), 0))
                .toList();
    }

    Place place(Recommendation recommendation) {
        return Objects.requireNonNull(places.get(recommendation.key()));
    }

    private Optional<Changes> changes() {
        return comparison.flatMap(Comparison::changes);
    }

    /**
     * A recommendation at a place, with some of its actions alone.
     *
     * @param removed how many of its actions were removed from the tracker
     */
    PaperRecommendation item(Recommendation recommendation, Place place, List<Action> some, int removed) {
        String listed = place.reference();
        Answer answer = answer(recommendation);
        List<PaperAction> actions = some.stream()
                .map(action -> item(action, recommendation, place(action, recommendation, place)))
                .toList();
        return new PaperRecommendation(
                recommendation,
                place,
                recommendation.reference().isEmpty()
                                && recommendation.exemptions().hides(Field.REFERENCE)
                        ? listed
                        : recommendation.reference(),
                whole(recommendation.exemptions(), Field.RECOMMENDATION),
                withheld.shownThough(recommendation, Field.RECOMMENDATION),
                severalReviews ? withheld.open(recommendation, Field.REVIEW, recommendation.words(Field.REVIEW)) : "",
                withheld.open(recommendation, Field.COMMITTEE, recommendation.words(Field.COMMITTEE)),
                group(recommendation),
                name(recommendation, listed),
                withheld.orWithheld(recommendation, Field.RECOMMENDATION),
                directedTo(recommendation),
                withheld.orWithheld(
                        withoutLabel(recommendation.text(Field.EXECUTIVE_RESPONSE)),
                        recommendation,
                        Field.EXECUTIVE_RESPONSE),
                answer,
                standing(recommendation.response().category(), answer.proposed(), actions, removed),
                changes()
                        .map(all -> changeWords.marks(all.recommendation(recommendation.key())))
                        .orElse(List.of()),
                actions);
    }

    private Answer answer(Recommendation recommendation) {
        Optional<LocalDate> agreedOn = recommendation
                .agreedOn(tracker.about())
                .filter(day -> !recommendation.exemptions().hides(Field.AGREED_ON) && !day.isAfter(asAt));
        boolean isAwaited =
                recommendation.response().category() == Response.Category.AWAITED && recommendation.hasAnswer();
        Optional<ResponseClock> clock = ResponseClock.of(recommendation, tracker.about(), periods)
                .filter(any ->
                        isAwaited && !recommendation.text(Field.RECOMMENDATION).isBlank());
        // Of a response that is withheld nothing is recorded, so nobody can tell whether it replaces one given in time.
        Optional<Response.Agreed> recorded = Optional.ofNullable(agreed.get(recommendation.key()))
                .filter(answer -> agreedOn.equals(Optional.of(answer.on())));
        Optional<LocalDate> replaces = recorded.flatMap(Response.Agreed::replaces);
        Optional<LocalDate> missed = ResponseClock.sinceReceipt(recommendation, periods)
                .map(ResponseClock::lastDay)
                .filter(asAt::isAfter);
        boolean isProposed = agreedOn.isEmpty()
                && recommendation.directedTo().kind() == Addressee.Kind.EXECUTIVE
                && (tracker.isProposed() || tracker.isAgreedOnEach());
        return new Answer(
                isProposed,
                agreedOn.filter(any -> isOwn(recommendation, agreedOn)
                        && recommendation.response().category() != Response.Category.WITHHELD),
                replaces,
                isAwaited,
                isAwaited
                        ? clock.filter(running -> running.start() == ResponseClock.Start.RECEIVED)
                                .map(ResponseClock::lastDay)
                        : missed,
                clock.filter(running -> running.isOver(asAt)).isPresent()
                        || missed.isPresent() && isProposed && isShownAsGiven(recommendation),
                missed.filter(any -> recorded.isPresent() && replaces.isEmpty() && isOwn(recommendation, agreedOn))
                        .flatMap(due -> agreedOn.filter(due::isBefore).map(day -> ChronoUnit.DAYS.between(due, day)))
                        .orElse(0L)
                        .intValue());
    }

    /** Whether the executive's answer is given, and anybody may know whether it was agreed. */
    private static boolean isShownAsGiven(Recommendation recommendation) {
        return recommendation.isAnswered()
                && recommendation.response().category() != Response.Category.WITHHELD
                && !recommendation.exemptions().isWhole()
                && !recommendation.exemptions().hides(Field.AGREED_ON);
    }

    /** Whether the day is that of its own answer: the one on which cabinet agreed its answers to all isn't another body's. */
    private static boolean isOwn(Recommendation recommendation, Optional<LocalDate> agreedOn) {
        return recommendation.directedTo().kind() == Addressee.Kind.EXECUTIVE
                || recommendation.agreedOn().equals(agreedOn);
    }

    /** Officers' "Response:" at the beginning, in place of which the paper has a label of its own. */
    private static RichText withoutLabel(RichText response) {
        Matcher label = RESPONSE_LABEL.matcher(response.plain());
        return label.lookingAt() ? response.from(label.end()) : response;
    }

    /** What stands in place of all of it, where it is withheld as a whole. */
    private Optional<String> whole(Exemptions exemptions, Field field) {
        return exemptions.isWhole() ? exemptions.of(field).map(withheld::inPlace) : Optional.empty();
    }

    private Addressee directedTo(Recommendation recommendation) {
        Addressee addressee = recommendation.directedTo();
        return new Addressee(
                addressee.kind(),
                withheld.orWithheld(addressee.words(), recommendation.exemptions(), Field.DIRECTED_TO));
    }

    private PaperAction item(Action action, Recommendation recommendation, Place place) {
        Exemptions exemptions = action.exemptions();
        boolean asRecommended = action.text(Field.ACTION).isBlank() && !action.has(Field.ACTION);
        return new PaperAction(
                action,
                name(recommendation, place.reference()),
                recommendation.isNumbered() ? action.key().action() : 0,
                place,
                whole(exemptions, Field.ACTION),
                asRecommended
                        ? withheld.orWithheld(recommendation, Field.RECOMMENDATION)
                        : withheld.orWithheld(action, Field.ACTION),
                asRecommended,
                withheld.orWithheld(action.owners().shown(), action, Field.OWNER),
                withheld.orWithheld(unbroken(action.byWhen()), action, Field.BY_WHEN),
                countedAs(action.byWhen()),
                firstDue(action),
                withheld.orWithheld(action, Field.SUCCESS_CRITERIA),
                withheld.orWithheld(action, Field.PROGRESS),
                action.entries().of(Field.PROGRESS).heading(),
                statusWords(action),
                action.isOverdue(asAt),
                completedOn(action),
                daysLate(action),
                firstMissed(action),
                withoutDay(action),
                action.closedOn(asAt),
                comparison.flatMap(all -> all.now().history(action.key())).flatMap(History::reopening),
                action.denied(Field.COMPLETED_ON, asAt),
                action.denied(Field.CLOSURE_AGREED_ON, asAt),
                changes()
                        .map(all -> changeWords.marks(all.action(action.key())))
                        .orElse(List.of()),
                doubts(action, recommendation));
    }

    /** Where the words of the status don't say it, nor a progress that begins so; elsewhere it may be the day of anything. */
    private Optional<LocalDate> completedOn(Action action) {
        String progress = PlainText.oneLine(action.text(Field.PROGRESS));
        String said = statusWords(action) + (progress.startsWith("Complete") ? progress : "");
        return action.completedOn(asAt)
                .filter(day ->
                        !said.contains(action.date(Field.COMPLETED_ON).words().plain()));
    }

    /** By the date in force. */
    private Optional<Integer> daysLate(Action action) {
        Optional<LocalDate> until = action.isOverdue(asAt) ? Optional.of(asAt) : action.completedOn(asAt);
        return action.byWhen()
                .latest()
                .flatMap(due -> until.map(day -> (int) Math.max(0, ChronoUnit.DAYS.between(due, day))));
    }

    /** The first date of any edition or of the tracker itself, where it was put off and the action completed after it. */
    private Optional<PaperAction.FirstMissed> firstMissed(Action action) {
        ByWhen byWhen = action.byWhen();
        return comparison
                .flatMap(all -> all.now().history(action.key()))
                .flatMap(History::original)
                .or(byWhen::original)
                .filter(first ->
                        byWhen.latest().filter(last -> !last.isAfter(first)).isEmpty())
                .flatMap(first -> action.completedOn(asAt)
                        .filter(first::isBefore)
                        .map(day -> new PaperAction.FirstMissed(first, (int) ChronoUnit.DAYS.between(first, day))));
    }

    /** What papers say instead of how late an action was completed. */
    private String withoutDay(Action action) {
        if (action.status() != Status.COMPLETED || action.completedOn(asAt).isPresent()) {
            return "";
        }
        boolean isMissing = recordsCompletion
                && action.date(Field.COMPLETED_ON).kind() == ByWhen.Kind.MISSING
                && !action.exemptions().withholds(Field.COMPLETED_ON)
                && !FULL_DATE
                        .matcher(action.words(Field.STATUS) + "\n" + action.words(Field.PROGRESS))
                        .find();
        return Stream.concat(
                        Stream.of(labels.say("completion-not-recorded")).filter(any -> isMissing),
                        comparison.stream().flatMap(all -> moved(action, all).stream()))
                .collect(Collectors.joining(" "));
    }

    private Optional<String> moved(Action action, Comparison all) {
        return all.now()
                .history(action.key())
                .filter(history -> history.slips() > 0)
                .map(history -> labels.count(
                        history.mayHaveSlippedBefore(all.now().firstEdition()) ? "moved-at-least" : "moved",
                        history.slips(),
                        labels.date(history.original().orElseThrow())));
    }

    /** Where anything of the action is withheld, the cell might say it. */
    private static String statusWords(Action action) {
        String words = PlainText.oneLine(action.text(Field.STATUS));
        boolean shown = action.status() != Status.WITHHELD
                && !words.equals(action.status().inWords())
                && action.exemptions().fields().isEmpty();
        boolean more = action.status() == Status.UNKNOWN || StatusWords.saysMore(words);
        return shown && more ? words : "";
    }

    /** The first date that the tracker or an edition gave, where the words in force don't say it. */
    private Optional<LocalDate> firstDue(Action action) {
        ByWhen byWhen = action.byWhen();
        return byWhen.original().isPresent()
                ? byWhen.original()
                        .filter(day -> Stream.of(Field.FIRST_DATE, Field.BY_WHEN)
                                .flatMap(field ->
                                        Stream.ofNullable(action.dates().get(field)))
                                .anyMatch(date -> date.latest().equals(Optional.of(day))))
                : comparison
                        .flatMap(all -> all.now().history(action.key()))
                        .flatMap(History::original)
                        .filter(day -> byWhen.latest().filter(day::equals).isEmpty());
    }

    /** The reference, or what stands for it where there is none. */
    private String listed(Recommendation recommendation, int inPlace) {
        if (!recommendation.reference().isEmpty()) {
            return recommendation.reference();
        }
        return recommendation.exemptions().hides(Field.REFERENCE)
                ? labels.say("reference-withheld")
                : labels.say("reference-in-place", inPlace);
    }

    private String name(Recommendation recommendation, String reference) {
        return severalReviews && !recommendation.words(Field.REVIEW).isEmpty()
                ? labels.say("of-review", recommendation.words(Field.REVIEW), reference)
                : reference;
    }

    /** That made it, which is the tracker's own unless the recommendation names another. */
    private String committee(Recommendation recommendation) {
        return recommendation.words(Field.COMMITTEE).isEmpty()
                ? tracker.about().committee()
                : recommendation.words(Field.COMMITTEE);
    }

    private String group(Recommendation recommendation) {
        return switch (grouping) {
            case NONE -> "";
            case REVIEW -> withheld.open(recommendation, Field.REVIEW, stated(recommendation.words(Field.REVIEW)));
            case COMMITTEE -> withheld.open(recommendation, Field.COMMITTEE, stated(committee(recommendation)));
        };
    }

    private String stated(String name) {
        return name.isBlank() ? labels.say("not-stated") : name;
    }

    private String source(Recommendation recommendation) {
        return severalReviews
                ? withheld.open(recommendation, Field.REVIEW, recommendation.words(Field.REVIEW))
                : severalCommittees ? withheld.open(recommendation, Field.COMMITTEE, committee(recommendation)) : "";
    }

    private String words(Recommendation recommendation, String listed, int inPlace) {
        return recommendation.reference().isEmpty()
                        && !recommendation.exemptions().hides(Field.REFERENCE)
                ? labels.inPlace("recommendation-in-place", inPlace)
                : labels.say("recommendation", listed);
    }

    /** Action "7.1", unless that is the reference of a recommendation; the only action that there ever was has its recommendation's. */
    private Place place(Action action, Recommendation recommendation, Place of) {
        if (!recommendation.isNumbered()) {
            return recommendation.reference().isEmpty()
                    ? of
                    : new Place(of.reference(), labels.say("action", of.reference()), of.source(), of.anchor());
        }
        int number = action.key().action();
        String numbered = labels.say("action-of", of.reference(), number);
        boolean isTaken = references.contains(List.of(recommendation.words(Field.REVIEW), numbered));
        return recommendation.reference().isEmpty() || isTaken
                ? new Place(
                        labels.say("action-in", of.reference(), number),
                        labels.say("action-in", of.words(), number),
                        of.source(),
                        of.anchor())
                : new Place(numbered, labels.say("action", numbered), of.source(), of.anchor());
    }

    /** The last day in time, unless the words themselves are that day in full. */
    private static Optional<LocalDate> countedAs(ByWhen byWhen) {
        return byWhen.kind() == ByWhen.Kind.DAY
                        && byWhen.words().byLanguage().stream().allMatch(line -> isFullDate(line.plain()))
                ? Optional.empty()
                : byWhen.latest();
    }

    /** The officer's words; a full date on one line, and in the language of the paper where a cell holds a date and no words. */
    private RichText unbroken(ByWhen byWhen) {
        RichText words = byWhen.words();
        Optional<LocalDate> ofCell = byWhen.latest()
                .filter(day -> words.plain().equals(DayWords.of(day)))
                .filter(day -> words.languages().isEmpty());
        if (ofCell.isPresent()) {
            return RichText.of(labels.date(ofCell.get()).replace(' ', '\u00a0'))
                    .lineEach(Stream.of(Language.values())
                            .filter(language -> language.isOf(labels.language()))
                            .toList());
        }
        if (byWhen.kind() != ByWhen.Kind.DAY || !isFullDate(words.plain())) {
            return words;
        }
        return new RichText(words.runs().stream()
                        .map(run -> run instanceof Run.Words part
                                ? new Run.Words(part.text().replace(' ', '\u00a0'), part.strong(), part.emphasis())
                                : run)
                        .toList())
                .lineEach(words.languages());
    }

    /** Whether words are one day, month and year and nothing else, so that a reader needs no help. */
    static boolean isFullDate(String words) {
        return FULL_DATE.matcher(words).matches();
    }

    private static String id(String reference, Set<String> taken) {
        String slug = Slug.ofAscii(reference);
        String id = "recommendation-" + (slug.isEmpty() ? "x" : slug);
        String unique = id;
        for (int next = 2; !taken.add(unique); next++) {
            unique = id + "-again-" + next;
        }
        return unique;
    }

    /**
     * Why something about the action is unclear, in the order status, owner, date. Nobody is asked for what is missing of an
     * action that isn't expected, and what is withheld isn't missing.
     */
    private List<Doubt> doubts(Action action, Recommendation recommendation) {
        List<Doubt> doubts = new ArrayList<>();
        boolean expected = recommendation.expects(action);
        Standing.Doubt doubt = action.standing().doubt();
        boolean missing = doubt == Standing.Doubt.SILENT || doubt == Standing.Doubt.UNREADABLE;
        if (doubt != Standing.Doubt.NONE && (expected || !missing)) {
            String words = unclear(doubt, action.text(Field.STATUS));
            boolean isEndReported = action.standing().reportedCompleted() || action.isDayDenied(asAt);
            Optional<LocalDate> passed = action.byWhen().latest().filter(day -> isEndReported && day.isBefore(asAt));
            doubts.add(new Doubt(
                    Ask.STATUS,
                    passed.map(day -> labels.say("unclear.TO_CONFIRM_DUE", words, labels.date(day)))
                            .orElse(words)));
        }
        if (!action.status().isEnded() && action.status() != Status.WITHHELD) {
            if (expected
                    && action.owners().list().isEmpty()
                    && !action.exemptions().withholds(Field.OWNER)) {
                doubts.add(new Doubt(Ask.OWNER, labels.say("unclear.NO_OWNER")));
            }
            if (expected
                    && action.owners().nobodyInPost()
                    && !action.exemptions().withholds(Field.OWNER)) {
                doubts.add(new Doubt(Ask.OWNER, labels.say("unclear.VACANT")));
            }
            boolean shown = !action.exemptions().withholds(Field.BY_WHEN);
            if (expected && shown && action.byWhen().isWanting()) {
                doubts.add(new Doubt(
                        Ask.DATE,
                        labels.say(
                                action.byWhen().words().isBlank() ? "unclear.NO_DATE" : "unclear.NOT_SETTLED",
                                action.byWhen().words().plain().strip())));
            }
            if (shown && isReopenedWithoutDate(action)) {
                doubts.add(new Doubt(Ask.DATE, labels.say("unclear.NO_NEW_DATE")));
            }
            if (shown && action.byWhen().kind() == ByWhen.Kind.INVALID) {
                doubts.add(new Doubt(
                        Ask.CLEAR_DATE,
                        unclear(action.byWhen().fault(), action.byWhen().words())));
            }
        }
        return doubts;
    }

    /** Whether it is open again, and its date is still one that had passed. */
    private boolean isReopenedWithoutDate(Action action) {
        return action.isOverdue(asAt)
                && comparison
                        .flatMap(all -> all.now().history(action.key()))
                        .filter(History::lacksNewDate)
                        .isPresent();
    }

    private String unclear(Enum<?> doubt, RichText words) {
        return labels.say("unclear." + doubt, words.plain().strip());
    }

    /**
     * How a recommendation stands by those of its actions that stand below its heading, in a few words for it: "delayed,
     * overdue".
     *
     * @param removed how many of its actions were removed from the tracker, without anybody having decided that
     */
    private String standing(Response.Category response, boolean proposed, List<PaperAction> actions, int removed) {
        if (actions.isEmpty()) {
            return removed == 0 ? withoutAction(response, proposed) : removed(removed);
        }
        return actions.size() + removed == 1 ? standing(actions.getFirst()) : standing(actions, removed);
    }

    private String removed(int number) {
        return labels.count("report.standing-removed", number);
    }

    private String withoutAction(Response.Category response, boolean proposed) {
        return switch (response) {
            case NOT_AGREED, NOTED, AWAITED, WITHHELD ->
                labels.say((proposed ? "appendix.proposed-within." : "response-within.") + response);
            case AGREED, AGREED_IN_PART, NOT_STATED -> labels.say("report.standing-no-action");
        };
    }

    private String standing(PaperAction action) {
        String status = action.status() == Status.WITHHELD
                ? labels.say("report.standing-status-withheld")
                : action.action().standing().reportedCompleted()
                        ? labels.say("reported-completed-within")
                        : labels.say("status-within." + action.status());
        return action.overdue() ? status + ", " + labels.say("overdue-within") : status;
    }

    private String standing(List<PaperAction> actions, int removed) {
        List<String> parts = new ArrayList<>();
        int all = actions.size();
        boolean allClosed = number(Status.CLOSED, actions) == all;
        Status first = allClosed ? Status.CLOSED : Status.COMPLETED;
        long number = number(first, actions);
        parts.add(labels.say("report.standing-counts", number, all, labels.say("status-within." + first, number)));
        for (Status status : List.of(Status.CLOSED, Status.DELAYED, Status.UNKNOWN, Status.WITHHELD)) {
            long those = number(status, actions);
            if (those > 0 && status != first) {
                parts.add(those + " " + labels.say("status-within." + status, those));
            }
        }
        long overdue = actions.stream().filter(PaperAction::overdue).count();
        if (overdue > 0) {
            parts.add(labels.say("report.standing-overdue", overdue));
        }
        if (removed > 0) {
            parts.add(removed(removed));
        }
        return String.join(", ", parts);
    }

    private static long number(Status status, List<PaperAction> actions) {
        return actions.stream().filter(action -> action.status() == status).count();
    }
}
