package org.committeepapers.wording.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordFile;

/**
 * What stands at a place of a By When cell.
 *
 * @param name DATE, the section of {@code date/words.txt} that has the phrase, or OTHER
 * @param span of a date
 * @param from the index of its first token
 * @param to the index of the token behind it
 * @param bracketed whether it stands in brackets
 * @param sentence counts the sentences and lines before it
 */
record DateItem(String name, Optional<Span> span, int from, int to, boolean bracketed, int sentence) {

    private static final PhraseTable PHRASES = new PhraseTable(new WordFile("date/words.txt"));
    private static final Set<String> ENDS = Set.of("\n", ";", "!", "?");

    /** What stands in a cell, in order. */
    static List<DateItem> of(Tokens tokens) {
        List<DateItem> items = new ArrayList<>();
        boolean bracketed = false;
        int sentence = 0;
        for (int at = 0; at < tokens.size(); at = items.getLast().to()) {
            String sign = tokens.text(at);
            bracketed = sign.equals("(") || sign.equals("[") || bracketed && !sign.equals(")") && !sign.equals("]");
            sentence += ENDS.contains(sign) || sign.equals(".") && tokens.isSpaced(at + 1) ? 1 : 0;
            items.add(at(tokens, at, bracketed, sentence));
        }
        return items;
    }

    private static DateItem at(Tokens tokens, int at, boolean bracketed, int sentence) {
        Optional<DateForm> date = DateForm.at(tokens, at);
        if (date.isPresent()) {
            int to = tokens.indexAt(date.get().end());
            return new DateItem("DATE", Optional.of(date.get().span()), at, to, bracketed, sentence);
        }
        PhraseTable.Match phrase = PHRASES.match(tokens, at, Set.of());
        return new DateItem(phrase.sense(), Optional.empty(), at, phrase.end(), bracketed, sentence);
    }

    boolean is(String... names) {
        return Set.of(names).contains(name);
    }
}
