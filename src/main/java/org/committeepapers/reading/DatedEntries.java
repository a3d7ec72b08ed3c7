package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.date.Dates;

/**
 * A running commentary in one cell, where each entry begins on a line of its own with the day on which it was written.
 *
 * @param newest the entry that says how things stand
 * @param earlier all others, in their order
 */
record DatedEntries(RichText newest, RichText earlier) {

    /** Signs that may stand before a date: brackets, bullets and dashes. */
    private static final String BEFORE = "([*-\n";

    /** Which entry of a cell comes first. */
    enum Order {
        NEWEST_FIRST,
        NEWEST_LAST
    }

    /**
     * The entries of a cell; empty if its first line has no date, a date has no year, or the dates aren't in that order, so
     * that nobody can tell which entry is the newest.
     */
    static Optional<DatedEntries> of(RichText words, Order order) {
        String plain = words.plain();
        List<Integer> starts = new ArrayList<>();
        LocalDate before = null;
        int start = 0;
        for (String line : plain.split("\n", -1)) {
            Optional<ByWhen> date = date(line);
            Optional<LocalDate> day = date.flatMap(ByWhen::latest);
            if (date.isPresent() && day.isEmpty()) {
                return Optional.empty();
            } else if (day.isPresent()) {
                boolean later = before != null && day.get().isAfter(before);
                boolean earlier = before != null && day.get().isBefore(before);
                if (order == Order.NEWEST_LAST ? earlier : later) {
                    return Optional.empty();
                }
                before = day.get();
                starts.add(start);
            } else if (starts.isEmpty() && !line.isBlank()) {
                return Optional.empty();
            }
            start += line.length() + 1;
        }
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        int cut = order == Order.NEWEST_LAST ? starts.getLast() : starts.size() > 1 ? starts.get(1) : plain.length();
        RichText above =
                words.between(0, plain.substring(0, cut).stripTrailing().length());
        RichText below = words.from(cut);
        return Optional.of(
                order == Order.NEWEST_LAST ? new DatedEntries(below, above) : new DatedEntries(above, below));
    }

    /** The date with which the line begins. */
    private static Optional<ByWhen> date(String line) {
        Tokens tokens = Tokens.of(line);
        int from = 0;
        while (from < tokens.size() && BEFORE.contains(tokens.text(from))) {
            from++;
        }
        int end = Dates.end(tokens, from);
        return end == from ? Optional.empty() : Optional.of(Dates.read(RichText.of(tokens.piece(from, end))));
    }
}
