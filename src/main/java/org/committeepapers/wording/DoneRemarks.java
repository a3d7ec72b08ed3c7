package org.committeepapers.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** The clauses round a claim that the action is done. They may explain it, not narrow it or promise more. */
final class DoneRemarks {

    private static final Set<Cue> HEADING =
            EnumSet.of(Cue.LIGHT, Cue.WHOLE, Cue.DONE, Cue.ACTED, Cue.MET, Cue.NOTHING_MORE, Cue.ENDED);
    private static final Set<Cue> NAMING = EnumSet.of(Cue.LIGHT, Cue.WHOLE, Cue.OTHER, Cue.AFTERCARE, Cue.PAST);
    private static final Set<Cue> TAKING_BACK = EnumSet.of(
            Cue.NOT, Cue.NO, Cue.NOT_NEEDED, Cue.EXCEPT, Cue.UNSTARTED, Cue.DOUBT, Cue.FAILED, Cue.SILENT, Cue.DRAFT);
    private static final Set<Cue> GOING_ON = EnumSet.of(
            Cue.WILL,
            Cue.TO_BE,
            Cue.AT_WORK,
            Cue.UNDERWAY,
            Cue.PLANNED,
            Cue.BEGIN,
            Cue.COMPLETION,
            Cue.CONDITION,
            Cue.MODAL);
    private static final Set<Cue> NARROWING = EnumSet.of(Cue.PART, Cue.HEDGE, Cue.MODAL);
    private static final Set<Cue> RELIEVED = EnumSet.of(Cue.LATE, Cue.EXCEPT, Cue.UNSTARTED);
    private static final Set<String> TOPICAL = Set.of("about", "around", "other", "others", "various", "towards");
    private static final Set<String> ACTION = Set.of("action", "actions", "recommendation", "recommendations", "task");
    private static final Set<String> CLOSING =
            Set.of("close", "closed", "closure", "closing", "remove", "removed", "removal");
    private static final Set<String> ENDING_WELL = Set.of("closed", "removed");
    private static final int SHORT = 3;

    private final Tokens tokens;
    private final List<Clause> clauses;
    private final Claim done;
    private final boolean named;

    DoneRemarks(StatusText text, Claim done) {
        this.tokens = text.tokens();
        this.clauses = text.clauses();
        this.done = done;
        this.named =
                clauses.get(done.clause()).marks().stream().anyMatch(mark -> ACTION.contains(tokens.text(mark.from())));
    }

    boolean areHarmless() {
        return clauses.subList(0, done.clause()).stream().allMatch(this::leadsUp)
                && clauses.subList(done.clause() + 1, clauses.size()).stream().allMatch(this::explains);
    }

    /** Before the claim stands only a heading, or sentences before one that names the action. */
    private boolean leadsUp(Clause clause) {
        boolean other = named && clause.sentence() < done.sentence();
        return clause.marks().stream().allMatch(mark -> mark.isOf(other ? NAMING : HEADING));
    }

    /** "This is wrong" would be said of the claim itself; whatever else is said must be a remark. */
    private boolean explains(Clause clause) {
        if (clause.question() && !asksToClose(clause) || isItem(clause)) {
            return false;
        }
        if (isLateness(clause)) {
            return true;
        }
        if (isRelieving(clause) || new DoneTail(tokens, clause.marks()).isPlain() && !clause.has(Cue.UNDERWAY)) {
            return true;
        }
        DoneProof proof = new DoneProof(tokens, clause);
        boolean goesOn = !clause.has(Cue.AFTERCARE)
                && clause.marks().stream()
                        .anyMatch(mark -> mark.isOf(GOING_ON) && !(proof.tells() && proof.isLive(mark)));
        if (clause.has(TAKING_BACK)
                || goesOn
                || isClosedIf(clause)
                || proof.tellsOfPart()
                || clause.marks().stream().anyMatch(this::isLimit)) {
            return false;
        }
        boolean sameSentence = clause.sentence() == done.sentence();
        boolean brief = clause.marks().size() <= SHORT;
        boolean apart = !sameSentence && !brief;
        if (brief
                && StatusVocabulary.PRONOUNS.contains(
                        tokens.text(clause.marks().get(0).from()))) {
            return false;
        }
        return apart || clause.has(Cue.AFTERCARE) || (isStatement(clause) || proof.tells()) && !isNarrow(clause);
    }

    /** "Agree to remove from log?" */
    private boolean asksToClose(Clause clause) {
        return clause.has(Cue.AFTERCARE)
                && clause.marks().stream().anyMatch(mark -> CLOSING.contains(tokens.text(mark.from())));
    }

    /** "Completed late – delayed by the pandemic". */
    private boolean isLateness(Clause clause) {
        return done.isDoneLate(tokens) && clause.has(Cue.LATE) && !clause.has(NARROWING);
    }

    /** "Propose to close once approved". */
    private boolean isClosedIf(Clause clause) {
        return clause.has(Cue.CONDITION)
                && clause.marks().stream().anyMatch(mark -> CLOSING.contains(tokens.text(mark.to() - 1)));
    }

    /** "No delays", "nothing outstanding", "no issues were found". */
    private boolean isRelieving(Clause clause) {
        boolean denied = clause.has(Cue.NO) || clause.has(Cue.AVOIDED);
        int at = clause.marks().get(0).to();
        boolean well = clause.marks().get(0).cue() == Cue.NO && StatusVocabulary.ADVERSE.contains(tokens.text(at));
        return clause.has(Cue.NOTHING_MORE) || denied && clause.has(RELIEVED) || well && !clause.has(NARROWING);
    }

    /** "Objections received", but not "a complaints policy". */
    private boolean isAdverse(Mark mark, Clause clause) {
        if (!StatusVocabulary.ADVERSE.contains(tokens.text(mark.from()))) {
            return false;
        }
        int next = clause.marks().indexOf(mark) + 1;
        boolean describes = next < clause.marks().size()
                && (clause.marks().get(next).cue() == Cue.OTHER
                        || clause.marks().get(next).cue() == Cue.WHOLE)
                && !StatusVocabulary.DEEDS.contains(tokens.text(mark.to()));
        return !describes;
    }

    private boolean isLimit(Mark mark) {
        String text = tokens.text(mark.from());
        return mark.cue() == Cue.HEDGE && !TOPICAL.contains(text)
                || mark.cue() == Cue.ENDED && !ENDING_WELL.contains(text);
    }

    /** "2. Letter sent": another item of a list. */
    private boolean isItem(Clause clause) {
        int at = clause.marks().get(0).from();
        return tokens.isNumber(at) && (tokens.is(at + 1, ".") || tokens.is(at + 1, ")")) && tokens.isWord(at + 2);
    }

    /** Whether it tells what was done, which a bare name such as "North" doesn't, but "Completed: issued" does. */
    private boolean isStatement(Clause clause) {
        boolean result = clause.sentence() == done.sentence()
                && tokens.is(clause.marks().get(0).from() - 1, ":");
        return (clause.marks().size() > 1 || result) && clause.marks().stream().anyMatch(this::isDeed);
    }

    private boolean isDeed(Mark mark) {
        return mark.isOf(StatusText.DONE) || StatusVocabulary.DEEDS.contains(tokens.text(mark.from()));
    }

    private boolean isNarrow(Clause clause) {
        return clause.has(NARROWING) || clause.marks().stream().anyMatch(mark -> isAdverse(mark, clause));
    }
}
