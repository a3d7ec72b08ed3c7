package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** A claim that the action is done, weighed against all else that the text says. */
record DoneClaim(StatusText text, List<Claim> claims, Claim done) {

    private static final Set<Cue> STILL_TO_COME =
            EnumSet.of(Cue.WILL, Cue.MODAL, Cue.TO_BE, Cue.AT_WORK, Cue.COMPLETION);

    /** COMPLETED where nothing takes the claim back, excepts from it or narrows it. */
    Status status() {
        return reversal().or(this::exception).orElseGet(this::remarked);
    }

    /** What claims beside it or behind it make of it. */
    private Optional<Status> reversal() {
        List<Status> against =
                claims.stream().filter(this::isReversedBy).map(Claim::status).toList();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(against.contains(Status.DELAYED) ? Status.DELAYED : Status.IN_PROGRESS);
    }

    /** What a clause behind it leaves of it that makes no claim. */
    private Optional<Status> exception() {
        for (int i = done.clause() + 1; i < text.clauses().size(); i++) {
            Clause clause = text.clauses().get(i);
            if (isExcepting(clause, clause.sentence() == done.sentence())) {
                return Optional.of(Status.IN_PROGRESS);
            }
            if (clause.has(Cue.CONTRAST) && !isDoneAgain(i)) {
                return Optional.of(clause.has(STILL_TO_COME) ? Status.IN_PROGRESS : Status.UNKNOWN);
            }
        }
        return Optional.empty();
    }

    /** "Delayed by the weather but finished in June". */
    private boolean isDoneAgain(int clause) {
        return claims.stream().anyMatch(claim -> claim.clause() == clause && claim.isDone());
    }

    private Status remarked() {
        if (new DoneRemarks(text, done).areHarmless()) {
            return Status.COMPLETED;
        }
        boolean ended = claims.stream().anyMatch(claim -> claim.status() == Status.CLOSED);
        return ended ? Status.UNKNOWN : Status.IN_PROGRESS;
    }

    private boolean isReversedBy(Claim claim) {
        // What was launched was the thing completed.
        boolean launched =
                claim.mark().cue() == Cue.BEGUN && text.tokens().is(claim.mark().from(), "launched");
        boolean late = claim.status() == Status.DELAYED && done.isDoneLate(text.tokens());
        if (claim.isDone()
                || claim.aftercare()
                || claim.clause() < done.clause()
                || launched
                || late
                || claim.isProof(text)) {
            return false;
        }
        boolean sameSentence = claim.sentence() == done.sentence();
        return switch (claim.status()) {
            case DELAYED, NOT_STARTED, IN_PROGRESS -> claim.undone() || claim.strong() || sameSentence;
            case UNKNOWN -> sameSentence;
            default -> false;
        };
    }

    /** "No cost, two sites left": what is denied and what is excepted stand on two sides of a comma. */
    private boolean isListed(Clause clause) {
        List<Mark> marks = clause.marks();
        int last = marks.get(marks.size() - 1).from();
        for (int at = marks.get(0).from(); at < last; at++) {
            if (text.tokens().is(at, ",")) {
                return true;
            }
        }
        return false;
    }

    private boolean isExcepting(Clause clause, boolean sameSentence) {
        boolean except =
                clause.has(Cue.EXCEPT) && (!clause.has(Cue.NO) || isListed(clause)) && !clause.has(Cue.AVOIDED);
        boolean answer = clause.marks().size() == 1 && (clause.has(Cue.NO) || clause.has(Cue.NOT));
        return except || answer || sameSentence && (clause.has(Cue.NOT) || clause.has(Cue.FAILED));
    }
}
