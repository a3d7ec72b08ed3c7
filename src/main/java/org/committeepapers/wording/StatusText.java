package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
    private static final Set<String> LABELS =
            Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "ii", "iii", "iv", "v", "vi");
    private static final Set<String> BE = Set.of("was", "were", "been", "is", "are", "be", "being");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    private final Tokens tokens;
    private final Shares shares;
    private final List<Clause> clauses;

    StatusText(String text) {
        boolean address = text.contains("://") || text.contains("www.");
        this.tokens = Tokens.of(address ? ADDRESS.matcher(text).replaceAll("page") : text, StatusText::meant);
        this.shares = new Shares(tokens);
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

    Shares shares() {
        return shares;
    }

    private static String meant(String token) {
        return token.equals("&") ? "and" : SPELLING.mend(token);
    }

    private Mark mark(int at) {
        if (shares.begins(at)) {
            return shares.mark(at);
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
                || new CalendarNumbers(tokens).holds(at);
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
}
