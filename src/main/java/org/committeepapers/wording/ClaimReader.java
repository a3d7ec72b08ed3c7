package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** Finds what each clause of a text claims about its action. */
final class ClaimReader {

    /** Words that say something about the action only where nothing else stands in the clause. */
    private static final Set<String> ADJECTIVES = Set.of(
            "open",
            "active",
            "live",
            "new",
            "advanced",
            "future",
            "part",
            "partial",
            "outstanding",
            "pending",
            "upcoming",
            "late",
            "behind",
            "missed",
            "blocked",
            "stuck",
            "stopped",
            "frozen",
            "continuing",
            "queued",
            "progressed",
            "duplicate",
            "removed",
            "dropped",
            "delay",
            "extended",
            "some",
            "good",
            "making",
            "interrupted",
            "extension",
            "in",
            "significant",
            "excellent",
            "steady",
            "void",
            "retired",
            "impeded",
            "pause",
            "limited",
            "little");

    private static final Mark NO_MARK = new Mark(Cue.LIGHT, 0, 0);
    private static final Set<String> PARTIAL = Set.of("part", "partial");
    private static final int UPDATE = 3;

    /** More claims than this in a clause are no statement; each is weighed against the whole clause, which takes time. */
    private static final int MOST = 30;

    private static final Set<String> LEFT = Set.of("unfinished", "unresolved", "reopened", "remaining", "to");
    private static final Set<String> CLOSING = Set.of("close", "closure");
    private static final Set<String> AGREEING = Set.of("agreed", "agrees", "approved", "decided", "resolved");
    private static final Set<String> ON_TIME = Set.of("schedule", "target", "plan", "programme");
    private static final Set<String> UNITS = Set.of("day", "week", "month", "year", "days", "weeks", "months", "years");

    private static final Set<Cue> COMING =
            EnumSet.of(Cue.WILL, Cue.TO_BE, Cue.MODAL, Cue.CONDITION, Cue.PLANNED, Cue.NOT, Cue.NO, Cue.AT_WORK);
    private static final Set<Cue> VOIDING =
            EnumSet.of(Cue.NOT, Cue.NO, Cue.AVOIDED, Cue.MODAL, Cue.DOUBT, Cue.CONDITION, Cue.FAILED);

    private final StatusText text;
    private final List<Claim> claims = new ArrayList<>();
    private int clauseIndex;
    private Mark mark = NO_MARK;

    private ClaimReader(StatusText text) {
        this.text = text;
    }

    static List<Claim> read(StatusText text) {
        ClaimReader reader = new ClaimReader(text);
        for (Clause clause : text.clauses()) {
            reader.read(clause);
            reader.clauseIndex++;
        }
        return reader.claims;
    }

    private void read(Clause clause) {
        mark = clause.marks().get(0);
        if (clause.question() || asks(clause)) {
            add(clause, Status.UNKNOWN, false, false);
            return;
        }
        int found = claims.size();
        for (int i = 0; i < clause.marks().size(); i++) {
            if (claims.size() - found > MOST) {
                mark = clause.marks().get(i);
                add(clause, Status.UNKNOWN, true, true);
                return;
            }
            if (clause.marks().get(i).isOf(StatusText.CLAIMING)) {
                claim(clause, i);
            }
        }
        if (claims.size() == found) {
            mark = clause.marks().get(0);
            hint(clause);
        }
    }

    /** "Has it been completed", with or without a question mark. */
    private boolean asks(Clause clause) {
        Tokens tokens = text.tokens();
        int first = clause.marks().get(0).from();
        return clause.marks().stream()
                .mapToInt(Mark::from)
                .anyMatch(at -> StatusVocabulary.ASKING.contains(tokens.text(at))
                        && !tokens.is(at - 1, "to")
                        && (StatusVocabulary.PRONOUNS.contains(tokens.text(at + 1))
                                || at == first && StatusVocabulary.SUBJECTS.contains(tokens.text(at + 1))));
    }

