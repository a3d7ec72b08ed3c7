package org.committeepapers.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the reference of a recommendation, without the word Recommendation, which the papers add themselves. */
final class ReferenceWords {

    private static final Pattern WITH_ITS_WORD = Pattern.compile(
            "(?iu)(?:recommendations?|recs?|argymhellion|argymhelliad)(?!\\p{L})(?:[\\s.:#]+(?:[\u2013-]\\s+)?)?"
                    + "(?:(?:number|no|rhif)(?!\\p{L})[\\s.:#]*)?([a-z]{0,3}\\d\\S*(?:\\s*\\([^)]*\\))?)");

    /** A part of a reference: with a digit, in capitals, or a letter or Roman number. */
    private static final Pattern PART =
            Pattern.compile("[(\\[]?(?:\\S{0,12}\\d\\S{0,12}|\\p{Lu}{1,5}|\\p{L}|[ivx]{1,5})[)\\].:]*");

    /** The last part of a reference, such as the 1 of 3.1 or the b of 2b or 2(b). */
    private static final Pattern LAST_PART = Pattern.compile("(.*\\d)(?:\\.\\d{1,3}|\\(?[a-z]\\)?|\\([ivx]{1,4}\\))");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private static final Pattern NUMBER_WORD =
            Pattern.compile("(?i)one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve");

    private static final Pattern NUMBERED =
            Pattern.compile("\\s*[(\\[]?(?:\\p{L}|[ivx]{1,4}|\\d{1,3}(?:\\.\\d{1,3})?)[.):\\]](?:\\s|$)");

    private static final int LONGEST = 30;
    private static final int FEW_LETTERS = 3;

    private ReferenceWords() {}

    /** The words without "Recommendation" where a number follows it; else as they are. */
    static String read(String words) {
        Matcher matcher = WITH_ITS_WORD.matcher(words);
        return matcher.matches() ? matcher.group(1) : words;
    }

    /** The form in which references are compared: "R 3", "r3" and "Rec. 3." are the same. */
    static String compact(String reference) {
        String bare = SPACES.matcher(read(reference)).replaceAll("").toLowerCase(Locale.ROOT);
        int end = bare.length();
        while (end > 0 && bare.charAt(end - 1) == '.') {
            end--;
        }
        return bare.substring(0, end);
    }

    /** A compact reference without its last part: r3 of r3.1, 2 of 2b; empty where it has only one. */
    static Optional<String> whole(String compact) {
        Matcher last = LAST_PART.matcher(compact);
        return last.matches() ? Optional.of(last.group(1)) : Optional.empty();
    }

    /** Whether an action of this reference belongs to that recommendation: 1.2 to 1, and 2b to 2 or 2a. */
    static boolean belongs(String reference, String recommendation) {
        String whole = compact(recommendation);
        return compact(reference).equals(whole)
                || whole(compact(reference))
                        .filter(it -> it.equals(whole)
                                || whole(whole).filter(it::equals).isPresent())
                        .isPresent();
    }

    /** Whether the words may be a reference: short, with a digit or few letters. */
    static boolean mayBe(String words) {
        return words.length() <= LONGEST
                && words.chars().anyMatch(Character::isLetterOrDigit)
                && (NUMBER_WORD.matcher(words).matches()
                        || words.chars().anyMatch(Character::isDigit)
                        || words.chars().filter(Character::isLetter).count() <= FEW_LETTERS);
    }

    /** Whether a text begins with what may be the number or letter of a part, such as "a." or "(ii)". */
    static boolean beginsWithPart(String words) {
        return NUMBERED.matcher(words).lookingAt();
    }

    /** Whether each of the words is part of a reference, as in "SR (25/26) 01", and not of a sentence. */
    static boolean isWholly(String words) {
        return mayBe(words)
                && (NUMBER_WORD.matcher(words).matches()
                        || SPACES.splitAsStream(words.strip())
                                .allMatch(part -> PART.matcher(part).matches()));
    }
}
