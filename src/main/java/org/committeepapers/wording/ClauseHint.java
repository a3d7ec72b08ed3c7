package org.committeepapers.wording;

import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** A clause without a word of status, which may still promise something or speak of a part. */
record ClauseHint(Tokens tokens, Clause clause, int place) {

    private static final Set<String> LEFT = Set.of("unfinished", "unresolved", "reopened", "remaining", "to");

    /** How many words at the start of a clause say what it is about. */
    private static final int OPENING = 3;

    Optional<Claim> claim() {
        if (clause.marks().stream().anyMatch(word -> ClaimWord.isAgreement(tokens, word))
                && clause.marks().stream().anyMatch(this::isClosing)) {
            return Optional.of(claim(Status.CLOSED, true));
        }
        return status().map(status -> claim(status, false));
    }

    private Claim claim(Status status, boolean plain) {
        return Claim.of(status, clause.marks().get(0), clause, place, plain, plain);
    }

    private Optional<Status> status() {
        Mark first = clause.marks().get(0);
        if (clause.has(Cue.DOUBT) || isUpdate()) {
            return Optional.of(Status.UNKNOWN);
        }
        if (clause.has(Cue.FAILED) || tokens.is(first.from(), "carried") && first.cue() == Cue.EXCEPT) {
            return Optional.of(Status.DELAYED);
        }
        if (clause.has(Cue.TO_BE) && !clause.has(Cue.WILL)) {
            return Optional.of(Status.NOT_STARTED);
        }
        boolean open = clause.has(Cue.WILL)
                || clause.marks().stream().anyMatch(this::isStillToDo)
                || LEFT.contains(tokens.text(first.from()))
                || clause.has(Cue.HEDGE)
                || clause.has(Cue.DRAFT);
        return open ? Optional.of(Status.IN_PROGRESS) : Optional.empty();
    }

    /** "Can be closed" and the like. */
    private boolean isClosing(Mark word) {
        return word.cue() == Cue.AFTERCARE && tokens.is(word.to() - 1, "closed");
    }

    /** "An update will be given at the meeting" says nothing yet. */
    private boolean isUpdate() {
        return (clause.has(Cue.WILL) || clause.has(Cue.TO_BE))
                && clause.marks().stream().limit(OPENING).anyMatch(word -> tokens.is(word.from(), "update"));
    }

    private boolean isStillToDo(Mark mark) {
        String last = tokens.text(mark.to() - 1);
        return mark.cue() == Cue.EXCEPT
                && (last.equals("be") || last.equals("to") && !tokens.is(mark.from(), "subject"));
    }
}