    /** A clause without a word of status may still promise something or speak of a part. */
    private void hint(Clause clause) {
        boolean agreed = clause.marks().stream().anyMatch(this::isAgreement);
        if (agreed && clause.marks().stream().anyMatch(this::isClosing)) {
            add(clause, Status.CLOSED, true, true);
        } else if (clause.has(Cue.DOUBT) || isUpdate(clause)) {
            add(clause, Status.UNKNOWN, false, false);
        } else if (clause.has(Cue.FAILED)) {
            add(clause, Status.DELAYED, false, false);
        } else if (text.tokens().is(mark.from(), "carried") && mark.cue() == Cue.EXCEPT) {
            add(clause, Status.DELAYED, false, false);
        } else if (clause.has(Cue.TO_BE) && !clause.has(Cue.WILL)) {
            add(clause, Status.NOT_STARTED, false, false);
        } else if (clause.has(Cue.WILL)
                || clause.marks().stream().anyMatch(this::isStillToDo)
                || LEFT.contains(text.tokens().text(mark.from()))
                || clause.has(Cue.HEDGE)
                || clause.has(Cue.DRAFT)) {
            add(clause, Status.IN_PROGRESS, false, false);
        }
    }

    /** "Can be closed" and the like. */
    private boolean isClosing(Mark word) {
        return word.cue() == Cue.AFTERCARE && text.tokens().is(word.to() - 1, "closed");
    }

    /** "An update will be given at the meeting" says nothing yet. */
    private boolean isUpdate(Clause clause) {
        return (clause.has(Cue.WILL) || clause.has(Cue.TO_BE))
                && clause.marks().stream()
                        .limit(UPDATE)
                        .anyMatch(word -> text.tokens().is(word.from(), "update"));
    }

    private boolean isStillToDo(Mark mark) {
        String last = text.tokens().text(mark.to() - 1);
        return mark.cue() == Cue.EXCEPT
                && (last.equals("be") || last.equals("to") && !text.tokens().is(mark.from(), "subject"));
    }

    private void claim(Clause clause, int index) {
        mark = clause.marks().get(index);
        List<Mark> before = clause.marks().subList(0, index);
        boolean whole = isWhole(clause, index);
        if (!whole && ADJECTIVES.contains(text.tokens().text(mark.from())) && !StatusText.DONE.contains(mark.cue())) {
            boolean phrase = mark.to() > mark.from() + 1 && !text.tokens().is(mark.from(), "extension");
            if (!phrase) {
                return;
            }
        }
        switch (mark.cue()) {
            case DONE, ACTED, MET -> done(clause, index);
            case COMPLETION -> undone(clause, Status.IN_PROGRESS, whole);
            case ENDED -> ended(clause, before, whole);
            case NOT_NEEDED, NOTHING_MORE -> {
                if (!has(before, EnumSet.of(Cue.CONDITION, Cue.MODAL))) {
                    add(clause, Status.CLOSED, true, mark.cue() == Cue.NOT_NEEDED);
                }
            }
            case LATE -> late(clause, before, whole);
            case UNDERWAY -> underway(clause, index, whole);
            case AT_WORK -> atWork(clause);
            case UNSTARTED -> {
                if (!has(before, EnumSet.of(Cue.NO))) {
                    add(clause, Status.NOT_STARTED, true, whole);
                }
            }
            case PLANNED -> planned(clause, index, whole);
            case BEGUN ->
                add(
                        clause,
                        has(before, COMING) ? Status.NOT_STARTED : Status.IN_PROGRESS,
                        true,
                        whole && has(before, COMING));
            case BEGIN -> begin(clause, index, whole);
            default -> add(clause, Status.UNKNOWN, true, true);
        }
    }

    /** Whether the words before name nothing but the action, and no noun follows that the word would describe. */
    private boolean isWhole(Clause clause, int index) {
        List<Mark> marks = clause.marks();
        boolean subject = DoneReader.isWhole(marks.subList(0, index));
        if (index + 1 >= marks.size()) {
            return subject;
        }
        Cue next = marks.get(index + 1).cue();
        return subject && next != Cue.OTHER && next != Cue.AFTERCARE && next != Cue.PART && next != Cue.DRAFT;
    }

    private void done(Clause clause, int index) {
        DoneReader reader = new DoneReader(text.tokens(), clause, index);
        Status status = reader.status();
        boolean begun = index > 0 && clause.marks().get(0).cue() == Cue.BEGUN;
        if (status == Status.COMPLETED) {
            if (begun && !claims.isEmpty()) {
                claims.remove(claims.size() - 1);
            }
            claims.add(new Claim(status, mark, true, true, false, false, false, clauseIndex, clause.sentence()));
        } else if (isSignatureOfDone()) {
            return;
        } else if (status == Status.UNKNOWN) {
            add(clause, Status.UNKNOWN, true, false);
        } else {
            undone(
                    clause,
                    status,
                    reader.isWholeSubject() && !has(clause.marks().subList(0, index), StatusText.CLAIMING));
        }
    }

