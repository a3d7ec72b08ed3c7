package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** What the claims of a text come to. When torn, never COMPLETED. */
final class StatusReading {

    private static final Set<Cue> LEAVING_DOUBT =
            EnumSet.of(Cue.NOT, Cue.EXCEPT, Cue.DOUBT, Cue.CONDITION, Cue.PART, Cue.DRAFT, Cue.FAILED);
    private static final Set<Cue> BARE = EnumSet.of(Cue.ENDED, Cue.WHOLE, Cue.LIGHT);
    private static final Set<Cue> NARROWING = EnumSet.of(Cue.PART, Cue.LABEL, Cue.DRAFT, Cue.HEDGE, Cue.EXCEPT);
    private static final Set<Cue> UNREAL =
            EnumSet.of(Cue.WILL, Cue.TO_BE, Cue.MODAL, Cue.CONDITION, Cue.PLANNED, Cue.NOT, Cue.NO);
    private static final Set<Cue> STILL_TO_COME =
            EnumSet.of(Cue.WILL, Cue.MODAL, Cue.TO_BE, Cue.AT_WORK, Cue.COMPLETION);
    private static final Set<Status> UNFINISHED = EnumSet.of(Status.NOT_STARTED, Status.IN_PROGRESS, Status.DELAYED);
    private static final Set<String> OPEN = Set.of("open", "live", "active");
    /** How words begin that say that something runs or happened: "in force", "went live". */
    private static final Set<String> RUNNING = Set.of("in", "went", "gone", "taken", "up");

    private static final int SHORT = 12;

    private final StatusText text;
    private final List<Claim> claims;

    StatusReading(String words) {
        this.text = new StatusText(words);
        this.claims = ClaimReader.read(text);
    }

    /** UNKNOWN where the words don't say how the action stands. */
    Status status() {
        if (claims.isEmpty()) {
            return Status.UNKNOWN;
        }
        Claim first = claims.get(0);
        if (first.isDone()) {
            return isPreparedFor(first) ? done(first) : Status.IN_PROGRESS;
        }
        return switch (first.status()) {
            case UNKNOWN -> behindSilence(first);
            case CLOSED -> closed(first);
            case DELAYED -> isStoppedForGood(first) ? Status.CLOSED : laterThan(first);
            default -> unfinished(first);
        };
    }

    /** "Stopped - no longer needed". */
    private boolean isStoppedForGood(Claim first) {
        return text.tokens().is(first.mark().from(), "stopped")
                && claims.stream().anyMatch(claim -> claim.mark().cue() == Cue.NOT_NEEDED);
    }

    private Status laterThan(Claim first) {
        return first.past() && isNowDone() ? Status.UNKNOWN : unfinished(first);
    }

    /** Whether there is no word about how the action stands, nor one that limits, denies or asks. */
    boolean saysNothing() {
        return claims.isEmpty()
                && text.clauses().stream()
                        .noneMatch(
                                clause -> clause.question() || clause.has(Cue.CONTRAST) || clause.has(LEAVING_DOUBT));
    }

    /** Whether nothing before the claim limits it. */
    private boolean isPreparedFor(Claim done) {
        return !text.clauses().get(done.clause()).has(Cue.CONTRAST)
                && text.clauses().subList(0, done.clause()).stream().noneMatch(clause -> clause.has(LEAVING_DOUBT));
    }

    private Status done(Claim done) {
        Status reversed = Status.COMPLETED;
        for (Claim claim : claims) {
            if (reverses(claim, done)) {
                reversed = claim.status() == Status.DELAYED || reversed == Status.DELAYED
                        ? Status.DELAYED
                        : Status.IN_PROGRESS;
            }
        }
        if (reversed != Status.COMPLETED) {
            return reversed;
        }
        for (int i = done.clause() + 1; i < text.clauses().size(); i++) {
            Clause clause = text.clauses().get(i);
            if (isExcepting(clause, clause.sentence() == done.sentence())) {
                return Status.IN_PROGRESS;
            }
            if (clause.has(Cue.CONTRAST)) {
                return clause.has(STILL_TO_COME) ? Status.IN_PROGRESS : Status.UNKNOWN;
            }
        }
        if (new DoneRemarks(text, done).areHarmless()) {
            return Status.COMPLETED;
        }
        boolean ended = claims.stream().anyMatch(claim -> claim.status() == Status.CLOSED);
        return ended ? Status.UNKNOWN : Status.IN_PROGRESS;
    }

