package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.committeepapers.wording.StatusVocabulary.Cue;

/**
 * A stretch of a sentence that makes at most a claim or two.
 *
 * @param marks its words in order
 * @param sentence counts the sentences and lines before it
 * @param question whether its sentence ends with a question mark
 */
record Clause(List<Mark> marks, int sentence, boolean question) {

    /**
     * A word or phrase and what it does.
     *
     * @param to the index of the token after it
     */
    record Mark(Cue cue, int from, int to) {

        boolean isOf(Set<Cue> cues) {
            return cues.contains(cue);
        }
    }

    private static final Set<String> SOFT = Set.of(",", ":", "-", "(", ")", "/", "|", "[", "]", ">", "=");
    private static final Set<String> HARD = Set.of("\n", ";", "!", "?");
    private static final int FRAGMENT = 4;

    static List<Clause> of(Tokens tokens, List<Mark> marks, Set<Cue> claiming) {
        List<Clause> clauses = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        int sentence = 0;
        int sentenceStart = 0;
        for (Mark mark : marks) {
            boolean ends = endsSentence(tokens, mark.from());
            boolean parts = isSoft(tokens, mark.from()) && !isFragment(open, claiming);
            if ((ends || parts || mark.cue() == Cue.CONTRAST) && !open.isEmpty()) {
                clauses.add(new Clause(List.copyOf(open), sentence, false));
                open.clear();
            }
            if (ends) {
                if (tokens.is(mark.from(), "?")) {
                    // "Completed!?"
                    ask(clauses, Math.min(sentenceStart, Math.max(0, clauses.size() - 1)));
                }
                sentence++;
                sentenceStart = clauses.size();
            } else if (tokens.isWord(mark.from()) || tokens.isNumber(mark.from()) || mark.cue() == Cue.NOT) {
                open.add(mark);
            }
        }
        if (!open.isEmpty()) {
            clauses.add(new Clause(List.copyOf(open), sentence, false));
        }
        return clauses;
    }

    private static void ask(List<Clause> clauses, int from) {
        for (int i = from; i < clauses.size(); i++) {
            clauses.set(i, new Clause(clauses.get(i).marks, clauses.get(i).sentence, true));
        }
    }

    /** A few words without a claim go with what follows: "Phase 1: completed", "Not, as yet, completed". */
    private static boolean isFragment(List<Mark> open, Set<Cue> claiming) {
        return open.size() <= FRAGMENT && open.stream().noneMatch(mark -> mark.isOf(claiming));
    }

    private static boolean endsSentence(Tokens tokens, int index) {
        if (HARD.contains(tokens.text(index))) {
            return true;
        }
        boolean abbreviation = tokens.length(index - 1) == 1 && tokens.isWord(index - 1);
        return tokens.is(index, ".") && tokens.isSpaced(index + 1) && !abbreviation;
    }

    private static boolean isSoft(Tokens tokens, int index) {
        boolean inNumber = tokens.isNumber(index - 1) && tokens.isNumber(index + 1) && !tokens.isSpaced(index + 1);
        return SOFT.contains(tokens.text(index)) && !tokens.isGlue(index) && !inNumber && !isInDate(tokens, index);
    }

    /** The hyphens of "31-Mar-24". */
    private static boolean isInDate(Tokens tokens, int index) {
        boolean close = tokens.is(index, "-") && !tokens.isSpaced(index) && !tokens.isSpaced(index + 1);
        return close
                && (tokens.isNumber(index - 1)
                                && MonthNames.exactly(tokens.text(index + 1)).isPresent()
                        || tokens.isNumber(index + 1)
                                && MonthNames.exactly(tokens.text(index - 1)).isPresent());
    }

    boolean has(Cue cue) {
        return marks.stream().anyMatch(mark -> mark.cue() == cue);
    }

    boolean has(Set<Cue> cues) {
        return marks.stream().anyMatch(mark -> mark.isOf(cues));
    }

    /** Whether a word or phrase in it begins with the word. */
    boolean says(Tokens tokens, String word) {
        return marks.stream().anyMatch(mark -> tokens.is(mark.from(), word));
    }
}
