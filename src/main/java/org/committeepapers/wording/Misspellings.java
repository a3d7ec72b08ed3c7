package org.committeepapers.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.committeepapers.text.Spelling;

/** Mends a word that is one slip of the pen away from exactly one word of a short list. */
public final class Misspellings {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 16;

    /** Real words that are near to one of the list but mean something else. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "competed",
            "compete",
            "complied",
            "depleted",
            "relayed",
            "referred",
            "preferred",
            "undelivered",
            "unachieved",
            "belayed",
            "underpay",
            "complexes",
            "outgoing",
            "undergoing",
            "processes",
            "redelivered",
            "unfinished",
            "unscheduled",
            "rescheduled",
            "unplanned",
            "inprogress",
            "progresses",
            "congress",
            "reimplemented",
            "stated",
            "starved",
            "starred",
            "smarted",
            "startled",
            "restarted",
            "unstarted",
            "starters");

    /** Two words for one thing, so that it doesn't matter which is meant. */
    private static final Set<String> ALIKE = Set.of("complete", "completed");

    private final int shortest;
    private final Set<String> known;
    private final Map<String, String> shortened = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    /**
     * @param known all words that are right as they are
     * @param mended those for which a slip is taken
     */
    public Misspellings(Set<String> known, Set<String> mended) {
        this(known, mended, SHORTEST);
    }

    /**
     * The same for words from another length on.
     *
     * @param shortest how many letters a mistyped word has at least
     */
    public Misspellings(Set<String> known, Set<String> mended, int shortest) {
        this.shortest = shortest;
        this.known = Set.copyOf(known);
        for (String word : mended) {
            offer(word, word);
            for (int i = 0; i < word.length(); i++) {
                offer(without(word, i), word);
            }
        }
    }

    private void offer(String key, String word) {
        String other = shortened.putIfAbsent(key, word);
        if (other != null && !areAlike(other, word)) {
            shared.add(key);
        }
    }

    private static boolean areAlike(String one, String other) {
        return one.equals(other) || ALIKE.contains(one) && ALIKE.contains(other);
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + word.substring(index + 1);
    }

    /** The known word that is meant; the word itself where none or more than one could be. */
    public String mend(String word) {
        boolean fits = word.length() >= shortest && word.length() <= LONGEST && Character.isLetter(word.charAt(0));
        return fits && !known.contains(word) && !OTHER_WORDS.contains(word) ? nearest(word) : word;
    }

    private String nearest(String word) {
        String found = word;
        for (int i = -1; i < word.length(); i++) {
            String key = i < 0 ? word : without(word, i);
            String near = shortened.get(key);
            if (near == null || isInflected(word, near) || Spelling.distance(word, near) > 1) {
                continue;
            }
            if (shared.contains(key) || !found.equals(word) && !areAlike(found, near)) {
                return word;
            }
            found = near;
        }
        return found;
    }

    /** Whether only the ending differs, as in "finishes" and "finished". */
    private static boolean isInflected(String word, String near) {
        int same = Math.min(word.length(), near.length()) - 1;
        return word.length() == near.length() && word.startsWith(near.substring(0, same));
    }
}
