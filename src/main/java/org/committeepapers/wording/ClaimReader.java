package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Clause.Mark;
import org.committeepapers.wording.StatusVocabulary.Cue;

/** Finds what each clause of a text claims about its action. */
final class ClaimReader {

    /** More claims than this in a clause are no statement; each is weighed against the whole clause, which takes time. */
    private static final int MOST = 30;

    private final StatusText text;
    private final List<Claim> claims = new ArrayList<>();

    private ClaimReader(StatusText text) {
        this.text = text;
    }

    static List<Claim> read(StatusText text) {
        ClaimReader reader = new ClaimReader(text);
        for (int i = 0; i < text.clauses().size(); i++) {
            reader.read(text.clauses().get(i), i);
        }
        return reader.claims;
    }

    private void read(Clause clause, int place) {
        Mark first = clause.marks().get(0);
        if (clause.question() || asks(clause)) {
            claims.add(Claim.of(Status.UNKNOWN, first, clause, place, false, false));
            return;
        }
        int found = claims.size();
        for (int i = 0; i < clause.marks().size(); i++) {
            if (claims.size() - found > MOST) {
                claims.add(Claim.of(Status.UNKNOWN, clause.marks().get(i), clause, place, true, true));
                return;
            }
            if (clause.marks().get(i).isOf(StatusText.CLAIMING)) {
                claim(clause, place, i);
            }
        }
        if (claims.size() == found) {
            new ClauseHint(text.tokens(), clause, place).claim().ifPresent(claims::add);
        }
    }

    private void claim(Clause clause, int place, int index) {
        Optional<Claim> last = claims.isEmpty() ? Optional.empty() : Optional.of(claims.get(claims.size() - 1));
        Optional<Claim> claim = new ClaimWord(text.tokens(), clause, place, index).claim(last);
        boolean begun = index > 0 && clause.marks().get(0).cue() == Cue.BEGUN;
        if (begun && last.isPresent() && claim.filter(Claim::isDone).isPresent()) {
            // "Started and completed".
            claims.remove(claims.size() - 1);
        }
        claim.ifPresent(claims::add);
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
}
