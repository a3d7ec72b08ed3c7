package org.committeepapers.wording;

import java.util.Map;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** How much of the work some words say is done: "50%", "2 of 4", "2 out of the 4". */
record Shares(Tokens tokens) {

    private static final Map<String, Integer> NUMBERS = Map.of(
            "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten",
            10);
    private static final int HUNDRED = 100;

    boolean anyPercentage() {
        for (int i = 0; i < tokens.size(); i++) {
            if (isPercent(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a percentage, a count of a whole or, before a word for done, "2/4" begins at the token. */
    boolean begins(int at) {
        return isPercent(at) || count(at) >= 0 && total(at) > at;
    }

    /** The words of the share and what they say. */
    Mark mark(int at) {
        if (!isPercent(at)) {
            int total = total(at);
            return new Mark(count(at) < count(total) ? Cue.HEDGE : Cue.WHOLE, at, total + 1);
        }
        int end = tokens.is(at + 1, "per") ? at + 3 : at + 2;
        int percent = tokens.number(at);
        boolean decimal = tokens.is(at - 1, ".") && tokens.isNumber(at - 2) && !tokens.isSpaced(at);
        if (percent == HUNDRED && !decimal) {
            boolean ofSomething = isDoneWord(end) || tokens.isWord(end) && !tokens.is(end, "and");
            return new Mark(ofSomething ? Cue.WHOLE : Cue.DONE, at, end);
        }
        boolean ofWork = !tokens.isWord(end) || isDoneWord(end);
        Cue none = percent == 0 && !decimal ? Cue.UNSTARTED : Cue.UNDERWAY;
        return new Mark(ofWork ? none : Cue.HEDGE, at, end);
    }

    private int count(int at) {
        return tokens.isNumber(at) ? tokens.number(at) : NUMBERS.getOrDefault(tokens.text(at), -1);
    }

    /** Whether the number at the token is one of per cents. */
    boolean isPercent(int at) {
        return tokens.isNumber(at)
                && (tokens.is(at + 1, "%")
                        || tokens.is(at + 1, "percent")
                        || tokens.is(at + 1, "per") && tokens.is(at + 2, "cent"));
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
        return match != null && StatusText.DONE.contains(match.sense());
    }
}
