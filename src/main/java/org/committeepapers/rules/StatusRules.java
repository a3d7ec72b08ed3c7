package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Rating;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.WordFile;

/** How an action stands: its status and progress, and what other columns say against them. */
final class StatusRules {

    static final List<Rule> RULES = List.of(
            Rule.ofActions("status-contradicts-itself", (action, of, in) -> contradictsItself(action)),
            Rule.ofActions("status-contradicts-progress", (action, of, in) -> contradictsProgress(action)),
            new Rule("status-not-stated", StatusRules::notStated),
            Rule.ofActions("status-unknown", StatusRules::unknown),
            Rule.ofActions("on-track-but-overdue", (action, of, in) -> onTrackButOverdue(action, in.asAt())),
            Rule.ofActions("completion-against-status", (action, of, in) -> completion(action, in.asAt())),
            Rule.ofActions("closure-against-status", (action, of, in) -> closure(action)),
            Rule.ofActions("percent-unreadable", (action, of, in) -> percentUnreadable(action)),
            Rule.ofActions("percent-against-status", (action, of, in) -> percent(action)),
            Rule.ofActions("rating-contradicted", (action, of, in) -> rating(action, in.asAt())),
            new Rule("progress-missing", StatusRules::progressMissing),
            Rule.ofActions("progress-elsewhere", (action, of, in) -> progressElsewhere(action)));

    static final WordFile WORDS = new WordFile("/org/committeepapers/rules/words.txt");

    private static final Set<String> NOTHING = WORDS.words("NOTHING");
    private static final int MOST_LETTERS_OF_NOTHING = 40;

    private static final Pattern ON_TRACK = Pattern.compile(
            "(?:(?:in progress|ongoing|under way|underway|green|gwyrdd|still|currently|now|remains|all|yn) )*+"
                    + "(?:on (?:track|target|schedule|course|time|plan)|ahead of (?:schedule|target|plan|time)"
                    + "|(?:to|within) (?:schedule|timescales?|target)|ar (?:y )?(?:trywydd|amser|darged))\\b.*");

    /** Of those that a finding lists. */
    private static final int MOST_CELLS = 30;

    private static final int ALL_PERCENT = 100;

    private StatusRules() {}

    /** Whether the status comes from the Status column, not from Progress. */
    private static Field field(Action action) {
        return action.standing().source() == Standing.Source.STATED ? Field.STATUS : Field.PROGRESS;
    }

    private static String words(Action action, Field field) {
        return PlainText.oneLine(action.text(field));
    }

    /** As within a sentence: "in progress". */
    private static String inWords(Status status) {
        return switch (status) {
            case UNKNOWN -> "unclear";
            case WITHHELD -> "withheld";
            default -> status.inWords().toLowerCase(Locale.UK);
        };
    }

    /** Words that say two things, either of which might be false. */
    private static List<Found> contradictsItself(Action action) {
        Field field = field(action);
        return action.standing().doubt() == Standing.Doubt.CONTRADICTS_ITSELF
                ? found(field == Field.STATUS ? "" : "progress", action.cell(field), words(action, field))
                : NONE;
    }

    /** A stated status that the words of progress contradict. */
    private static List<Found> contradictsProgress(Action action) {
        return action.standing().doubt() == Standing.Doubt.CONTRADICTS_PROGRESS
                ? found(
                        action.cell(Field.STATUS),
                        action.words(Field.STATUS),
                        action.cell(Field.PROGRESS).address())
                : NONE;
    }

    /** How many actions are open because their update doesn't say how they stand, and where. */
    private static List<Found> notStated(Inspection inspection) {
        List<Location.Cell> cells = inspection
                .actions()
                .filter(action ->
                        action.status() == Status.OPEN && action.standing().source() == Standing.Source.READ)
                .map(action -> action.cell(Field.PROGRESS))
                .toList();
        return cells.isEmpty()
                ? NONE
                : found(
                        cells.size() == 1 ? "one" : "",
                        cells.getFirst(),
                        "",
                        cells.size(),
                        Location.Cell.listed(cells, MOST_CELLS));
    }

    /** Words that don't say how an action stands, found in the Status column if there is one. */
    private static List<Found> unknown(Action action, Recommendation recommendation, Inspection inspection) {
        if (!isUnknown(action)) {
            return NONE;
        }
        Field field = action.has(Field.STATUS) ? Field.STATUS : Field.PROGRESS;
        String variant = action.standing().reportedCompleted()
                ? "to-confirm"
                : !recommendation.expects(action)
                        ? "expected"
                        : field == Field.PROGRESS ? "progress" : withoutWords(action);
        String inLayout = inspection.inLayout("status-words-of-layout");
        return found(variant, action.cell(field), words(action, field), inLayout);
    }