    /** "Completed and signed off by Legal", where "signed off by Legal" alone would be a step. */
    private boolean isSignatureOfDone() {
        Claim last = claims.isEmpty() ? null : claims.get(claims.size() - 1);
        boolean signature = text.tokens().is(mark.from(), "signed")
                && text.tokens().is(mark.from() - 1, "and")
                && text.tokens().is(mark.to(), "by");
        return signature && last != null && last.isDone() && last.clause() == clauseIndex;
    }

    private void undone(Clause clause, Status status, boolean whole) {
        claims.add(new Claim(status, mark, whole, whole, true, false, false, clauseIndex, clause.sentence()));
    }

    private void underway(Clause clause, int index, boolean whole) {
        if (PARTIAL.contains(text.tokens().text(mark.to() - 1))) {
            undone(clause, Status.IN_PROGRESS, false);
            return;
        }
        if (index > 0 && isOnTime(clause.marks().get(index - 1))) {
            return;
        }
        boolean denied = has(clause.marks().subList(0, index), EnumSet.of(Cue.NOT));
        add(clause, denied ? Status.NOT_STARTED : Status.IN_PROGRESS, true, whole);
    }

    /** "Completed on schedule", but not "complete on schedule", which may be an order. */
    private boolean isOnTime(Mark before) {
        return before.isOf(StatusText.DONE)
                && !text.tokens().is(before.to() - 1, "complete")
                && ON_TIME.contains(text.tokens().text(mark.to() - 1));
    }

    private void ended(Clause clause, List<Mark> before, boolean whole) {
        boolean agreed =
                text.tokens().is(mark.from() - 1, "be") && before.stream().anyMatch(this::isAgreement);
        if (agreed || CLOSING.contains(text.tokens().text(mark.to() - 1))) {
            if (before.stream().anyMatch(this::isAgreement)
                    && !has(before, EnumSet.of(Cue.NOT, Cue.NO, Cue.WILL, Cue.MODAL, Cue.CONDITION))) {
                add(clause, Status.CLOSED, true, true);
            } else {
                undone(clause, Status.IN_PROGRESS, false);
            }
        } else if (has(before, COMING)) {
            undone(clause, Status.IN_PROGRESS, false);
        } else if (DoneReader.isWhole(before)) {
            add(clause, Status.CLOSED, true, whole || DoneReader.isWhole(before));
        }
    }

    private boolean isAgreement(Mark word) {
        return AGREEING.contains(text.tokens().text(word.from()));
    }

    private void late(Clause clause, List<Mark> before, boolean whole) {
        // "Completed a month late" says when it was completed.
        boolean measured = has(before, StatusText.DONE)
                && text.tokens().is(mark.from(), "late")
                && UNITS.contains(text.tokens().text(mark.from() - 1));
        if (!has(before, VOIDING) && !measured) {
            boolean past = has(before, EnumSet.of(Cue.PAST));
            claims.add(
                    new Claim(Status.DELAYED, mark, true, whole, false, false, past, clauseIndex, clause.sentence()));
        }
    }

    private void atWork(Clause clause) {
        boolean waiting = text.tokens().text(mark.from()).startsWith("await");
        add(clause, Status.IN_PROGRESS, waiting, false);
    }

    private void planned(Clause clause, int index, boolean whole) {
        List<Mark> after = clause.marks().subList(index + 1, clause.marks().size());
        boolean describes = !after.isEmpty()
                && EnumSet.of(Cue.OTHER, Cue.WHOLE, Cue.PART)
                        .contains(after.get(0).cue());
        if (!describes && !has(after, StatusText.DONE) && !has(after, EnumSet.of(Cue.COMPLETION))) {
            add(clause, Status.NOT_STARTED, whole, whole);
        }
    }

    private void begin(Clause clause, int index, boolean whole) {
        List<Mark> before = clause.marks().subList(0, index);
        boolean noun = text.tokens().is(clause.marks().get(index).to(), "of");
        if (!noun && (whole || has(before, COMING))) {
            add(clause, Status.NOT_STARTED, true, whole);
        }
    }

    private void add(Clause clause, Status status, boolean strong, boolean whole) {
        boolean aftercare = clause.has(Cue.AFTERCARE) || clause.has(Cue.NOTHING_MORE);
        claims.add(new Claim(status, mark, strong, whole, false, aftercare, false, clauseIndex, clause.sentence()));
    }

    private static boolean has(List<Mark> marks, Set<Cue> cues) {
        return marks.stream().anyMatch(mark -> mark.isOf(cues));
    }
}
