package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.wording.date.Dates;

/** A running commentary in one cell, where each entry begins on a line of its own with the day on which it was written. */
final class DatedEntries {

    /** Which entry of a cell comes first. */
    enum Order {
        NEWEST_FIRST,
        NEWEST_LAST
    }

    private DatedEntries() {}

    /**
     * The newest entry of a cell, which is the whole cell where it has no date; empty if its first line has no date, a date
     * has no year, or the dates aren't in that order, so that nobody can tell which entry is the newest.
     */
    static Optional<RichText> newest(RichText words, Order order) {
        boolean newestLast = order == Order.NEWEST_LAST;
        String plain = words.plain();
        List<Integer> starts = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        int start = 0;
        for (String line : plain.split("\n", -1)) {
            String date = Dates.beginning(line);
            if (!date.isEmpty()) {
                starts.add(start);
                Dates.read(RichText.of(date)).latest().ifPresent(days::add);
            }
            start += line.length() + 1;
        }
        if (starts.isEmpty() && !PatternNames.hasDate(plain)) {
            return Optional.of(words);
        }
        Comparator<LocalDate> inOrder = newestLast ? Comparator.naturalOrder() : Comparator.reverseOrder();
        if (starts.isEmpty()
                || !plain.substring(0, starts.getFirst()).isBlank()
                || days.size() < starts.size()
                || !days.stream().sorted(inOrder).toList().equals(days)) {
            return Optional.empty();
        }
        starts.add(plain.length());
        int cut = starts.get(newestLast ? starts.size() - 2 : 1);
        return Optional.of(
                newestLast
                        ? words.from(cut)
                        : words.between(
                                0, plain.substring(0, cut).stripTrailing().length()));
    }

    /** How many of the lines begin with a date. */
    static long dates(String words) {
        return words.lines().filter(line -> !Dates.beginning(line).isEmpty()).count();
    }

    /** The day with which an entry begins. */
    static Optional<LocalDate> day(RichText entry) {
        return Dates.read(RichText.of(
                        Dates.beginning(entry.plain().lines().findFirst().orElse(""))))
                .latest();
    }
}