    /** Which of the findings on a column of statuses. */
    private static String withoutWords(Action action) {
        boolean silent = action.standing().doubt() == Standing.Doubt.SILENT;
        return silent && !saysNothing(action.text(Field.PROGRESS))
                ? "beside-update"
                : action.text(Field.STATUS).isBlank() ? "blank" : "";
    }

    private static boolean isUnknown(Action action) {
        return switch (action.standing().doubt()) {
            case UNREADABLE -> action.has(Field.STATUS) ? !isToldOnReading(action) : !isToldOfProgress(action);
            case SILENT -> action.has(Field.STATUS);
            case TO_CONFIRM -> true;
            case NONE, CONTRADICTS_ITSELF, CONTRADICTS_PROGRESS -> false;
        };
    }

    /** Whether the cell has no words, only a fill or a mark. */
    private static boolean isToldOnReading(Action action) {
        return field(action) == Field.STATUS && action.text(Field.STATUS).isBlank();
    }

    /** Whether a rule of progress says the same of the same cell. */
    private static boolean isToldOfProgress(Action action) {
        return saysNothing(action.text(Field.PROGRESS)) || PointerWords.areAll(action.text(Field.PROGRESS));
    }

    /** Whether the words are blank, a dash, "N/A" or the like. */
    private static boolean saysNothing(RichText text) {
        String words = text.plain();
        if (words.chars()
                        .filter(Character::isLetter)
                        .limit(MOST_LETTERS_OF_NOTHING + 1)
                        .count()
                > MOST_LETTERS_OF_NOTHING) {
            return false;
        }
        String plain = PlainText.lettersAndNumbers(words);
        return plain.isEmpty() || NOTHING.contains(plain);
    }

    /** An action that is said to be on track, though its date is past and was not revised. */
    private static List<Found> onTrackButOverdue(Action action, LocalDate asAt) {
        if (action.status() != Status.IN_PROGRESS || !action.isOverdue(asAt)) {
            return NONE;
        }
        Field field = field(action);
        return isOnTrack(action) ? found(action.cell(field), words(action, field), due(action.byWhen())) : NONE;
    }

    private static boolean isOnTrack(Action action) {
        String words = action.text(field(action)).plain();
        return ON_TRACK.matcher(PlainText.lettersAndNumbers(words)).matches();
    }

    private static String due(ByWhen date) {
        return date.latest().map(DayWords::of).orElse("");
    }

    /** Whether the action is known to be open: not started, in progress or delayed. */
    private static boolean isOpen(Action action) {
        return !action.status().isEnded() && action.status() != Status.UNKNOWN && action.status() != Status.WITHHELD;
    }

    /** A day of completion for an action that is open by its status. */
    private static List<Found> completion(Action action, LocalDate asAt) {
        ByWhen completed = action.date(Field.COMPLETED_ON);
        return isOpen(action)
                        && action.has(Field.COMPLETED_ON)
                        && completed.latest().filter(day -> !day.isAfter(asAt)).isPresent()
                ? found(action.cell(Field.COMPLETED_ON), PlainText.oneLine(completed.words()), inWords(action.status()))
                : NONE;
    }

    /** Closure agreed by the committee for an action that is open or whose status is unclear. */
    private static List<Found> closure(Action action) {
        return !action.status().isEnded() && DateRules.saysClosed(action)
                ? found(
                        action.cell(Field.CLOSURE_AGREED_ON),
                        PlainText.oneLine(action.date(Field.CLOSURE_AGREED_ON).words()),
                        inWords(action.status()))
                : NONE;
    }

    private static boolean isPercentage(int percent) {
        return percent >= 0 && percent <= ALL_PERCENT;
    }

    /** A percentage of the work that isn't a number from 0 to 100. */
    private static List<Found> percentUnreadable(Action action) {
        OptionalInt percent = action.done().percent();
        boolean wrong = percent.isPresent()
                ? !isPercentage(percent.getAsInt())
                : action.has(Field.PERCENT) && !saysNothing(action.text(Field.PERCENT));
        return wrong
                ? found(percent.isPresent() ? "range" : "", action.cell(Field.PERCENT), words(action, Field.PERCENT))
                : NONE;
    }

