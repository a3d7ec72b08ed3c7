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
    private static final Set<Status> UNFINISHED = EnumSet.of(Status.NOT_STARTED, Status.IN_PROGRESS, Status.DELAYED);

    /** Verbs of what was done and can be done again. */
    private static final Set<String> HELD = StatusVocabulary.set("HELD");

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
            return isPreparedFor(first) ? new DoneClaim(text, claims, first).status() : Status.IN_PROGRESS;
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
        Clause clause = text.clauses().get(first.clause());
        boolean bare = clause.marks().stream().allMatch(mark -> mark.isOf(BARE));
        boolean together = done.isPresent()
                && clause.says(text.tokens(), "closed")
                && (done.get().sentence() == first.sentence()
                        || bare && done.get().clause() == first.clause() + 1);
        return together ? new DoneClaim(text, claims, done.get()).status() : Status.CLOSED;
    }

    /** "Initially delayed but now complete", which may be said of the delayed part only. */
    private boolean isNowDone() {
        Claim last = claims.get(claims.size() - 1);
        boolean alone = claims.stream().allMatch(claim -> claim.isDone() || claim.past());
        Clause clause = text.clauses().get(last.clause());
        boolean now = clause.says(text.tokens(), "now");
        return alone && last.isDone() && now && last.clause() == text.clauses().size() - 1;
    }

    private Status unfinished(Claim first) {
        Claim base = first.strong() && !first.isOpen(text)
                ? first
                : claims.stream()
                        .filter(claim -> claim.strong() && claim.whole() && UNFINISHED.contains(claim.status()))
                        .filter(claim -> !claim.isOpen(text))
                        .findFirst()
                        .orElse(first);
        if (base.status() == Status.NOT_STARTED && (first.isPartDone(text) || isFurther(base))) {
            return Status.IN_PROGRESS;
        }
        boolean late =
                base.status() == Status.IN_PROGRESS && claims.stream().anyMatch(claim -> isLateBeside(claim, base));
        return late ? Status.DELAYED : base.status();
    }

    /** "Meeting held in May, another planned": what is planned isn't the first. */
    private boolean isFurther(Claim planned) {
        return planned.mark().cue() == Cue.PLANNED
                && text.clauses().subList(0, planned.clause() + 1).stream()
                        .filter(clause -> !clause.has(Cue.NOT) && !clause.has(Cue.NO))
                        .flatMap(clause -> clause.marks().stream())
                        .takeWhile(mark -> !mark.equals(planned.mark()))
                        .anyMatch(mark -> HELD.contains(text.tokens().text(mark.from())));
    }

    private static boolean isLateBeside(Claim claim, Claim base) {
        return claim.status() == Status.DELAYED
                && claim.strong()
                && !claim.past()
                && (claim.whole() || claim.sentence() == base.sentence());
    }

    /** "Open all year", "live since May": said of what was made, where more than "open" is said. */
    private boolean isOpenTo(Claim claim) {
        List<Mark> marks = text.clauses().get(claim.clause()).marks();
        List<Mark> behind = marks.subList(marks.indexOf(claim.mark()) + 1, marks.size());
        boolean action = behind.isEmpty() || behind.size() == 1 && behind.get(0).cue() == Cue.WHOLE;
        return claim.isOpen(text)
                && claim.mark().to() == claim.mark().from() + 1
                && !action
                && behind.stream().noneMatch(mark -> mark.isOf(StatusText.CLAIMING));
    }

    /** "In place and ongoing". */
    private boolean isLastingState(Claim claim) {
        return claim.isPartDone(text) && text.tokens().is(claim.mark().from(), "in");
    }

    /** "Delay in receiving the data, but the report was published". */
    private boolean isOvercome(Claim claim) {
        return claim.status() == Status.DELAYED
                && text.clauses().stream()
                        .filter(clause -> clause.sentence() == claim.sentence() && clause.has(Cue.CONTRAST))
                        .anyMatch(clause -> !clause.has(LEAVING_DOUBT)
                                && clause.marks().stream()
                                        .anyMatch(mark -> StatusVocabulary.DEEDS.contains(
                                                text.tokens().text(mark.from()))));
    }

    /** Whether a short text, such as a Status cell, says two things of the whole action. */
    boolean contradictsItself() {
        return new SelfContradiction(text, claims).isFound();
    }

    /** What the text plainly opens with and doesn't take back; empty where its opening is no plain statement. */
    Optional<Status> opening() {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Claim first = claims.get(0);
        if (isOpenTo(first) || isLastingState(first) || isOvercome(first)) {
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
        return !text.clauses().isEmpty() && text.clauses().get(0).says(text.tokens(), "closed");
    }
}
