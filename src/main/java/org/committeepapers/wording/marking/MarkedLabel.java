package org.committeepapers.wording.marking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Spelling;

/** Recognises labels about what may not be published. They stop the papers until a person decides; they decide nothing. */
public final class MarkedLabel {

    private static final Pattern SPEAKS = ExemptionWords.FILE.pattern("SPEAKS");
    private static final Pattern DENIED = ExemptionWords.FILE.pattern("DENIED");
    private static final Set<String> RESTRICTS = ExemptionWords.FILE.words("RESTRICTS");
    private static final Set<String> LABEL = ExemptionWords.FILE.words("LABEL");
    private static final Set<String> OF_HEADINGS = ExemptionWords.FILE.words("RESTRICTS", "HEADING");
    private static final Set<String> ASKS_WHETHER_PUBLIC = ExemptionWords.FILE.words("ASKS_WHETHER_PUBLIC");
    private static final Set<String> FURTHER = ExemptionWords.FILE.words("FURTHER");
    private static final Set<String> NOT_MISSPELT = ExemptionWords.FILE.words("NOT_MISSPELT");

    /** Part 1 and Part 2 are one word each. */
    private static final Pattern PART = Pattern.compile("\\b(part|rhan) (1|2|i|ii|one|two)\\b");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    /** Who wrote a note on a cell. */
    private static final Pattern AUTHOR = Pattern.compile("^[^:\\n]{1,40}:\\s*\\n");

    private static final int SHORTEST = 5;
    private static final int LONGEST_WORD = 20;

    /** In characters; longer words are no label. */
    private static final int LONGEST = 120;

    private MarkedLabel() {}

    /** Whether a label speaks of exempt information, as in "Progress (exempt, paragraph 3)". */
    public static boolean speaks(String label) {
        return speaksPlainly(plain(label));
    }

    private static boolean speaksPlainly(String plain) {
        return SPEAKS.matcher(plain).find() && !DENIED.matcher(plain).find();
    }

    /** Whether a label says of what it stands over that it isn't public, and nothing else, such as "Part 2" or "Exempt items". */
    public static boolean restricts(String label) {
        String plain = plain(AUTHOR.matcher(label).replaceFirst(""));
        return isOf(plain, RESTRICTS, LABEL) || SPEAKS.matcher(plain).matches();
    }

    /** Whether the name of a sheet or a file says so. */
    public static boolean marksName(String name) {
        return speaks(name) || restricts(name);
    }

    /** Whether a column may be one of markings, by its heading: "Private?", "Part 1 / Part 2", "Publish?". */
    public static boolean isOfMarkings(String heading) {
        String plain = plain(heading);
        return speaksPlainly(plain)
                || isOf(plain, OF_HEADINGS, FURTHER)
                || words(plain).stream().anyMatch(MarkedLabel::isMisspelt);
    }

    /** Whether a heading may ask whether something is public, such as "Publish?": then No means the opposite. */
    public static boolean asksWhetherPublic(String heading) {
        return words(plain(heading)).stream().anyMatch(ASKS_WHETHER_PUBLIC::contains);
    }

    /** As much as a label may have, so that long texts aren't searched. */
    private static String plain(String label) {
        return label.length() > LONGEST ? "" : PlainText.sameLabel(label);
    }

    private static List<String> words(String plain) {
        return List.of(PART.matcher(plain).replaceAll("$1$2").split(" ", -1));
    }

    /** Whether each word is one of either kind, and at least one of the first. */
    private static boolean isOf(String plain, Set<String> some, Set<String> further) {
        Set<String> words = new HashSet<>(words(plain));
        words.removeIf(word -> NUMBER.matcher(word).matches() || further.contains(word) && !some.contains(word));
        return !words.isEmpty() && some.containsAll(words);
    }

    private static boolean isMisspelt(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST_WORD
                && !NOT_MISSPELT.contains(word)
                && (Spelling.distance(word, "exempt") == 1 || Spelling.distance(word, "confidential") <= 2);
    }
}
