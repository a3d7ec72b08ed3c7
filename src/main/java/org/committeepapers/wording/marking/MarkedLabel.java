package org.committeepapers.wording.marking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;

/** Recognises headings of columns that may say what may not be published. They stop the papers until a person decides. */
public final class MarkedLabel {

    private static final Set<String> OF_HEADINGS = ExemptionWords.FILE.words("HEADING");
    private static final Set<String> ASKS_WHETHER_PUBLIC = ExemptionWords.FILE.words("ASKS_WHETHER_PUBLIC");
    private static final Set<String> QUESTION = ExemptionWords.FILE.words("QUESTION");
    private static final Set<String> TURNS = ExemptionWords.FILE.words("TURNS");
    private static final Set<String> FURTHER = ExemptionWords.FILE.words("FURTHER");

    private static final Pattern PRESS = Pattern.compile("\\bpress and (?:the )?public\\b");

    /** Part 1 and Part 2 are one word each. */
    private static final Pattern PART = Pattern.compile("\\b(part|rhan) (1|2|i|ii|one|two)\\b");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    /** In characters; longer words are no label. */
    private static final int LONGEST = 120;

    private MarkedLabel() {}

    /** Whether a column may be one of markings, by its heading: "Private?", "Part 1 / Part 2", "Publish?". */
    public static boolean isOfMarkings(String heading) {
        return Stamps.areIn(heading) || isOf(words(heading));
    }

    private static boolean isOf(List<String> heading) {
        Set<String> words = new HashSet<>(heading);
        words.removeIf(word -> NUMBER.matcher(word).matches() || FURTHER.contains(word) && !OF_HEADINGS.contains(word));
        return !words.isEmpty() && OF_HEADINGS.containsAll(words);
    }

    /** Whether a heading may ask whether something is public, such as "Publish?": then No means the opposite. */
    public static boolean asksWhetherPublic(String heading) {
        return words(heading).stream().anyMatch(ASKS_WHETHER_PUBLIC::contains);
    }

    /**
     * Whether there are answers to a label or heading and all say that nothing is exempt: No to "Does it contain exempt information?",
     * Yes to "For publication?". Any label that isn't plainly such a question has no such answer.
     */
    public static boolean areAnsweredAsPublic(String label, List<String> answers) {
        return !answers.isEmpty()
                && words(label).stream()
                        .allMatch(word -> QUESTION.contains(word)
                                || !TURNS.contains(word) && (OF_HEADINGS.contains(word) || FURTHER.contains(word)))
                && Stamps.areIn(label) != asksWhetherPublic(label)
                && answers.stream()
                        .allMatch(answer -> !answer.isBlank() && ExemptionWords.classifyAsPublic(label, answer));
    }

    /** As much as a label may have, so that long texts aren't searched. */
    private static List<String> words(String label) {
        String plain = label.length() > LONGEST
                ? ""
                : PRESS.matcher(PlainText.sameLabel(label)).replaceAll("public");
        return List.of(PART.matcher(plain).replaceAll("$1$2").split(" ", -1));
    }
}
