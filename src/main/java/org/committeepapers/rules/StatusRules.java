package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;
import static org.committeepapers.rules.Rule.ofEach;
import static org.committeepapers.rules.Rule.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Rating;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/** How an action stands: its status and progress, and what other columns say against them. */
final class StatusRules {

    static final List<Rule> RULES = List.of(
            Rule.ofActions("status-contradicts-itself", (it, of, in) -> contradictsItself(it)),
            Rule.ofActions("status-contradicts-progress", (it, of, in) -> contradictsProgress(it)),
            Rule.ofActions("closed-or-completed", (it, of, in) -> closedOrCompleted(it, in)),
            new Rule("status-not-stated", StatusRules::notStated),
            Rule.ofActions("status-unknown", StatusRules::unknown),
            Rule.ofActions("on-track-but-overdue", (it, of, in) -> onTrackButOverdue(it, in.asAt())),
            Rule.ofActions("completion-against-status", (it, of, in) -> completion(it, in.asAt())),
            Rule.ofActions("closure-against-status", (it, of, in) -> closure(it)),
            Rule.ofActions("percent-unreadable", (it, of, in) -> percentUnreadable(it)),
            Rule.ofActions("percent-against-status", (it, of, in) -> percent(it)),
            Rule.ofActions("rating-contradicted", (it, of, in) -> rating(it, in.asAt())),
            Rule.ofActions("progress-missing", (it, of, in) -> progressMissing(it, of)),
            new Rule("progress-missing", StatusRules::newestProgressMissing),
            Rule.ofActions("progress-elsewhere", (it, of, in) -> elsewhere(it)));

    static final WordFile WORDS = new WordFile("/org/committeepapers/rules/words.txt");

    private static final Pattern ON_TRACK = WORDS.pattern("ON_TRACK");

    private static final Pattern ELSEWHERE_ALONE = WORDS.pattern("ELSEWHERE_ALONE");

    /** Part of a day; "no" and "TBC" have none. */
    private static final Pattern NUMBER = Pattern.compile("\\d");

    /** In characters; a longer text says something of its own. */
    private static final int LONGEST_ELSEWHERE = 120;

    /** Of those that a finding lists. */
    private static final int MOST_CELLS = 30;

    private static final int ALL_PERCENT = 100;

    private StatusRules() {}

    /** Whether the status comes from the Status column, not from Progress. */
    private static Field field(Action action) {
        return action.standing().source() == Standing.Source.STATED ? Field.STATUS : Field.PROGRESS;
    }

    /** As within a sentence: "in progress". */
    private static String inWords(Status status) {
        return switch (status) {
            case UNKNOWN -> "unclear";
            case WITHHELD -> "withheld";
            default -> status.inWords().toLowerCase(Locale.UK);
        };
    }

    private static List<Found> contradictsItself(Action it) {
        boolean wrong = it.standing().doubt() == Standing.Doubt.CONTRADICTS_ITSELF;
        return when(wrong, field(it) == Field.STATUS ? "" : "progress", it, field(it));
    }

    private static List<Found> contradictsProgress(Action it) {
        boolean wrong = it.standing().doubt() == Standing.Doubt.CONTRADICTS_PROGRESS
                && !(isClosedAlone(it) && progressSaysCompleted(it));
        return when(wrong, "", it, Field.STATUS, it.cell(Field.PROGRESS).address());
    }

    /** "Closed" of what by another cell or an earlier edition was done: papers would say that it ended without being done. */
    private static List<Found> closedOrCompleted(Action it, Inspection in) {
        if (!isClosedAlone(it)) {
            return NONE;
        }
        Optional<Field> done = Optional.empty();
        if (it.has(Field.COMPLETED_ON)
                && NUMBER.matcher(it.words(Field.COMPLETED_ON)).find()) {
            done = Optional.of(Field.COMPLETED_ON);
        } else if (progressSaysCompleted(it)) {
            done = Optional.of(Field.PROGRESS);
        } else if (it.done().percent().orElse(0) == ALL_PERCENT) {
            done = Optional.of(Field.PERCENT);
        }
        Field field = field(it);
        return done.map(by -> found("", it, field, it.cell(by).address()))
                .orElseGet(() -> when(in.earlier().completed().contains(it.key()), "earlier", it, field));
    }

    /** Whether it is closed by a word that councils use for what was done as well as for what wasn't, and nothing says which. */
    private static boolean isClosedAlone(Action it) {
        boolean closed = it.status() == Status.CLOSED
                || it.standing().denied().filter(Status.CLOSED::equals).isPresent();
        return closed
                && StatusWords.closeEitherWay(it.words(field(it)))
                && !StatusWords.endUndone(it.words(Field.PROGRESS));
    }

