package org.committeepapers.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Rating;
import org.committeepapers.wording.WordFile;

/** Short words of cells: placeholders such as "N/A" or a dash, and traffic lights. */
public final class CellWords {

    static final WordFile FILE = new WordFile("/org/committeepapers/reading/words.txt");

    private static final Set<String> NOTHING = FILE.words("NOTHING");
    private static final Set<String> NOTHING_YET = FILE.words("NOTHING", "TO_COME");
    private static final Set<String> NOTHING_NEW = FILE.words("NOTHING", "TO_COME", "NO_NEWS");
    private static final Set<String> NO_REVISION = FILE.words("NOTHING", "NO_REVISION");
    private static final Pattern SAYS_NOTHING = FILE.pattern("SAYS_NOTHING");
    private static final Pattern OF_EMAIL = FILE.pattern("OF_EMAIL");
    private static final Map<String, Rating> RATINGS = new HashMap<>();
    private static final Pattern DASHES = Pattern.compile("[\\s.\u2026/_\u2010-\u2015\u2212-]+");

    /** In characters; a longer text says something. */
    private static final int LONGEST = 30;

    static {
        for (Rating rating : Rating.values()) {
            FILE.words(rating.name()).forEach(word -> RATINGS.put(word, rating));
        }
    }

    private CellWords() {}

    /** Whether the words are blank or mean "nothing". */
    static boolean sayNothing(String words) {
        return isAmong(NOTHING, words);
    }

    /** Whether the words mean "nothing" or "nothing yet". */
    static boolean sayNothingYet(String words) {
        return isAmong(NOTHING_YET, words);
    }

    /** Whether the words of an update are blank, or mean that there is nothing new. */
    public static boolean sayNothingNew(String words) {
        return isAmong(NOTHING_NEW, words);
    }

    /** Whether the words of an update say nothing to whoever reads only these. */
    public static boolean sayNothingByThemselves(String words) {
        String label = PlainText.sameLabel(words);
        return sayNothingYet(words)
                || label.isEmpty()
                || SAYS_NOTHING.matcher(label).matches();
    }

    /** Whether somebody copied something of an e-mail together with an update, such as its signature. */
    public static boolean areOfEmail(String words) {
        return words.lines().anyMatch(CellWords::isOfEmail);
    }

    /** The lines of an update that weren't copied with an e-mail. */
    public static String withoutEmail(String words) {
        return words.lines().filter(line -> !isOfEmail(line)).collect(Collectors.joining("\n"));
    }

    private static boolean isOfEmail(String line) {
        return OF_EMAIL.matcher(line.strip().toLowerCase(Locale.ROOT)).find();
    }

    /** Whether the words in a column of revised dates mean that the first one stands. */
    public static boolean sayNoRevision(String words) {
        return isAmong(NO_REVISION, words);
    }

    private static boolean isAmong(Set<String> placeholders, String words) {
        return isDash(words) || words.length() <= LONGEST && placeholders.contains(PlainText.sameLabel(words));
    }

    static boolean isDash(String words) {
        return words.isBlank() || DASHES.matcher(words).matches();
    }

    /** The colour with which the words begin; empty where they name none. */
    static Optional<Rating> rating(String words) {
        String plain = PlainText.sameLabel(words);
        String first = plain.split(" ", 2)[0];
        return Optional.ofNullable(RATINGS.getOrDefault(plain, RATINGS.get(first)));
    }

    /** Whether the words are only a colour or its letter. */
    public static boolean isRating(String words) {
        return RATINGS.containsKey(PlainText.sameLabel(words));
    }
}
