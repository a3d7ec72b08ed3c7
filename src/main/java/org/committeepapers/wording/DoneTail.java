package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** The words behind a word for done. Only known words may stand there: any other may name a part of the action. */
final class DoneTail {

    private static final Set<Cue> HARMLESS =
            EnumSet.of(Cue.LIGHT, Cue.WHOLE, Cue.DONE, Cue.ACTED, Cue.MET, Cue.NOTHING_MORE, Cue.UNDERWAY, Cue.PAST);
    private static final Set<Cue> DETAIL = EnumSet.of(Cue.OTHER, Cue.PART, Cue.AFTERCARE);
    private static final Set<Cue> PARTS = EnumSet.of(Cue.PART, Cue.LABEL, Cue.DRAFT, Cue.HEDGE, Cue.EXCEPT, Cue.NOT);
    private static final Set<Cue> NAMES = EnumSet.of(Cue.OTHER, Cue.AFTERCARE);

    /** Behind these may come anybody and anything: they tell how it was done. */
    private static final Set<String> OPENERS = StatusVocabulary.set("OPENERS");

    /** What may stand between "and" and what else was done. */
    private static final Set<String> LEADING =
            Set.of("now", "is", "was", "were", "has", "been", "have", "since", "the", "also", "already");

    private static final Set<String> CLOSING = Set.of("closed", "removed", "usual", "bau");
    private static final Set<String> LISTING =
            Set.of("from", "the", "this", "our", "tracker", "list", "log", "register", "plan");
    private static final Set<String> BEFORE_DATES = Set.of("in", "on", "at");
    private static final Set<String> NARROWING =
            Set.of("and", "or", "for", "in", "on", "at", "within", "ar", "yn", "ym");
    private static final Set<String> LINKING = Set.of("of", "from", "with", "to", "under", "there", "here", "out");
    /** What was done, where it stands bare behind the word: "met officers", "completed response". */
    private static final Set<String> OBJECTS = StatusVocabulary.set("OBJECTS");

    private static final Set<String> SEASONS =
            Set.of("q", "early", "late", "mid", "spring", "summer", "autumn", "winter");
    private static final Set<String> LIMITS =
            Set.of("end", "the", "next", "mid", "spring", "summer", "autumn", "winter", "early", "late");

    private final Tokens tokens;
    private final List<Mark> marks;
    private final DoneManner manner;
    private final boolean apart;
    private final boolean order;
    private final boolean signature;

    /** The tail of a word for done. */
    DoneTail(Tokens tokens, Mark word, List<Mark> after) {
        this.tokens = tokens;
        this.marks = after;
        this.manner = new DoneManner(tokens, word, after);
        this.apart = false;
        // "Complete in March" may be an order; "completed in March" can't be.
        this.order = tokens.is(word.to() - 1, "complete");
        this.signature = tokens.is(word.from(), "signed");
    }

    /** A clause that stands apart from the word. */
    DoneTail(Tokens tokens, List<Mark> marks) {
        this.tokens = tokens;
        this.marks = marks;
        this.manner = new DoneManner(tokens, marks.get(0), marks);
        this.apart = true;
        this.order = false;
        this.signature = false;
    }