    private static boolean progressSaysCompleted(Action it) {
        return StatusWords.ofProgress(it.words(Field.PROGRESS), StatusPatterns.NONE)
                .status()
                .filter(Status.COMPLETED::equals)
                .isPresent();
    }

    /** How many actions are open because their update doesn't say how they stand, and where. */
    private static List<Found> notStated(Inspection in) {
        List<Location.Cell> cells = in.tracker()
                .actions()
                .filter(action ->
                        action.status() == Status.OPEN && action.standing().source() == Standing.Source.READ)
                .map(action -> action.cell(Field.PROGRESS))
                .toList();
        String variant = cells.size() == 1 ? "one" : "";
        return cells.isEmpty()
                ? NONE
                : found(variant, cells.getFirst(), "", cells.size(), Location.Cell.listed(cells, MOST_CELLS));
    }

    /** Words that don't say how an action stands, found in the Status column if there is one. */
    private static List<Found> unknown(Action action, Recommendation recommendation, Inspection in) {
        if (!isUnknown(action)) {
            return NONE;
        }
        Field field = action.has(Field.STATUS) ? Field.STATUS : Field.PROGRESS;
        boolean silent = action.standing().doubt() == Standing.Doubt.SILENT;
        String variant = "";
        if (action.standing().reportedCompleted()) {
            variant = "to-confirm";
        } else if (!recommendation.expects(action)) {
            variant = "not-expected";
        } else if (field == Field.PROGRESS) {
            variant = "progress";
        } else if (silent && !saysNothing(action, Field.PROGRESS)) {
            variant = "beside-update";
        } else if (action.text(Field.STATUS).isBlank()) {
            variant = "blank";
        }
        return found(variant, action, field, in.inLayout("status-words-of-layout"));
    }

    /** A cell of Status without words, only a fill or a mark, is told on reading; of progress other rules tell. */
    private static boolean isUnknown(Action action) {
        boolean stated = action.has(Field.STATUS);
        return switch (action.standing().doubt()) {
            case UNREADABLE ->
                stated
                        ? field(action) != Field.STATUS
                                || !action.text(Field.STATUS).isBlank()
                        : !saysNothing(action, Field.PROGRESS) && !pointsElsewhere(action);
            case SILENT -> stated;
            case TO_CONFIRM -> true;
            case NONE, CONTRADICTS_ITSELF, CONTRADICTS_PROGRESS -> false;
        };
    }

    /** Whether the words are blank, a dash, "N/A" or the like. */
    private static boolean saysNothing(Action action, Field field) {
        return StatusWords.sayNothing(action.words(field));
    }

    private static List<Found> onTrackButOverdue(Action action, LocalDate asAt) {
        Field field = field(action);
        boolean wrong = action.status() == Status.IN_PROGRESS
                && action.isOverdue(asAt)
                && ON_TRACK.matcher(PlainText.lettersAndNumbers(action.words(field)))
                        .matches();
        return when(wrong, "", action, field, due(action));
    }

    private static String due(Action action) {
        return action.byWhen().latest().map(DayWords::of).orElse("");
    }

    /** Whether the action is known to be open: not started, in progress or delayed. */
    private static boolean isOpen(Action action) {
        return !action.status().isEnded() && action.status() != Status.UNKNOWN && action.status() != Status.WITHHELD;
    }

    private static List<Found> completion(Action it, LocalDate asAt) {
        Optional<LocalDate> past = it.date(Field.COMPLETED_ON).latest().filter(day -> !day.isAfter(asAt));
        boolean wrong = isOpen(it) && it.has(Field.COMPLETED_ON) && past.isPresent();
        return when(wrong, "", it, Field.COMPLETED_ON, inWords(it.status()));
    }

    /** Closure agreed by the committee for an action that is open or whose status is unclear. */
    private static List<Found> closure(Action it) {
        boolean wrong = !it.status().isEnded() && DateRules.saysClosed(it);
        return when(wrong, "", it, Field.CLOSURE_AGREED_ON, inWords(it.status()));
    }

    private static boolean isPercentage(int percent) {
        return percent >= 0 && percent <= ALL_PERCENT;
    }

    private static List<Found> percentUnreadable(Action action) {
        OptionalInt percent = action.done().percent();
        boolean wrong = percent.isPresent()
                ? !isPercentage(percent.getAsInt())
                : action.has(Field.PERCENT) && !saysNothing(action, Field.PERCENT);
        return when(wrong, percent.isPresent() ? "range" : "", action, Field.PERCENT);
    }

