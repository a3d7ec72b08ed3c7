package org.committeepapers.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Rating;
import org.committeepapers.wording.WordFile;

/** Short words of cells: placeholders such as "N/A" or a dash, and traffic lights. */
public final class CellWords {

    static final WordFile FILE = new WordFile("/org/committeepapers/reading/words.txt");

    private static final Set<String> NOTHING = FILE.words("NOTHING");
    private static final Set<String> NOTHING_YET = nothingYet();
    private static final Set<String> NO_REVISION = FILE.words("NO_REVISION");
    private static final Map<String, Rating> RATINGS = ratings();
    private static final Pattern DASHES = Pattern.compile("[\\s.\u2026/_\u2010-\u2015\u2212-]+");
    private static final int LONGEST = 30;

    private CellWords() {}

    private static Set<String> nothingYet() {
        Set<String> words = new HashSet<>(NOTHING);
        words.addAll(FILE.words("TO_COME"));
        return words;
    }

    private static Map<String, Rating> ratings() {
        Map<String, Rating> ratings = new HashMap<>();
        for (Rating rating : Rating.values()) {
            FILE.words(rating.name()).forEach(word -> ratings.put(word, rating));
        }
        return ratings;
    }

    /** Whether the words are blank or mean "nothing". */
    static boolean sayNothing(String words) {
        return isDash(words) || words.length() <= LONGEST && NOTHING.contains(PlainText.sameLabel(words));
    }

    /** Whether the words mean "nothing" or "nothing yet". */
    static boolean sayNothingYet(String words) {
        return isDash(words) || words.length() <= LONGEST && NOTHING_YET.contains(PlainText.sameLabel(words));
    }

    /** Whether the words in a column of revised dates mean that the first one stands. */
    static boolean sayNoRevision(String words) {
        return sayNothing(words) || NO_REVISION.contains(PlainText.sameLabel(words));
    }

    static boolean isDash(String words) {
        return words.isBlank() || DASHES.matcher(words).matches();
    }

    /** The colour with which the words begin; empty where they name none. */
    static Optional<Rating> rating(String words) {
        String plain = PlainText.sameLabel(words);
        int space = plain.indexOf(' ');
        return Optional.ofNullable(RATINGS.get(plain))
                .or(() -> space < 0 ? Optional.empty() : Optional.ofNullable(RATINGS.get(plain.substring(0, space))));
    }

    /** Whether the words are only a colour or its letter. */
    public static boolean isRating(String words) {
        return RATINGS.containsKey(PlainText.sameLabel(words));
    }
}
