package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** The words of a Status or Progress cell, each with what it does, in clauses. */
final class StatusText {

    static final Set<Cue> DONE = EnumSet.of(Cue.DONE, Cue.ACTED, Cue.MET);
    static final Set<Cue> CLAIMING = EnumSet.of(
            Cue.DONE,
            Cue.ACTED,
            Cue.MET,
            Cue.COMPLETION,
            Cue.ENDED,
            Cue.NOT_NEEDED,
            Cue.NOTHING_MORE,
            Cue.LATE,
            Cue.UNDERWAY,
            Cue.AT_WORK,
            Cue.UNSTARTED,
            Cue.PLANNED,
            Cue.BEGUN,
            Cue.BEGIN,
            Cue.SILENT);

    private static final StatusSpelling SPELLING =
            new StatusSpelling(StatusVocabulary.CUES.words(), StatusVocabulary.MENDED);
    private static final Map<String, Integer> NUMBERS = Map.of(
            "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten",
            10);
    private static final Set<String> LABELS =
            Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "ii", "iii", "iv", "v", "vi");
    private static final Set<String> BE = Set.of("was", "were", "been", "is", "are", "be", "being");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final List<String> DATE_SIGNS = List.of("/", ".", "-");
    private static final int HUNDRED = 100;

    private final Tokens tokens;
    private final List<Clause> clauses;

    StatusText(String text) {
        this.tokens = Tokens.of(ADDRESS.matcher(text).replaceAll("page"), StatusText::meant);
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Mark mark = mark(at);
            marks.add(mark);
            at = mark.to();
        }
        this.clauses = Clause.of(tokens, marks, CLAIMING);
    }

    Tokens tokens() {
        return tokens;
    }

    List<Clause> clauses() {
        return clauses;
    }

    boolean hasPercentage() {
        for (int i = 0; i < tokens.size(); i++) {
            if (isPercent(i)) {
                return true;
            }
        }
        return false;
    }

    private static String meant(String token) {
        return token.equals("&") ? "and" : SPELLING.mend(token);
    }

    private Mark mark(int at) {
        if (isShare(at)) {
            return share(at);
        }
        if (isLabel(at)) {
            return new Mark(Cue.LABEL, at, at + 1);
        }
        PhraseTable.Match<Cue> match = StatusVocabulary.CUES.match(tokens, at);
        if (match != null && !isMay(at) && !isDescribing(at, match)) {
            return new Mark(isReason(at, match.end()) ? Cue.LIGHT : match.sense(), at, match.end());
        }
        return new Mark(sense(at), at, at + 1);
    }

    /** The letter of an item of a list, as in "(a)", "b)" or "3(iii)". */
    private boolean isLabel(int at) {
        boolean closed = tokens.is(at + 1, ")") && LABELS.contains(tokens.text(at));
        boolean opened = tokens.is(at - 1, "(") || at == 0 || tokens.isLine(at - 1) || tokens.isSpaced(at);
        return closed && opened;
    }

    /** "Due to the vacancy" gives a reason, "due to be completed" promises. */
    private boolean isReason(int at, int end) {
        return end == at + 2
                && tokens.is(at, "due")
                && tokens.is(at + 1, "to")
                && tokens.isWord(end)
                && !StatusVocabulary.PROMISED.contains(tokens.text(end))
                && !(StatusVocabulary.BODIES.contains(tokens.text(end)) && !tokens.isWord(end + 1)
                        || StatusVocabulary.BODIES.contains(tokens.text(end))
                                && StatusVocabulary.BEFORE_TIMES.contains(tokens.text(end + 1)));
    }

    /** "New" alone is a status; in "new website" it says nothing. So with "is live" and "was provided". */
    private boolean isDescribing(int at, PhraseTable.Match<Cue> match) {
        boolean live = tokens.is(at, "live") && (tokens.is(at - 1, "is") || tokens.is(at - 1, "now"));
        boolean fresh = tokens.is(at, "new") && (tokens.isWord(at - 1) || tokens.isWord(at + 1));
        boolean given = tokens.is(at, "provided") && BE.contains(tokens.text(at - 1));
        return match.end() == at + 1 && (live || fresh || given);
    }

    /** The month, not the verb. */
    private boolean isMay(int at) {
        boolean dated = tokens.isNumber(at - 1) || tokens.isNumber(at + 1);
        return tokens.is(at, "may")
                && (dated || Set.of("in", "since", "by", "early", "late", "mid").contains(tokens.text(at - 1)));
    }

    private Cue sense(int at) {
        String text = tokens.text(at);
        if (text.endsWith("n't")) {
            return Cue.NOT;
        }
        // "C - Complete": a code and what it means.
        boolean code = at == 0
                && tokens.length(0) == 1
                && (tokens.is(1, "-") || tokens.is(1, ":"))
                && tokens.text(2).startsWith(text);
        boolean harmless = code
                || text.equals("new")
                || MonthNames.exactly(text).isPresent()
                || DateVocabulary.WEEKDAYS.match(tokens, at) != null
                || isCalendarNumber(at);
        if (harmless) {
            return Cue.LIGHT;
        }
        return isGoingOn(at) ? Cue.AT_WORK : Cue.OTHER;
    }

    /** "Officers are meeting": a verb in its present form. */
    private boolean isGoingOn(int at) {
        String before = tokens.text(at - 1);
        boolean verb = before.equals("is") || before.equals("are") || before.equals("still") || before.equals("now");
        return verb && tokens.length(at) > 4 && tokens.text(at).endsWith("ing");
    }

    /** A number that belongs to a date or a reference and counts nothing. */
    private boolean isCalendarNumber(int at) {
        if (!tokens.isNumber(at)) {
            return false;
        }
        String next = tokens.text(at + 1);
        boolean label = next.equals(".") || next.equals(")") || next.equals(":");
        boolean date = isMonth(at - 1)
                || isMonth(at + 1)
                || tokens.is(at - 1, "-") && isMonth(at - 2)
                || tokens.is(at + 1, "-") && isMonth(at + 2)
                || isInSlashedDate(at)
                || tokens.is(at - 1, "q")
                || tokens.is(at - 1, "'");
        boolean year = tokens.length(at) == 4 && Years.isLikely(tokens.number(at));
        boolean ordinal = Set.of("st", "nd", "rd", "th").contains(next);
        boolean category = at == 0 && (next.equals("fully") || next.equals("-"));
        return label || category || date || year || ordinal || isReferred(at);
    }

    /** "12/05/2024", "12.05.24" or "2024/25", but not "10/12", which may be a share. */
    private boolean isInSlashedDate(int at) {
        return DATE_SIGNS.stream().anyMatch(sign -> isInDate(at, sign));
    }

    private boolean isInDate(int at, String sign) {
        int first = at;
        while (tokens.is(first - 1, sign) && tokens.isNumber(first - 2) && at - first < 4) {
            first -= 2;
        }
        boolean parted = tokens.is(first + 1, sign) && tokens.isNumber(first + 2);
        boolean years = tokens.length(first) == 4 && !sign.equals(".");
        return parted && (years || tokens.is(first + 3, sign) && tokens.isNumber(first + 4));
    }

    private boolean isReferred(int at) {
        return Set.of(
                        "action",
                        "recommendation",
                        "item",
                        "no",
                        "rec",
                        "ref",
                        "appendix",
                        "annex",
                        "page",
                        "category",
                        "number",
                        "minute",
                        "min",
                        "para",
                        "paragraph",
                        "r")
                .contains(tokens.text(at - 1));
    }

    private boolean isMonth(int at) {
        return MonthNames.exactly(tokens.text(at)).isPresent();
    }

    private int count(int at) {
        return tokens.isNumber(at) ? tokens.number(at) : NUMBERS.getOrDefault(tokens.text(at), -1);
    }

    private boolean isPercent(int at) {
        return tokens.isNumber(at)
                && (tokens.is(at + 1, "%")
                        || tokens.is(at + 1, "percent")
                        || tokens.is(at + 1, "per") && tokens.is(at + 2, "cent"));
    }

    /** Whether "50%", "2 of 4", "2 out of the 4" or, before a word for done, "2/4" begins here. */
    private boolean isShare(int at) {
        return isPercent(at) || count(at) >= 0 && total(at) > at;
    }

    /** The index of the whole that a count is a part of; -1 where there is none. */
    private int total(int at) {
        int next = at + 1;
        if (tokens.is(next, "/") && isDoneWord(at + 3) && !tokens.is(at - 1, "/")) {
            return tokens.isNumber(at + 2) ? at + 2 : -1;
        }
        if (tokens.is(next, "out")) {
            next++;
        }
        if (!tokens.is(next, "of")) {
            return -1;
        }
        next = tokens.is(next + 1, "the") || tokens.is(next + 1, "our") ? next + 2 : next + 1;
        return count(next) > 0 ? next : -1;
    }

    private boolean isDoneWord(int at) {
        PhraseTable.Match<Cue> match = StatusVocabulary.CUES.match(tokens, at);
        return match != null && DONE.contains(match.sense());
    }

    /** The percentage that stands at the token, whole per cents; one below nought is as written. */
    OptionalInt percent(int at) {
        if (!isPercent(at)) {
            return OptionalInt.empty();
        }
        boolean decimal = tokens.is(at - 1, ".") && tokens.isNumber(at - 2) && !tokens.isSpaced(at);
        int first = decimal ? at - 2 : at;
        boolean negative = tokens.is(first - 1, "-") && !tokens.isSpaced(first) && !tokens.isNumber(first - 2);
        int number = tokens.number(first) < 0 ? Integer.MAX_VALUE : tokens.number(first);
        return OptionalInt.of(negative ? -number : number);
    }

    private Mark share(int at) {
        if (!isPercent(at)) {
            int total = total(at);
            return new Mark(count(at) < count(total) ? Cue.HEDGE : Cue.WHOLE, at, total + 1);
        }
        int end = tokens.is(at + 1, "per") ? at + 3 : at + 2;
        int percent = tokens.number(at);
        boolean decimal = tokens.is(at - 1, ".") && tokens.isNumber(at - 2);
        if (percent == HUNDRED && !decimal) {
            boolean ofSomething = isDoneWord(end) || tokens.isWord(end) && !tokens.is(end, "and");
            return new Mark(ofSomething ? Cue.WHOLE : Cue.DONE, at, end);
        }
        boolean ofWork = !tokens.isWord(end) || isDoneWord(end);
        Cue none = percent == 0 && !decimal ? Cue.UNSTARTED : Cue.UNDERWAY;
        return new Mark(ofWork ? none : Cue.HEDGE, at, end);
    }
}
