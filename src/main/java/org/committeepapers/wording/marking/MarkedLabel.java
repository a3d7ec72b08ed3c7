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
    private static final Set<String> SHOWS = ExemptionWords.FILE.words("SHOWS");
    private static final Set<String> QUESTION = ExemptionWords.FILE.words("QUESTION");
    private static final Set<String> TURNS = ExemptionWords.FILE.words("TURNS");
    private static final Set<String> FURTHER = ExemptionWords.FILE.words("FURTHER");

    private static final Pattern PRESS = Pattern.compile("\\bpress and (?:the )?public\\b");

    /** Part 1 and Part 2 are one word each, and so is "in the report". */
    private static final Pattern ONE_WORD = Pattern.compile("\\b(part|rhan) (1|2|i|ii|one|two|a|b)\\b"
            + "|\\b(in|for) (?:(?:the|committee|cabinet|scrutiny) ){0,2}(papers?|report|agenda)\\b");

    private static final Pattern PUBLIC_THINGS = ExemptionWords.FILE.pattern("PUBLIC_THINGS");

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

    /** Whether a heading may ask whether something is public, such as "Publish?" or "Include in papers": then No means the opposite. */
    public static boolean asksWhetherPublic(String heading) {
        List<String> words = words(heading);
        return words.stream().anyMatch(ASKS_WHETHER_PUBLIC::contains)
                || words.stream().anyMatch(SHOWS::contains)
                        && words.stream().allMatch(word -> SHOWS.contains(word) || FURTHER.contains(word));
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
        String ofPapers = PUBLIC_THINGS.matcher(plain).replaceAll("things");
        return List.of(ONE_WORD.matcher(ofPapers).replaceAll("$1$2$3$4").split(" ", -1));
    }
}