    boolean isPlain() {
        // "Completed part of the action", but not "a part of".
        if (!apart && !marks.isEmpty() && phrase(marks.get(0)).equals("part of")) {
            return false;
        }
        boolean open = false;
        boolean study = false;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            String text = phrase(mark);
            if (isEnd(i, text)) {
                return true;
            }
            int past = manner.end(i);
            if (past > i) {
                i = past - 1;
            } else if (OPENERS.contains(text)) {
                // "Completed by" is the label of a blank.
                if (!apart && i + 1 == marks.size()) {
                    return false;
                }
                if ((text.equals("by") || text.equals("through") || text.equals("after")) && isNoPerson(mark.to())) {
                    return false;
                }
                open = true;
                study = text.equals("following") || text.equals("after");
            } else if (!(isHarmless(i, text, open)
                    || open && mark.isOf(study ? DETAIL : NAMES) && !tokens.isNumber(mark.from()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a reference or another statement begins, which tells no more about the word. */
    private boolean isEnd(int at, String text) {
        return text.equals("see") || text.equals("gweler") || text.equals("and") && isAnother(at + 1);
    }

    /** "Complete and reported", but not "complete and return" or "completed and counting". */
    private boolean isAnother(int from) {
        // "And its findings went to Cabinet".
        int at = from + 1 < marks.size() && phrase(marks.get(from)).equals("its") ? from + 2 : from;
        while (at < marks.size() && (marks.get(at).cue() == Cue.WHOLE || LEADING.contains(phrase(marks.get(at))))) {
            at++;
        }
        if (at >= marks.size()) {
            return false;
        }
        Mark next = marks.get(at);
        String text = tokens.text(next.from());
        boolean narrowed =
                isInPlace(at) || marks.subList(at, marks.size()).stream().anyMatch(mark -> mark.isOf(PARTS));
        if (narrowed) {
            return false;
        }
        return next.isOf(StatusText.DONE) && !order
                || next.cue() == Cue.NOTHING_MORE
                || StatusVocabulary.DEEDS.contains(text)
                || text.equals("kept")
                || isOffTheList(at + 1) && CLOSING.contains(tokens.text(next.to() - 1))
                || text.equals("embedded")
                || text.equals("closed");
    }

    /** Nothing, or "from the tracker". */
    private boolean isOffTheList(int from) {
        return marks.subList(from, marks.size()).stream().allMatch(mark -> LISTING.contains(phrase(mark)));
    }

    /** "In Barry", but not "in June" or "in the bulletin". */
    private boolean isInPlace(int from) {
        for (int i = from; i + 1 < marks.size(); i++) {
            Mark next = marks.get(i + 1);
            if (NARROWING.contains(phrase(marks.get(i)))
                    && !phrase(marks.get(i)).equals("and")
                    && next.cue() == Cue.OTHER) {
                return true;
            }
        }
        return false;
    }

    private boolean isHarmless(int at, String text, boolean open) {
        Mark mark = marks.get(at);
        if (BEFORE_DATES.contains(text)) {
            return !order && at + 1 < marks.size() && isDate(marks.get(at + 1));
        }
        if (NARROWING.contains(text) || order && !open && isDate(mark)) {
            return false;
        }
        boolean object = StatusVocabulary.DETERMINERS.contains(text)
                ? at + 1 == marks.size() || marks.get(at + 1).cue() != Cue.WHOLE
                : OBJECTS.contains(text) && at == 0;
        if (object && !open && !apart && mark.cue() != Cue.WHOLE) {
            return false;
        }
        return (mark.isOf(HARMLESS) || text.equals("closed")) && (open || !LINKING.contains(text));
    }

    private boolean isDate(Mark mark) {
        String text = tokens.text(mark.from());
        return mark.cue() == Cue.LIGHT
                && (tokens.isNumber(mark.from()) || SEASONS.contains(text) || isMonthOrWeekday(mark.from()));
    }

    private boolean isMonthOrWeekday(int at) {
        return MonthNames.exactly(tokens.text(at)).isPresent() || DateVocabulary.WEEKDAYS.match(tokens, at) != null;
    }

    /** "Completed by March" may be a promise, "signed off by Legal" a step. */
    private boolean isNoPerson(int at) {
        String text = tokens.text(at);
        boolean team = tokens.is(at + 1, "team");
        boolean limit = LIMITS.contains(text) && !team && (!text.equals("the") || LIMITS.contains(tokens.text(at + 1)));
        return order || signature || limit || tokens.isNumber(at) || isMonthOrWeekday(at);
    }

    private String phrase(Mark mark) {
        StringBuilder phrase = new StringBuilder(tokens.text(mark.from()));
        for (int i = mark.from() + 1; i < mark.to(); i++) {
            phrase.append(' ').append(tokens.text(i));
        }
        return phrase.toString();
    }
}
