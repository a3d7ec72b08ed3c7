package org.committeepapers.wording;

import java.util.List;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** Finds that a short text, such as a Status cell, says two things of the whole action. */
record SelfContradiction(StatusText text, List<Claim> claims) {

    private static final int SHORT = 12;

    boolean isFound() {
        boolean isShort = text.tokens().size() <= SHORT && !text.shares().anyPercentage();
        boolean balanced =
                text.clauses().stream().anyMatch(clause -> clause.has(Cue.CONTRAST) || clause.has(Cue.EXCEPT));
        if (!isShort || balanced) {
            return false;
        }
        boolean done = says(Status.COMPLETED);
        boolean closed = says(Status.CLOSED)
                && text.clauses().stream().noneMatch(clause -> clause.says(text.tokens(), "closed"));
        return done
                        && (says(Status.IN_PROGRESS) && !goesOnElsewhere()
                                || says(Status.NOT_STARTED)
                                || says(Status.DELAYED)
                                        && claims.stream().noneMatch(claim -> claim.isDoneLate(text.tokens()))
                                || closed)
                || claims.stream().anyMatch(this::isAtWork)
                        && claims.stream().anyMatch(claim -> claim.status() == Status.NOT_STARTED && claim.isPlain())
                || says(Status.CLOSED) && claims.stream().anyMatch(SelfContradiction::isUnderway);
    }

    /** "Review completed; actions being implemented": of another thing, in a sentence of its own. */
    private boolean goesOnElsewhere() {
        List<Claim> open = claims.stream().filter(SelfContradiction::isUnderway).toList();
        Claim first = claims.get(0);
        return first.isDone()
                && !open.isEmpty()
                && open.stream()
                        .allMatch(claim -> claim.sentence() > first.sentence()
                                && text.tokens().is(claim.mark().from(), "being"));
    }

    private static boolean isUnderway(Claim claim) {
        return claim.status() == Status.IN_PROGRESS && claim.isPlain();
    }

    /** "On track to start" contradicts nothing: what is on track needn't have begun. */
    private boolean isAtWork(Claim claim) {
        Mark mark = claim.mark();
        boolean onTrack = mark.to() == mark.from() + 2 && text.tokens().is(mark.from(), "on");
        return isUnderway(claim) && !onTrack && !claim.isOpen(text);
    }

    private boolean says(Status status) {
        return claims.stream()
                .filter(claim -> claim.status() == status && claim.strong() && claim.whole())
                .anyMatch(claim -> !claim.aftercare() && !claim.isProof(text));
    }
}
