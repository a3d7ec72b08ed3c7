package org.committeepapers.wording.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.Tokens;

/**
 * A date, a cue or another token of a By When cell.
 *
 * @param span of a date
 * @param from the index of its first token
 * @param to the index of the token behind it
 * @param bracketed whether it stands in brackets
 * @param sentence counts the sentences and lines before it
 */
record DateItem(Cue cue, Optional<Span> span, int from, int to, boolean bracketed, int sentence) {

    private static final Set<String> ENDS = Set.of("\n", ";", "!", "?");

    /** What stands in a cell, in order. */
    static List<DateItem> of(Tokens tokens) {
        List<DateItem> items = new ArrayList<>();
        int depth = 0;
        int sentence = 0;
        for (int at = 0; at < tokens.size(); at = items.getLast().to()) {
            String sign = tokens.text(at);
            if (sign.equals("(") || sign.equals("[")) {
                depth++;
            } else if ((sign.equals(")") || sign.equals("]")) && depth > 0) {
                depth--;
            } else if (ENDS.contains(sign) || sign.equals(".") && tokens.isSpaced(at + 1)) {
                sentence++;
            }
            items.add(at(tokens, at, depth > 0, sentence));
        }
        return items;
    }

    private static DateItem at(Tokens tokens, int at, boolean bracketed, int sentence) {
        Optional<DateForm> date = DateForm.at(tokens, at);
        if (date.isPresent()) {
            int to = behind(tokens, at, date.get());
            return new DateItem(Cue.DATE, Optional.of(date.get().span()), at, to, bracketed, sentence);
        }
        PhraseTable.Match<Cue> phrase =
                Cue.PHRASES.match(tokens, at).orElseGet(() -> new PhraseTable.Match<>(Cue.OTHER, at + 1));
        return new DateItem(phrase.sense(), Optional.empty(), at, phrase.end(), bracketed, sentence);
    }

    private static int behind(Tokens tokens, int from, DateForm date) {
        int at = from;
        while (at < tokens.size() && tokens.start(at) < date.end()) {
            at++;
        }
        return at;
    }

    /** The index of the token behind the date that begins at a token; that of the token where none does. */
    static int end(Tokens tokens, int from) {
        return DateForm.at(tokens, from).map(date -> behind(tokens, from, date)).orElse(from);
    }

    boolean is(Cue wanted) {
        return cue == wanted;
    }

    boolean isOf(Set<Cue> wanted) {
        return wanted.contains(cue);
    }
}