    private static List<Found> percent(Action action) {
        int percent = action.done().percent().orElse(-1);
        boolean wrong = isPercentage(percent)
                && switch (action.status()) {
                    case COMPLETED -> percent < ALL_PERCENT;
                    case IN_PROGRESS, OPEN, DELAYED -> percent == ALL_PERCENT;
                    case NOT_STARTED -> percent > 0;
                    case CLOSED, UNKNOWN, WITHHELD -> false;
                };
        return when(wrong, "", action, Field.PERCENT, percent, inWords(action.status()));
    }

    /**
     * A traffic light that the date or the status plainly contradicts. Councils' keys differ, so without one the rule only
     * finds what is wrong by all of them: green or blue for an overdue action, green for a delayed one, red for a completed one.
     */
    private static List<Found> rating(Action action, LocalDate asAt) {
        if (action.done().rating().isEmpty()) {
            return NONE;
        }
        Rating rating = action.done().rating().get();
        Status status = action.status();
        Optional<Status> meant = action.done().ratingMeans();
        // The words of a Status cell, which may be coloured too, are compared with the date.
        Field field = action.has(Field.RATING) ? Field.RATING : Field.STATUS;
        boolean late = field == Field.RATING && isOpen(action) && action.isOverdue(asAt);
        boolean key = meant.filter(it -> isDenied(it, status, rating)).isPresent();
        boolean overdue = late && (rating == Rating.GREEN || rating == Rating.BLUE);
        boolean opposite = rating == Rating.GREEN && status == Status.DELAYED
                || rating == Rating.RED
                        && status == Status.COMPLETED
                        && meant.filter(Status::isEnded).isEmpty();
        return when(
                key || overdue || opposite,
                key ? "key" : overdue ? "overdue" : "status",
                action,
                field,
                rating.name().toLowerCase(Locale.ROOT),
                inWords(status),
                due(action),
                meant.map(StatusRules::inWords).orElse(""));
    }

    /** Many keys say "achieved or on course" in one line, so green is right for both. */
    private static boolean isDenied(Status meant, Status status, Rating rating) {
        return switch (meant) {
            case COMPLETED ->
                status == Status.NOT_STARTED
                        || status == Status.DELAYED
                        || status == Status.IN_PROGRESS && rating != Rating.GREEN;
            case NOT_STARTED, DELAYED -> status == Status.COMPLETED;
            case IN_PROGRESS, OPEN, CLOSED, UNKNOWN, WITHHELD -> false;
        };
    }

    /** An action without any progress reported; "TBC", "No update" and the like report none. */
    private static List<Found> progressMissing(Action action, Recommendation recommendation) {
        if (!action.has(Field.PROGRESS) || !saysNothing(action, Field.PROGRESS)) {
            return NONE;
        }
        // It is worth saying how an action was completed, though nobody is expected to act any more.
        boolean mild = action.status() == Status.NOT_STARTED
                || !recommendation.expects(action) && action.status() != Status.COMPLETED;
        boolean blank = action.text(Field.PROGRESS).isBlank();
        return found(mild ? "not-expected" : blank ? "" : "nothing", action, Field.PROGRESS);
    }

    /** An action whose update is in an older column of progress, though others have theirs in the newest. */
    private static List<Found> newestProgressMissing(Inspection in) {
        Set<List<Object>> inUse = in.tracker()
                .actions()
                .filter(action ->
                        action.has(Field.PROGRESS) && !isOlder(action) && !saysNothing(action, Field.PROGRESS))
                .map(StatusRules::newestColumn)
                .collect(Collectors.toSet());
        return ofEach(
                in.tracker().recommendations().stream(),
                recommendation -> ofEach(
                        recommendation.actions().stream()
                                .filter(action -> isOlder(action) && !saysNothing(action, Field.PROGRESS))
                                .filter(action ->
                                        recommendation.expects(action) && inUse.contains(newestColumn(action))),
                        action -> found("newest", action.cells(Field.PROGRESS).getLast(), "")));
    }

    private static List<Object> newestColumn(Action action) {
        Location.Cell newest = action.cells(Field.PROGRESS).getLast();
        return List.of(newest.sheet(), newest.column());
    }

    /** Whether it is of an older column of progress, because the newest is blank. */
    private static boolean isOlder(Action action) {
        List<Location.Cell> cells = action.cells(Field.PROGRESS);
        return cells.size() > 1 && !cells.getLast().equals(cells.getFirst());
    }

    private static List<Found> elsewhere(Action it) {
        return when(pointsElsewhere(it), "", it, Field.PROGRESS);
    }

    /** Whether its progress only points elsewhere, to something that readers of the paper may not have. */
    private static boolean pointsElsewhere(Action action) {
        String words = action.text(Field.PROGRESS).plain();
        return words.length() <= LONGEST_ELSEWHERE
                && ELSEWHERE_ALONE.matcher(PlainText.lettersAndNumbers(words)).matches();
    }
}
