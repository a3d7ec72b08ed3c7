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
    private static final Set<String> MESSAGES = Set.of(
            "email",
            "emails",
            "letter",
            "letters",
            "presentation",
            "briefing",
            "article",
            "memo",
            "circular",
            "leaflet",
            "notice",
            "bulletin");

    private static final Set<String> RECIPIENTS = Set.of(
            "all",
            "the",
            "every",
            "cabinet",
            "council",
            "committee",
            "scrutiny",
            "board",
            "panel",
            "members",
            "councillors",
            "schools",
            "residents",
            "staff",
            "parents",
            "partners",
            "minister",
            "government",
            "officers",
            "tenants",
            "households");

    /** What is new or whole, and things that run once they are made; another first word may name a part. */
    private static final Set<String> THINGS = Set.of(
            "new",
            "the",
            "all",
            "both",
            "now",
            "website",
            "webpage",
            "page",
            "pages",
            "system",
            "portal",
            "form",
            "forms",
            "app",
            "service",
            "dashboard",
            "scheme",
            "policy",
            "helpline",
            "platform",
            "tool",
            "officer",
            "manager",
            "postholder",
            "signs",
            "signage",
            "guidance",
            "link");

    private static final Set<String> NARROW = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "city",
            "rural",
            "urban",
            "adult",
            "adults",
            "child",
            "children",
            "primary",
            "secondary",
            "next",
            "end",
            "side",
            "one",
            "site",
            "area");

    private static final int FIRST_WORDS = 3;

    private final Tokens tokens;
    private final List<Mark> marks;

    DoneProof(Tokens tokens, Clause clause) {
        this.tokens = tokens;
        this.marks = clause.marks();
    }

    boolean tells() {
        boolean narrow = marks.stream().anyMatch(mark -> NARROW.contains(tokens.text(mark.from())));
        return marks.size() > 1 && !narrow && (isOfAll() || isMessage() || isDatedReport() || isRunning());
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
        Mark last = marks.get(marks.size() - 1);
        return text(0).equals("report")
                && text(1).equals("to")
                && tokens.length(last.from()) == 4
                && Years.isLikely(tokens.number(last.from()));
    }

    /** "Website live", "forms in use", "officer in post since May". */
    private boolean isRunning() {
        if (!THINGS.contains(text(0))) {
            return false;
        }
        for (int i = 1; i < marks.size(); i++) {
            boolean placed = text(i - 1).equals("in") && PLACED.contains(text(i)) && i > 1;
            if (placed || isLive(marks.get(i))) {
                return i + 1 == marks.size() || isSince(i + 1);
            }
        }
        Mark last = marks.get(marks.size() - 1);
        return tokens.is(last.from(), "up") && tokens.text(last.from() - 1).endsWith("s");
    }

    private boolean isSince(int at) {
        return text(at).equals("since") || text(at).equals("now");
    }

    /** Whether the mark says that the thing made runs now, which is no word that work goes on. */
    boolean isLive(Mark mark) {
        return RUNNING.contains(tokens.text(mark.from()))
                && mark.from() > marks.get(0).from();
    }

    private String text(int at) {
        return at < marks.size() ? tokens.text(marks.get(at).from()) : "";
    }
}