    /** A percentage and a status that can't both be right. */
    private static List<Found> percent(Action action) {
        if (action.done().percent().isEmpty()) {
            return NONE;
        }
        int percent = action.done().percent().getAsInt();
        boolean wrong = isPercentage(percent)
                && switch (action.status()) {
                    case COMPLETED -> percent < ALL_PERCENT;
                    case IN_PROGRESS, OPEN, DELAYED -> percent == ALL_PERCENT;
                    case NOT_STARTED -> percent > 0;
                    case CLOSED, UNKNOWN, WITHHELD -> false;
                };
        return wrong
                ? found(
                        action.cell(Field.PERCENT),
                        words(action, Field.PERCENT),
                        String.valueOf(percent),
                        inWords(action.status()))
                : NONE;
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
        Optional<Status> meant = action.done().ratingMeans();
        String variant = "";
        if (meant.isPresent() && isDenied(meant.get(), action.status(), rating)) {
            variant = "key";
        } else if (rating == Rating.RED
                && action.status() == Status.COMPLETED
                && meant.filter(Status::isEnded).isEmpty()) {
            variant = "status";
        } else if ((rating == Rating.GREEN || rating == Rating.BLUE)
                // The words of a Status cell, which may be coloured too, are compared with the date.
                && action.has(Field.RATING)
                && isOpen(action)
                && action.isOverdue(asAt)) {
            variant = "overdue";
        } else if (rating == Rating.GREEN && action.status() == Status.DELAYED) {
            variant = "status";
        }
        Field field = action.has(Field.RATING) ? Field.RATING : Field.STATUS;
        return variant.isEmpty()
                ? NONE
                : found(
                        variant,
                        action.cell(field),
                        words(action, field),
                        rating.name().toLowerCase(Locale.ROOT),
                        inWords(action.status()),
                        due(action.byWhen()),
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
    private static List<Found> progressMissing(Inspection inspection) {
        List<Found> all = new ArrayList<>();
        Set<Column> inUse = new HashSet<>();
        inspection
                .actions()
                .filter(action -> !isOlder(action) && !saysNothing(action.text(Field.PROGRESS)))
                .forEach(action -> action.cells(Field.PROGRESS).reversed().stream()
                        .findFirst()
                        .ifPresent(newest -> inUse.add(Column.of(newest))));
        for (Recommendation recommendation : inspection.tracker().recommendations()) {
            for (Action action : recommendation.actions()) {
                if (action.has(Field.PROGRESS)) {
                    all.addAll(progressMissing(action, recommendation, inUse));
                }
            }
        }
        return all;
    }

    /** A column of a sheet. */
    private record Column(String sheet, int number) {

        static Column of(Location.Cell cell) {
            return new Column(cell.sheet(), cell.column());
        }
    }

    /** @param inUse the newest of several columns of progress, where actions have words there */
    private static List<Found> progressMissing(Action action, Recommendation recommendation, Set<Column> inUse) {
        boolean expected = !recommendation.expects(action);
        if (saysNothing(action.text(Field.PROGRESS))) {
            String words = words(action, Field.PROGRESS);
            // It is worth saying how an action was completed, though nobody is expected to act any more.
            boolean mild = action.status() == Status.NOT_STARTED || expected && action.status() != Status.COMPLETED;
            String variant = mild ? "expected" : words.isEmpty() ? "" : "nothing";
            return found(variant, action.cell(Field.PROGRESS), words);
        }
        Location.Cell newest = action.cells(Field.PROGRESS).getLast();
        return isOlder(action) && !expected && inUse.contains(Column.of(newest)) ? found("newest", newest, "") : NONE;
    }

    /** Whether it is of an older column of progress, because the newest is blank. */
    private static boolean isOlder(Action action) {
        return action.cells(Field.PROGRESS).size() > 1
                && !action.cells(Field.PROGRESS).getLast().equals(action.cell(Field.PROGRESS));
    }

    /** Progress that only points elsewhere, to something that readers of the paper may not have. */
    private static List<Found> progressElsewhere(Action action) {
        return PointerWords.areAll(action.text(Field.PROGRESS))
                ? found(action.cell(Field.PROGRESS), words(action, Field.PROGRESS))
                : NONE;
    }

    /** Words that only refer to something else, as in "See appendix 1". */
    private static final class PointerWords {

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
        private static final Pattern ONLY = Pattern.compile("(?:" + POINTS_TO + POINTED_AT_BY + ELSEWHERE
                + "(?: (?:and|or|to|in|of|at|on|for|the|this|same|also|" + ELSEWHERE + "))*+"
                + "|ditto|idem|attached|above|below|same|as stated|as reported(?: previously| before| last time)?"
                + "|(?:as )?previously reported|reported previously)");

        /** In characters; a longer text says something of its own. */
        private static final int LONGEST = 120;

        private PointerWords() {}

        static boolean areAll(RichText text) {
            String words = text.plain();
            return words.length() <= LONGEST
                    && ONLY.matcher(PlainText.lettersAndNumbers(words)).matches();
        }
    }
}
