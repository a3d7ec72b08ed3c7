package org.committeepapers.wording.date;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordList;
import org.jspecify.annotations.Nullable;

/** Finds what stands in a By When cell, in order. */
final class DateItems {

    /**
     * A date, a day of the week, a cue or another token.
     *
     * @param to the index of the token behind it
     * @param bracketed whether it stands in brackets
     * @param sentence counts the sentences and lines before it
     */
    record Item(
            @Nullable Span date,
            @Nullable DayOfWeek weekday,
            @Nullable Cue cue,
            int from,
            int to,
            boolean bracketed,
            int sentence) {

        boolean is(Cue wanted) {
            return cue == wanted;
        }

        boolean isOf(Set<Cue> wanted) {
            return cue != null && wanted.contains(cue);
        }
    }

    static final PhraseTable<DayOfWeek> WEEKDAYS = WordList.phrases("date/weekdays.txt", DayOfWeek.class);

    private static final Set<String> ENDS = Set.of("\n", ";", "!", "?");

    private final Tokens tokens;
    private int depth;
    private int sentence;

    private DateItems(Tokens tokens) {
        this.tokens = tokens;
    }

    static List<Item> of(Tokens tokens) {
        DateItems found = new DateItems(tokens);
        List<Item> items = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            found.countSigns(at);
            items.add(found.item(at));
            at = items.get(items.size() - 1).to();
        }
        return items;
    }

    private void countSigns(int at) {
        if (tokens.is(at, "(") || tokens.is(at, "[")) {
            depth++;
        } else if ((tokens.is(at, ")") || tokens.is(at, "]")) && depth > 0) {
            depth--;
        } else if (ENDS.contains(tokens.text(at)) || tokens.is(at, ".") && tokens.isSpaced(at + 1)) {
            sentence++;
        }
    }

    private Item item(int at) {
        PhraseTable.Match<DayOfWeek> weekday = WEEKDAYS.match(tokens, at);
        if (weekday != null) {
            return new Item(null, weekday.sense(), null, at, weekday.end(), depth > 0, sentence);
        }
        Optional<DateForm> date = DateForm.at(tokens.whole(), tokens.start(at));
        if (date.isPresent()) {
            int to = behind(tokens, at, date.get());
            return new Item(date.get().span(), null, null, at, to, depth > 0, sentence);
        }
        PhraseTable.Match<Cue> cue = Cue.PHRASES.match(tokens, at);
        return cue != null
                ? new Item(null, null, cue.sense(), at, cue.end(), depth > 0, sentence)
                : new Item(null, null, null, at, at + 1, depth > 0, sentence);
    }

    /** The index of the token behind a date. */
    private static int behind(Tokens tokens, int from, DateForm date) {
        int at = from;
        while (at < tokens.size() && tokens.start(at) < date.end()) {
            at++;
        }
        return at;
    }

    /** The index of the token behind the date that begins at a token; that of the token where none does. */
    static int end(Tokens tokens, int from) {
        return DateForm.at(tokens.whole(), tokens.start(from))
                .map(date -> behind(tokens, from, date))
                .orElse(from);
    }
}
