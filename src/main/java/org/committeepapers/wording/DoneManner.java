package org.committeepapers.wording;

import java.util.List;
import java.util.Set;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** Phrases behind a word for done that tell how, when or with whom it was done, and name no part of the action. */
final class DoneManner {

    private static final Set<String> UNITS =
            Set.of("day", "days", "week", "weeks", "month", "months", "year", "years", "term", "terms", "quarter");
    private static final Set<String> AGAINST_TIME = Set.of("early", "late", "ahead", "sooner", "earlier", "later");
    private static final Set<String> AGAINST = Set.of("of", "than");
    private static final Set<String> TIMES =
            Set.of("plan", "planned", "target", "schedule", "time", "expected", "deadline", "programme");

    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "winter", "year");

    private static final Set<String> MANNERS = StatusVocabulary.set("MANNERS");

    /** Where a numbered place of a paper is meant, not a number of things. */
    private static final Set<String> PLACES = Set.of("minute", "minutes", "min", "para", "paragraph");

    private static final Set<String> COMPANIONS = StatusVocabulary.set("COMPANIONS");
    private static final Set<String> INTRODUCING = Set.of("the", "our", "all", "key", "local", "ward");

    /** What takes place on a date, so that the date is the event's: "in the April budget". */
    private static final Set<String> EVENTS = StatusVocabulary.set("EVENTS");

    private final Tokens tokens;
    private final Mark word;
    private final List<Mark> marks;

    DoneManner(Tokens tokens, Mark word, List<Mark> marks) {
        this.tokens = tokens;
        this.word = word;
        this.marks = marks;
    }

    /** The index of the mark after the phrase that begins at the index; the index itself where none does. */
    int end(int at) {
        int measure = afterMeasure(at);
        if (measure > at) {
            return measure;
        }
        // "Complete online" may be an order.
        if (!tokens.is(word.to() - 1, "complete")) {
            int period = afterPeriod(at);
            if (period > at) {
                return period;
            }
        }
        if (PLACES.contains(text(at)) && isNumber(at + 1)) {
            int end = at + 1;
            while (isNumber(end)) {
                end++;
            }
            return is(end, "refers") || is(end, "refer") ? end + 1 : end;
        }
        if (is(at, "with") && !tokens.is(word.from(), "met")) {
            int noun = INTRODUCING.contains(text(at + 1)) ? at + 2 : at + 1;
            return COMPANIONS.contains(text(noun)) ? noun + 1 : at;
        }
        if (is(at, "from") || is(at, "with effect from")) {
            int end = afterDate(at + 1);
            // "Implemented from April 2027" may be a plan.
            boolean past = tokens.is(word.from() - 1, "was") || tokens.is(word.from() - 1, "been");
            boolean full = isNumber(at + 1) || past && end > at + 2 && isNumber(end - 1);
            return tokens.is(word.from(), "implemented") && full ? end : at;
        }
        return is(at, "in") || is(at, "at") ? afterEvent(at) : at;
    }

    /** "Online", "in writing", "within 3 months", "over the summer", "on the 31st", "at the last meeting". */
    private int afterPeriod(int at) {
        if (MANNERS.contains(text(at))) {
            return at + 1;
        }
        if (is(at, "in") && (is(at + 1, "house") || is(at + 1, "writing") || is(at + 1, "person"))) {
            return at + 2;
        }
        int next = is(at + 1, "the") ? at + 2 : at + 1;
        if (is(at, "within") && isCount(at + 1) && UNITS.contains(text(at + 2))) {
            return at + 3;
        }
        if (is(at, "over") && SEASONS.contains(text(next))) {
            return next + 1;
        }
        if (is(at, "on") && is(at + 1, "the") && isNumber(next) && afterDate(next) > next + 1) {
            return afterDate(next);
        }
        boolean gone = (is(at, "at") || is(at, "since")) && (is(next, "last") || is(next, "previous"));
        return gone && (EVENTS.contains(text(next + 1)) || is(next + 1, "report")) ? next + 2 : at;
    }

    /** "3 months early", "two weeks ahead of target". */
    private int afterMeasure(int at) {
        if (AGAINST_TIME.contains(text(at)) && is(at + 1, "than") && TIMES.contains(text(at + 2))) {
            return at + 3;
        }
        int unit = is(at, "a") && is(at + 1, "few") ? at + 2 : at + 1;
        if (!UNITS.contains(text(unit)) || unit == at + 1 && !isCount(at)) {
            return at;
        }
        if (!AGAINST_TIME.contains(text(unit + 1).split(" ", 2)[0])) {
            return at;
        }
        int end = unit + 2;
        return AGAINST.contains(text(end)) && TIMES.contains(text(end + 1)) ? end + 2 : end;
    }

    private boolean isCount(int at) {
        return isNumber(at)
                || is(at, "a")
                || is(at, "one")
                || at < marks.size() && marks.get(at).cue() == Cue.PART;
    }

    /** "In the April 2024 budget", "at the meeting of 3 June". */
    private int afterEvent(int at) {
        int date = is(at + 1, "the") ? at + 2 : at + 1;
        int end = afterDate(date);
        if (end > date && EVENTS.contains(text(end))) {
            return end + 1;
        }
        boolean dated = EVENTS.contains(text(date)) && (is(date + 1, "of") || is(date + 1, "on"));
        return dated && afterDate(date + 2) > date + 2 ? afterDate(date + 2) : at;
    }

    private int afterDate(int at) {
        int end = at;
        while (end < marks.size() && isOfDate(marks.get(end))) {
            end++;
        }
        return end;
    }

    private boolean isOfDate(Mark mark) {
        return mark.cue() == Cue.LIGHT
                && (tokens.isNumber(mark.from())
                        || MonthNames.exactly(tokens.text(mark.from())).isPresent()
                        || Set.of("st", "nd", "rd", "th").contains(tokens.text(mark.from())));
    }

    private boolean isNumber(int at) {
        return at < marks.size() && tokens.isNumber(marks.get(at).from());
    }

    private boolean is(int at, String phrase) {
        return text(at).equals(phrase);
    }

    private String text(int at) {
        return at < marks.size()
                ? tokens.piece(marks.get(at).from(), marks.get(at).to())
                : "";
    }
}
