package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** A word of status and what it claims beside the others of its clause. */
final class ClaimWord {

    private static final Set<String> PARTIAL = Set.of("part", "partial");
    private static final Set<String> CLOSING = Set.of("close", "closure");
    private static final Set<String> AGREEING = Set.of("agreed", "agrees", "approved", "decided", "resolved");
    private static final Set<String> ON_TIME = Set.of("schedule", "target", "plan", "programme");
    private static final Set<String> UNITS = Set.of("day", "week", "month", "year", "days", "weeks", "months", "years");

    private static final Set<Cue> COMING =
            EnumSet.of(Cue.WILL, Cue.TO_BE, Cue.MODAL, Cue.CONDITION, Cue.PLANNED, Cue.NOT, Cue.NO, Cue.AT_WORK);
    private static final Set<Cue> VOIDING =
            EnumSet.of(Cue.NOT, Cue.NO, Cue.AVOIDED, Cue.MODAL, Cue.DOUBT, Cue.CONDITION, Cue.FAILED);

    private final Tokens tokens;
    private final Clause clause;
    private final int place;
    private final int index;
    private final Mark mark;
    private final List<Mark> before;
    private final List<Mark> after;
    private final Neighbours neighbours;
    private final boolean whole;

    ClaimWord(Tokens tokens, Clause clause, int place, int index) {
        this.tokens = tokens;
        this.clause = clause;
        this.place = place;
        this.index = index;
        this.mark = clause.marks().get(index);
        this.before = clause.marks().subList(0, index);
        this.after = clause.marks().subList(index + 1, clause.marks().size());
        this.neighbours = new Neighbours(tokens, mark, before, after);
        this.whole = neighbours.leaveWhole();
    }

    /** "Agreed that it be closed" and the like. */
    static boolean isAgreement(Tokens tokens, Mark word) {
        return AGREEING.contains(tokens.text(word.from()));
    }

    /**
     * Empty where the word says nothing of the action.
     *
     * @param last the claim found before
     */
    Optional<Claim> claim(Optional<Claim> last) {
        if (neighbours.areDescribed()) {
            return Optional.empty();
        }
        if (neighbours.areAlternatives()) {
            return plain(Status.UNKNOWN, true);
        }
        return switch (mark.cue()) {
            case DONE, ACTED, MET -> done(last);
            case COMPLETION -> undone(Status.IN_PROGRESS, whole);
            case ENDED -> ended();
            case NOT_NEEDED, NOTHING_MORE -> {
                boolean real = !has(before, EnumSet.of(Cue.CONDITION, Cue.MODAL));
                yield real ? plain(Status.CLOSED, mark.cue() == Cue.NOT_NEEDED) : Optional.empty();
            }
            case LATE -> late();
            case UNDERWAY -> underway();
            case AT_WORK -> claim(Status.IN_PROGRESS, tokens.text(mark.from()).startsWith("await"), false);
            case UNSTARTED -> has(before, EnumSet.of(Cue.NO)) ? Optional.empty() : plain(Status.NOT_STARTED, whole);
            case PLANNED -> planned();
            case BEGUN -> has(before, COMING) ? plain(Status.NOT_STARTED, whole) : plain(Status.IN_PROGRESS, false);
            case BEGIN -> begin();
            default -> plain(Status.UNKNOWN, true);
        };
    }

    private Optional<Claim> done(Optional<Claim> last) {
        DoneReader reader = new DoneReader(tokens, clause, index);
        Status status = reader.status();
        if (status == Status.COMPLETED) {
            return Optional.of(new Claim(status, mark, true, true, false, false, false, place, clause.sentence()));
        }
        if (isSignatureOf(last)) {
            return Optional.empty();
        }
        return status == Status.UNKNOWN
                ? plain(Status.UNKNOWN, false)
                : undone(status, !isSigned() && reader.isWholeSubject() && !has(before, StatusText.CLAIMING));
    }

