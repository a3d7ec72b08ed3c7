package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** Weighs a word for done against the rest of its clause. Done is believed only where nothing stands against it. */
final class DoneReader {

    private static final Set<Cue> DENYING = EnumSet.of(Cue.NOT, Cue.NO);
    private static final Set<Cue> PROMISING = EnumSet.of(
            Cue.WILL,
            Cue.MODAL,
            Cue.CONDITION,
            Cue.PLANNED,
            Cue.COMPLETION,
            Cue.BEGIN,
            Cue.EXCEPT,
            Cue.AVOIDED,
            Cue.NOT_NEEDED,
            Cue.SILENT);
    private static final Set<Cue> LIMITING = EnumSet.of(Cue.HEDGE, Cue.UNDERWAY, Cue.UNSTARTED, Cue.AT_WORK, Cue.LATE);
    private static final Set<Cue> LIMITING_BEHIND = EnumSet.of(
            Cue.NOT,
            Cue.HEDGE,
            Cue.EXCEPT,
            Cue.CONDITION,
            Cue.UNDERWAY,
            Cue.UNSTARTED,
            Cue.AT_WORK,
            Cue.FAILED,
            Cue.TO_BE,
            Cue.COMPLETION);
    private static final Set<Cue> DETAIL = EnumSet.of(Cue.OTHER, Cue.PART, Cue.LABEL, Cue.DRAFT, Cue.AFTERCARE);
    private static final Set<String> WHOLLY = Set.of("in", "fully", "wholly", "entirely", "this", "it");
    private static final Set<String> TIMED = Set.of("schedule", "target", "plan", "programme");

    /** So many are no full stop and no ellipsis. */
    private static final int DOTS = 5;

    private static final Set<String> AGAIN =
            Set.of("annual", "annually", "yearly", "quarterly", "monthly", "weekly", "termly", "regular", "regularly");

    /** "Not yet fully implemented" is begun. */
    private static final Set<String> FULLY = Set.of("fully", "wholly", "entirely", "completely");

    private final Tokens tokens;
    private final List<Mark> before;
    private final Mark word;
    private final List<Mark> after;

    DoneReader(Tokens tokens, Clause clause, int index) {
        this.tokens = tokens;
        this.before = clause.marks().subList(0, index);
        this.word = clause.marks().get(index);
        this.after = clause.marks().subList(index + 1, clause.marks().size());
    }

    /** COMPLETED only where the clause says so of the whole action. */
    Status status() {
        if (has(before, EnumSet.of(Cue.DOUBT)) || has(after, EnumSet.of(Cue.DOUBT)) || isLabelOfBlank()) {
            return Status.UNKNOWN;
        }
        if (has(before, EnumSet.of(Cue.FAILED))) {
            return Status.DELAYED;
        }
        if (has(before, DENYING)) {
            return denied();
        }
        if (has(before, EnumSet.of(Cue.TO_BE)) && !has(before, PROMISING) && !has(before, LIMITING)) {
            return Status.NOT_STARTED;
        }
        return isLimited() || !isWholeSubject() || !isWholeObject() ? Status.IN_PROGRESS : Status.COMPLETED;
    }

    private boolean isLimited() {
        return has(before, PROMISING)
                || has(before, LIMITING)
                || has(before, EnumSet.of(Cue.TO_BE))
                || before.stream().anyMatch(this::isAim)
                || isOfQuarter()
                || isHabit()
                || after.stream().anyMatch(this::limitsBehind);
    }

    /** "Completed __/__/____", "Completed .........." */
    private boolean isLabelOfBlank() {
        int at = tokens.is(word.to(), ":") ? word.to() + 1 : word.to();
        return tokens.is(at, "_") || IntStream.range(at, at + DOTS).allMatch(dot -> tokens.is(dot, "."));
    }

    /** "Q1 complete" is a part; "Q1: complete" tells when. */
    private boolean isOfQuarter() {
        return tokens.isNumber(word.from() - 1) && tokens.is(word.from() - 2, "q");
    }

    /** "This is done through the annual review". */
    private boolean isHabit() {
        boolean present = tokens.is(word.from() - 1, "is") || tokens.is(word.from() - 1, "are");
        return present
                && !tokens.is(word.to() - 1, "complete")
                && after.stream().anyMatch(mark -> AGAIN.contains(tokens.text(mark.from())));
    }

    private boolean limitsBehind(Mark mark) {
        boolean onTime = mark.cue() == Cue.UNDERWAY
                && (tokens.is(mark.from(), "on")
                        || tokens.is(mark.from(), "to") && TIMED.contains(tokens.text(mark.to() - 1)));
        boolean takenBack = mark.cue() == Cue.ENDED && !tokens.is(mark.from(), "closed");
        return takenBack || mark.isOf(LIMITING_BEHIND) && !onTime;
    }

    /** "Was to have been completed", "ready for completed forms". */
    private boolean isAim(Mark mark) {
        return mark.to() == mark.from() + 1 && (tokens.is(mark.from(), "to") || tokens.is(mark.from(), "for"));
    }

    private Status denied() {
        if (before.stream().anyMatch(mark -> FULLY.contains(tokens.text(mark.from())))) {
            return Status.IN_PROGRESS;
        }
        if (has(before, EnumSet.of(Cue.WILL))) {
            return word.cue() == Cue.ACTED ? Status.CLOSED : Status.DELAYED;
        }
        return switch (word.cue()) {
            case ACTED -> Status.NOT_STARTED;
            case MET ->
                before.stream().anyMatch(mark -> tokens.is(mark.to() - 1, "yet")) ? Status.IN_PROGRESS : Status.DELAYED;
            default -> Status.IN_PROGRESS;
        };
    }

    /** Whether nothing but the action as a whole can be what the clause is about. */
    boolean isWholeSubject() {
        return isWhole(before);
    }

    static boolean isWhole(List<Mark> subject) {
        return !has(subject, DETAIL);
    }

    private boolean isWholeObject() {
        if (after.isEmpty()) {
            return true;
        }
        Mark next = after.get(0);
        String text = tokens.text(next.from());
        boolean base = tokens.is(word.to() - 1, "complete");
        boolean object = next.cue() == Cue.WHOLE || StatusVocabulary.DETERMINERS.contains(text);
        if (object && base && !text.equals("in")) {
            return false;
        }
        boolean bare = next.cue() == Cue.WHOLE && !WHOLLY.contains(text);
        return !bare && new DoneTail(tokens, word, after).isPlain();
    }

    private static boolean has(List<Mark> marks, Set<Cue> cues) {
        return marks.stream().anyMatch(mark -> mark.isOf(cues));
    }
}