    private boolean reverses(Claim claim, Claim done) {
        // What was launched was the thing completed.
        boolean launched =
                claim.mark().cue() == Cue.BEGUN && text.tokens().is(claim.mark().from(), "launched");
        if (claim.isDone() || claim.aftercare() || claim.clause() < done.clause() || launched || isProof(claim)) {
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

    private Status behindSilence(Claim first) {
        return claims.stream()
                .filter(claim ->
                        claim.sentence() == first.sentence() && claim.strong() && first.strong() && claim.whole())
                .map(Claim::status)
                .filter(status -> UNFINISHED.contains(status) || status == Status.CLOSED)
                .findFirst()
                .orElse(Status.UNKNOWN);
    }

    private Status closed(Claim first) {
        Optional<Claim> done = claims.stream().filter(Claim::isDone).findFirst();
        boolean saysClosed = text.clauses().get(first.clause()).marks().stream()
                .anyMatch(mark -> text.tokens().is(mark.from(), "closed"));
        Clause clause = text.clauses().get(first.clause());
        boolean bare = clause.marks().stream().allMatch(mark -> mark.isOf(BARE));
        boolean together = done.isPresent()
                && saysClosed
                && (done.get().sentence() == first.sentence()
                        || bare && done.get().clause() == first.clause() + 1);
        return together ? done(done.get()) : Status.CLOSED;
    }

    /** "Initially delayed but now complete", which may be said of the delayed part only. */
    private boolean isNowDone() {
        Claim last = claims.get(claims.size() - 1);
        boolean alone = claims.stream().allMatch(claim -> claim.isDone() || claim.past());
        Clause clause = text.clauses().get(last.clause());
        boolean now = clause.marks().stream().anyMatch(mark -> text.tokens().is(mark.from(), "now"));
        return alone && last.isDone() && now && last.clause() == text.clauses().size() - 1;
    }

    private Status unfinished(Claim first) {
        Claim base = first.strong() && !isOpen(first)
                ? first
                : claims.stream()
                        .filter(claim -> claim.strong() && claim.whole() && UNFINISHED.contains(claim.status()))
                        .filter(claim -> !isOpen(claim))
                        .findFirst()
                        .orElse(first);
        if (base.status() == Status.NOT_STARTED && isPartDone(first)) {
            return Status.IN_PROGRESS;
        }
        boolean late =
                base.status() == Status.IN_PROGRESS && claims.stream().anyMatch(claim -> isLateBeside(claim, base));
        return late ? Status.DELAYED : base.status();
    }

    /** "Completed: training delivered" tells what was done. */
    private boolean isProof(Claim claim) {
        boolean told = claim.mark().cue() == Cue.ACTED
                || claim.mark().cue() == Cue.MET
                || RUNNING.contains(text.tokens().text(claim.mark().from()));
        return told && isPartDone(claim) && !text.clauses().get(claim.clause()).has(NARROWING);
    }

    /** "Recruitment completed, the officer starts in May": something was done, whatever hasn't begun. */
    private boolean isPartDone(Claim first) {
        return first.undone()
                && first.status() == Status.IN_PROGRESS
                && first.mark().isOf(StatusText.DONE)
                && !text.clauses().get(first.clause()).has(UNREAL);
    }

    private static boolean isLateBeside(Claim claim, Claim base) {
        return claim.status() == Status.DELAYED
                && claim.strong()
                && !claim.past()
                && (claim.whole() || claim.sentence() == base.sentence());
    }

    /** Whether a short text, such as a Status cell, says two things of the whole action. */
    boolean contradictsItself() {
        boolean isShort = text.tokens().size() <= SHORT && !text.hasPercentage();
        boolean balanced =
                text.clauses().stream().anyMatch(clause -> clause.has(Cue.CONTRAST) || clause.has(Cue.EXCEPT));
        if (!isShort || balanced) {
            return false;
        }
        boolean done = says(Status.COMPLETED);
        boolean closed = says(Status.CLOSED) && !text.clauses().stream().anyMatch(this::saysClosed);
        return done
                        && (says(Status.IN_PROGRESS) && !goesOnElsewhere()
                                || says(Status.NOT_STARTED)
                                || says(Status.DELAYED)
                                || closed)
                || claims.stream().anyMatch(this::isAtWork)
                        && claims.stream().anyMatch(claim -> claim.status() == Status.NOT_STARTED && isPlain(claim))
                || says(Status.CLOSED) && claims.stream().anyMatch(StatusReading::isUnderway);
    }

    /** "Review completed; actions being implemented": of another thing, in a sentence of its own. */
    private boolean goesOnElsewhere() {
        List<Claim> open = claims.stream().filter(StatusReading::isUnderway).toList();
        Claim first = claims.get(0);
        return first.isDone()
                && !open.isEmpty()
                && open.stream()
                        .allMatch(claim -> claim.sentence() > first.sentence()
                                && text.tokens().is(claim.mark().from(), "being"));
    }

    private static boolean isUnderway(Claim claim) {
        return claim.status() == Status.IN_PROGRESS && isPlain(claim);
    }

    /** "On track to start" contradicts nothing: what is on track needn't have begun. */
    private boolean isAtWork(Claim claim) {
        Mark mark = claim.mark();
        boolean onTrack = mark.to() == mark.from() + 2 && text.tokens().is(mark.from(), "on");
        return isUnderway(claim) && !onTrack && !isOpen(claim);
    }

    /** "Open" says no more than that it isn't closed. */
    private boolean isOpen(Claim claim) {
        return OPEN.contains(text.tokens().text(claim.mark().to() - 1));
    }

    /** "Open all year", "live since May": said of what was made, where more than "open" is said. */
    private boolean isOpenTo(Claim claim) {
        List<Mark> marks = text.clauses().get(claim.clause()).marks();
        List<Mark> behind = marks.subList(marks.indexOf(claim.mark()) + 1, marks.size());
        boolean action = behind.isEmpty() || behind.size() == 1 && behind.get(0).cue() == Cue.WHOLE;
        return isOpen(claim)
                && claim.mark().to() == claim.mark().from() + 1
                && !action
                && behind.stream().noneMatch(mark -> mark.isOf(StatusText.CLAIMING));
    }

    private static boolean isPlain(Claim claim) {
        return claim.strong() && claim.whole() && !claim.undone() && !claim.aftercare();
    }

    private boolean saysClosed(Clause clause) {
        return clause.marks().stream().anyMatch(mark -> text.tokens().is(mark.from(), "closed"));
    }

    private boolean says(Status status) {
        return claims.stream()
                .anyMatch(claim -> claim.status() == status && claim.strong() && claim.whole() && !claim.aftercare());
    }

    /** What the text plainly opens with and doesn't take back; empty where its opening is no plain statement. */
    Optional<Status> opening() {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Claim first = claims.get(0);
        if (isOpenTo(first)) {
            return Optional.empty();
        }
        boolean turned = text.clauses().get(first.clause()).has(Cue.CONTRAST);
        boolean plain = first.clause() == 0 && first.strong() && first.whole() && !first.aftercare() && !turned;
        if (first.isDone()) {
            return status() == Status.COMPLETED ? Optional.of(Status.COMPLETED) : Optional.empty();
        }
        boolean takenBack = claims.stream()
                .anyMatch(claim ->
                        claim.isDone() || claim.status() == Status.CLOSED && !claim.equals(first) && claim.whole());
        return plain && !takenBack && first.status() != Status.UNKNOWN ? Optional.of(first.status()) : Optional.empty();
    }

    /** Whether the closing word is only "closed", which some councils write for done. */
    boolean opensClosed() {
        return !text.clauses().isEmpty() && saysClosed(text.clauses().get(0));
    }
}