    /** "Completed and signed off by Legal", where "signed off by Legal" alone would be a step. */
    private boolean isSignatureOf(Optional<Claim> last) {
        boolean was = tokens.is(mark.from() - 1, "was") || tokens.is(mark.from() - 1, "is");
        boolean joined = tokens.is(mark.from() - (was ? 2 : 1), "and");
        boolean signature = isSigned() && joined && tokens.is(mark.to(), "by");
        return signature
                && last.filter(claim -> claim.isDone() && claim.clause() == place)
                        .isPresent();
    }

    private boolean isSigned() {
        return tokens.is(mark.from(), "signed");
    }

    private Optional<Claim> underway() {
        if (PARTIAL.contains(tokens.text(mark.to() - 1))) {
            return undone(Status.IN_PROGRESS, false);
        }
        if (index > 0 && isOnTime(before.get(index - 1))) {
            return Optional.empty();
        }
        return plain(has(before, EnumSet.of(Cue.NOT)) ? Status.NOT_STARTED : Status.IN_PROGRESS, whole);
    }

    /** "Completed on schedule", but not "complete on schedule", which may be an order. */
    private boolean isOnTime(Mark previous) {
        return previous.isOf(StatusText.DONE)
                && !tokens.is(previous.to() - 1, "complete")
                && ON_TIME.contains(tokens.text(mark.to() - 1));
    }

    private Optional<Claim> ended() {
        boolean agreement = before.stream().anyMatch(word -> isAgreement(tokens, word));
        boolean toEnd = tokens.is(mark.from() - 1, "be") && agreement || CLOSING.contains(tokens.text(mark.to() - 1));
        if (toEnd) {
            boolean real = !has(before, EnumSet.of(Cue.NOT, Cue.NO, Cue.WILL, Cue.MODAL, Cue.CONDITION));
            return agreement && real ? plain(Status.CLOSED, true) : undone(Status.IN_PROGRESS, false);
        }
        if (has(before, COMING)) {
            return undone(Status.IN_PROGRESS, false);
        }
        return DoneReader.isWhole(before) && !neighbours.areItsObject() ? plain(Status.CLOSED, true) : Optional.empty();
    }

    private Optional<Claim> late() {
        // "Completed a month late" says when it was completed.
        boolean measured = has(before, StatusText.DONE)
                && tokens.is(mark.from(), "late")
                && UNITS.contains(tokens.text(mark.from() - 1));
        if (has(before, VOIDING) || measured) {
            return Optional.empty();
        }
        boolean past = has(before, EnumSet.of(Cue.PAST));
        return Optional.of(new Claim(Status.DELAYED, mark, true, whole, false, false, past, place, clause.sentence()));
    }

    private Optional<Claim> planned() {
        boolean describes = !after.isEmpty()
                && EnumSet.of(Cue.OTHER, Cue.WHOLE, Cue.PART)
                        .contains(after.get(0).cue());
        boolean promises = has(after, StatusText.DONE) || has(after, EnumSet.of(Cue.COMPLETION));
        return describes || promises ? Optional.empty() : claim(Status.NOT_STARTED, whole, whole);
    }

    private Optional<Claim> begin() {
        boolean noun = tokens.is(mark.to(), "of");
        return !noun && (whole || has(before, COMING)) ? plain(Status.NOT_STARTED, whole) : Optional.empty();
    }

    /** Said plainly. */
    private Optional<Claim> plain(Status status, boolean ofWhole) {
        return claim(status, true, ofWhole);
    }

    private Optional<Claim> claim(Status status, boolean strong, boolean ofWhole) {
        return Optional.of(Claim.of(status, mark, clause, place, strong, ofWhole));
    }

    /** Denied, limited or promised. */
    private Optional<Claim> undone(Status status, boolean ofWhole) {
        return Optional.of(new Claim(status, mark, ofWhole, ofWhole, true, false, false, place, clause.sentence()));
    }

    private static boolean has(List<Mark> marks, Set<Cue> cues) {
        return marks.stream().anyMatch(mark -> mark.isOf(cues));
    }
}
