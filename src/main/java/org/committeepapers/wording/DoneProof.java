package org.committeepapers.wording;

import java.util.List;
import java.util.Set;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** A remark beside a word for done that tells of its result without a verb for it: "new forms in use", "email to all". */
final class DoneProof {

    private static final Set<String> WHOLLY = Set.of("all", "every", "each", "both");
    private static final Set<String> HAVING = Set.of("have", "has", "is", "are", "can", "had", "were");
    private static final Set<String> RUNNING = Set.of("live", "online");
    private static final Set<String> PLACED = Set.of("use", "post", "operation", "force", "effect");

    /** What is sent or shown once. */
    private static final Set<String> MESSAGES = StatusVocabulary.set("MESSAGES");

    private static final Set<String> RECIPIENTS = StatusVocabulary.set("RECIPIENTS");

    /** What is new or whole, and things that run once they are made; another first word may name a part. */
    private static final Set<String> THINGS = StatusVocabulary.set("THINGS");

    private static final Set<String> NARROW = StatusVocabulary.set("NARROW");

    private static final int FIRST_WORDS = 3;

    private final Tokens tokens;
    private final List<Mark> marks;

    DoneProof(Tokens tokens, Clause clause) {
        this.tokens = tokens;
        this.marks = clause.marks();
    }

    boolean tells() {
        return marks.size() > 1 && !isNarrow() && (isOfAll() || isMessage() || isDatedReport() || isRunning());
    }

    /** "The north is live", "policy in use from 2027": the rest is still to come. */
    boolean tellsOfPart() {
        for (int i = 1; i < marks.size(); i++) {
            if (isPlaced(i) || isLive(marks.get(i))) {
                return isNarrow() || text(i + 1).equals("from") && i + 3 == marks.size() && isYear(i + 2);
            }
        }
        return false;
    }

    private boolean isNarrow() {
        return marks.stream().anyMatch(mark -> NARROW.contains(tokens.text(mark.from())));
    }

    /** "All schools now have a plan". */
    private boolean isOfAll() {
        return WHOLLY.contains(text(0))
                && marks.stream().noneMatch(mark -> mark.cue() == Cue.LATE || tokens.is(mark.from(), "due"))
                && marks.stream().anyMatch(mark -> HAVING.contains(tokens.text(mark.from())));
    }

    /** "Email to all members". */
    private boolean isMessage() {
        if (!MESSAGES.contains(text(0))) {
            return false;
        }
        int next = marks.get(1).from();
        return text(1).equals("to") && RECIPIENTS.contains(tokens.text(next + 1))
                || marks.size() >= FIRST_WORDS
                        && text(1).equals("in")
                        && marks.get(2).cue() == Cue.OTHER;
    }

    /** "Report to Cabinet 4 June 2024". */
    private boolean isDatedReport() {
        return text(0).equals("report") && text(1).equals("to") && isYear(marks.size() - 1);
    }

    private boolean isYear(int at) {
        return text(at).length() == 4
                && Years.isLikely(tokens.number(marks.get(at).from()));
    }

    /** "Website live", "forms in use", "officer in post since May", "in use from 1 April". */
    private boolean isRunning() {
        boolean bare = isPlaced(1);
        if (!THINGS.contains(text(0)) && !bare) {
            return false;
        }
        for (int i = 1; i < marks.size(); i++) {
            if (isPlaced(i) || isLive(marks.get(i))) {
                return !bare && i + 1 == marks.size() || isSince(i + 1);
            }
        }
        Mark last = marks.get(marks.size() - 1);
        return tokens.is(last.from(), "up") && tokens.text(last.from() - 1).endsWith("s");
    }

    private boolean isPlaced(int at) {
        return text(at - 1).equals("in") && PLACED.contains(text(at));
    }

    /** "Since May"; "from 1 April" too, but who is in post from then may have been no more than appointed. */
    private boolean isSince(int at) {
        boolean from = text(at).equals("from") && !text(at - 1).equals("post") && endsWithDate(at + 1);
        return text(at).equals("since") || text(at).equals("now") || from;
    }

    /** Whether a month with its day or year ends the clause. */
    private boolean endsWithDate(int from) {
        List<Mark> date = marks.subList(Math.min(from, marks.size()), marks.size());
        return date.stream().allMatch(mark -> mark.cue() == Cue.LIGHT)
                && date.stream().anyMatch(mark -> tokens.isNumber(mark.from()))
                && date.stream()
                        .anyMatch(mark ->
                                MonthNames.exactly(tokens.text(mark.from())).isPresent());
    }

    /** Whether the mark says that the thing made runs now, which is no word that work goes on. */
    boolean isLive(Mark mark) {
        return RUNNING.contains(tokens.text(mark.from()))
                && mark.from() > marks.get(0).from();
    }

    private String text(int at) {
        return at >= 0 && at < marks.size() ? tokens.text(marks.get(at).from()) : "";
    }
}
