package org.committeepapers.wording.marking;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.wording.TextPattern;

/**
 * Reads a column of markings by the words that a council has declared for it, and otherwise by those that every council
 * uses. Once any are declared, No and the like mean only what they are declared to mean, and so do blank cells and
 * dashes: under "Publish?" they are the opposite of what they are under "Exempt".
 *
 * @param declared what cells stand for; a blank pattern stands for blank cells and dashes
 */
public record MarkingWords(Map<TextPattern, Marking> declared) {

    /** Nothing is declared. */
    public static final MarkingWords NONE = new MarkingWords(Map.of());

    private static final Pattern SEPARATOR = ExemptionWords.FILE.pattern("SEPARATOR");

    public MarkingWords {
        declared = new LinkedHashMap<>(declared);
    }

    /**
     * What a layout says that a word means: public, open, exempt, or a marking with its ground such as "exempt 3". Exempt
     * without a paragraph withholds without a stated one.
     *
     * @return empty where it can't be relied on
     */
    public static Optional<Marking> meaning(String words) {
        if (words.strip().equalsIgnoreCase("exempt")) {
            return Optional.of(Marking.of(Map.of(Marking.ROW, Exemption.UNCLEAR), false, Doubt.NONE));
        }
        Marking read = ExemptionWords.read(words, false);
        return Optional.of(read)
                .filter(it -> it.isClear()
                        || !words.isBlank()
                                && it.doubt() == Doubt.NONE
                                && it.note().isEmpty());
    }

    /** Whether the words mean the same under any heading. */
    public static boolean areClear(String words) {
        return ExemptionWords.read(words, false).doubt() == Doubt.NONE;
    }

    /** Whether the words are understood where the heading asks what is exempt. */
    public static boolean areClearUnderExempt(String words) {
        return ExemptionWords.read(words).doubt() == Doubt.NONE;
    }

    /** What the words of a cell say. */
    public Marking read(String words) {
        if (declared.isEmpty() || words.length() > ExemptionWords.LONGEST) {
            return ExemptionWords.read(words);
        }
        String plain = PublicWords.isDash(words) ? "" : words;
        return of(plain).or(() -> noted(plain)).orElseGet(() -> undeclared(plain));
    }

    private static Marking undeclared(String words) {
        return words.isBlank() ? Marking.inDoubt(Doubt.BLANK) : ExemptionWords.read(words, false);
    }

    /** The same, but blank cells and dashes are public unless they are declared to be something else. */
    public MarkingWords whereBlankIsPublic() {
        Map<TextPattern, Marking> words = new LinkedHashMap<>(declared);
        words.putIfAbsent(TextPattern.of(""), Marking.NONE);
        return new MarkingWords(words);
    }

    /** Behind the word may stand who looked and when. */
    private Optional<Marking> noted(String words) {
        Matcher separator = SEPARATOR.matcher(words);
        Optional<Marking> found = Optional.empty();
        while (found.isEmpty() && separator.find()) {
            String note = words.substring(separator.start());
            found = of(words.substring(0, separator.start())).map(it -> noted(it, note));
        }
        return found;
    }

    /** A note takes nothing from a row that is withheld. */
    private static Marking noted(Marking meaning, String note) {
        return meaning.isClear() && meaning.row().isPresent()
                ? meaning
                : meaning.with((meaning.note() + " " + note).strip());
    }

    /** What an asterisk stands for is a note too. */
    private Optional<Marking> of(String words) {
        return declared.entrySet().stream()
                .filter(entry -> entry.getKey().match(words).isPresent())
                .max(Comparator.comparingInt(entry -> entry.getKey().letters()))
                .map(entry -> noted(
                        entry.getValue(),
                        String.join(
                                ", ", entry.getKey().match(words).orElseThrow().rest())));
    }
}
