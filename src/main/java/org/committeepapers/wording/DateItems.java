package org.committeepapers.wording;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.wording.DateVocabulary.Cue;
import org.jspecify.annotations.Nullable;

/** What stands in a By When cell: dates, and the words and signs round them, in order. */
final class DateItems {

    private static final Set<String> ENDS = Set.of("\n", ";", "!", "?");

    /**
     * A date, a cue or another token; a date and a cue are never both present.
     *
     * @param bracketed whether it stands in brackets
     * @param sentence counts the sentences and lines before it
     */
    record Item(
            @Nullable Span span,
            @Nullable Cue cue,
            Optional<DayOfWeek> weekday,
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

    private final Tokens tokens;
    private final List<Item> items = new ArrayList<>();
    private int depth;
    private int sentence;

    DateItems(Tokens tokens) {
        this.tokens = tokens;
        int at = 0;
        while (at < tokens.size()) {
            countSigns(at);
            Item item = item(at);
            items.add(item);
            at = item.to();
        }
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

    /** Whether "moved from" or the like stands before, so that "June to September 2024" is two dates and no range. */
    private boolean isMovedFrom() {
        int at = items.size() - 1;
        while (at >= 0 && (items.get(at).is(Cue.FILLER) || items.get(at).is(Cue.PART_OF))) {
            at--;
        }
        boolean from = at >= 0 && items.get(at).is(Cue.FROM);
        at--;
        while (at >= 0 && items.get(at).is(Cue.FILLER)) {
            at--;
        }
        return from && at >= 0 && (items.get(at).is(Cue.MOVED) || items.get(at).is(Cue.REVISED));
    }

    private @Nullable Span span(int at) {
        if (!isMovedFrom()) {
            return span(tokens, at);
        }
        int to = at;
        while (to < tokens.size() && !tokens.is(to, "to") && !tokens.is(to, "until")) {
            to++;
        }
        return span(tokens.until(to), at);
    }

    private Item item(int at) {
        PhraseTable.Match<DayOfWeek> weekday = DateVocabulary.WEEKDAYS.match(tokens, at);
        if (weekday != null) {
            return new Item(null, null, Optional.of(weekday.sense()), at, weekday.end(), depth > 0, sentence);
        }
        Span span = span(at);
        if (span != null) {
            return new Item(span, null, Optional.empty(), at, span.to(), depth > 0, sentence);
        }
        PhraseTable.Match<Cue> cue = DateVocabulary.CUES.match(tokens, at);
        return cue != null
                ? new Item(null, cue.sense(), Optional.empty(), at, cue.end(), depth > 0, sentence)
                : new Item(null, null, Optional.empty(), at, at + 1, depth > 0, sentence);
    }

    private static @Nullable Span span(Tokens tokens, int at) {
        Span day = YearSpans.isAnnounced(tokens, at) ? null : DaySpans.at(tokens, at);
        if (day != null) {
            return day;
        }
        Span feast = Feasts.at(tokens, at);
        Span quarter = feast != null ? feast : QuarterSpans.at(tokens, at);
        Span season = quarter != null ? quarter : SeasonSpans.at(tokens, at);
        Span year = season != null ? season : YearSpans.at(tokens, at);
        return year != null ? year : MonthSpans.at(tokens, at);
    }

    Tokens tokens() {
        return tokens;
    }

    List<Item> all() {
        return items;
    }

    /** The first item that has one of the cues, outside brackets unless everything stands in them. */
    Optional<Item> first(Set<Cue> cues) {
        return items.stream()
                .filter(item -> item.isOf(cues) && !item.bracketed())
                .findFirst();
    }

    Optional<Item> first(Cue cue) {
        return first(EnumSet.of(cue));
    }
}
