package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.Set;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/**
 * What a clause says about how an action stands.
 *
 * @param status UNKNOWN where it says that it doesn't say
 * @param mark the word that makes it; the first of the clause where no single word does
 * @param strong whether the words are plain; else they may be about a detail
 * @param whole whether the action as a whole is meant
 * @param undone whether it denies, limits or promises that the action is done
 * @param aftercare whether it is about what usually follows a completed action
 * @param past whether it is marked as over
 */
record Claim(
        Status status,
        Mark mark,
        boolean strong,
        boolean whole,
        boolean undone,
        boolean aftercare,
        boolean past,
        int clause,
        int sentence) {

    private static final Set<String> OPEN = Set.of("open", "live", "active");
    private static final Set<Cue> NARROWING = EnumSet.of(Cue.PART, Cue.LABEL, Cue.DRAFT, Cue.HEDGE, Cue.EXCEPT);

    private static final Set<String> NARROW = StatusVocabulary.set("NARROW");

    /** How words begin that say that something runs or happened: "in force", "went live". */
    private static final Set<String> RUNNING = Set.of("in", "went", "gone", "taken", "up");

    private static final Set<Cue> UNREAL =
            EnumSet.of(Cue.WILL, Cue.TO_BE, Cue.MODAL, Cue.CONDITION, Cue.PLANNED, Cue.NOT, Cue.NO);

    /** A claim about what usually follows a completed action where the clause has a word for that. */
    static Claim of(Status status, Mark mark, Clause clause, int place, boolean strong, boolean whole) {
        boolean aftercare = clause.has(Cue.AFTERCARE) || clause.has(Cue.NOTHING_MORE);
        return new Claim(status, mark, strong, whole, false, aftercare, false, place, clause.sentence());
    }

    boolean isDone() {
        return status == Status.COMPLETED;
    }

    /** Whether it is said plainly and of the whole action. */
    boolean isPlain() {
        return strong && whole && !undone && !aftercare;
    }

    /** "Completed late", which tells of a delay that is over. */
    boolean isDoneLate(Tokens tokens) {
        return isDone() && tokens.is(mark.to() - 1, "late");
    }

    /** "Open" says no more than that it isn't closed. */
    boolean isOpen(StatusText text) {
        return OPEN.contains(text.tokens().text(mark.to() - 1));
    }

    /** "Completed: training delivered" tells what was done; "implemented by 2027" or "in place from 2030" doesn't. */
    boolean isProof(StatusText text) {
        Tokens tokens = text.tokens();
        boolean told = mark.cue() == Cue.ACTED || mark.cue() == Cue.MET || RUNNING.contains(tokens.text(mark.from()));
        boolean limit = tokens.is(mark.to(), "by") || tokens.is(mark.to(), "from") && tokens.length(mark.to() + 1) == 4;
        Clause words = text.clauses().get(clause);
        return told
                && isPartDone(text)
                && !words.has(NARROWING)
                && words.marks().stream().noneMatch(word -> NARROW.contains(tokens.text(word.from())))
                && !(limit && CalendarNumbers.isDate(tokens, mark.to() + 1));
    }

    /** "Recruitment completed, the officer starts in May": something was done, whatever hasn't begun. */
    boolean isPartDone(StatusText text) {
        return undone
                && status == Status.IN_PROGRESS
                && mark.isOf(StatusText.DONE)
                && !text.clauses().get(clause).has(UNREAL);
    }
}
