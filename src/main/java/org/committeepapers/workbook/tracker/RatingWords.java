package org.committeepapers.workbook.tracker;

import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.Measures.Rating;
import org.committeepapers.workbook.sheet.Names;

/** Reads a traffic light. */
final class RatingWords {

    private static final Map<String, Rating> RATINGS = Map.ofEntries(
            Map.entry("r", Rating.RED),
            Map.entry("red", Rating.RED),
            Map.entry("coch", Rating.RED),
            Map.entry("a", Rating.AMBER),
            Map.entry("amber", Rating.AMBER),
            Map.entry("yellow", Rating.AMBER),
            Map.entry("orange", Rating.AMBER),
            Map.entry("melyn", Rating.AMBER),
            Map.entry("oren", Rating.AMBER),
            Map.entry("g", Rating.GREEN),
            Map.entry("green", Rating.GREEN),
            Map.entry("gwyrdd", Rating.GREEN),
            Map.entry("b", Rating.BLUE),
            Map.entry("blue", Rating.BLUE),
            Map.entry("glas", Rating.BLUE),
            Map.entry("grey", Rating.GREY));

    private RatingWords() {}

    /** The colour that the words begin with; none where they name none. */
    static Optional<Rating> read(String words) {
        String plain = Names.plain(words);
        int space = plain.indexOf(' ');
        return Optional.ofNullable(RATINGS.get(plain))
                .or(() -> space < 0 ? Optional.empty() : Optional.ofNullable(RATINGS.get(plain.substring(0, space))));
    }

    /** Whether the words are a colour, or the letter of one, and nothing else. */
    static boolean isOne(String words) {
        return RATINGS.containsKey(Names.plain(words));
    }
}
