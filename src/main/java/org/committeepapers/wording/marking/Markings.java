package org.committeepapers.wording.marking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.WordPatterns;

/**
 * Recognises words by which councils mark prose as not for publication (Local Government Act 1972, Schedule 12A), as opposed
 * to talk about exempt information, which is no marking. A person then decides about the text.
 */
public final class Markings {

    static final WordFile FILE = new WordFile("marking/marks.txt");

    private static final WordPatterns OTHER = FILE.patterns("OTHER");
    private static final WordPatterns HARD = FILE.patterns("HARD");
    private static final WordPatterns ORDERS = FILE.patterns("ORDER");
    private static final WordPatterns PROHIBITIONS = FILE.patterns("PROHIBITION");
    private static final WordPatterns CORE = FILE.patterns("CORE");
    private static final WordPatterns SOFT = FILE.patterns("SOFT");
    private static final WordPatterns WEAK = FILE.patterns("WEAK");
    private static final WordPatterns ALONE = FILE.patterns("CORE", "SOFT", "WEAK", "NUMBERS");
    private static final Set<String> FILLERS = FILE.words("FILLERS");
    private static final Pattern ELSEWHERE = FILE.pattern("ELSEWHERE");
    private static final Pattern OF_TRACKER = FILE.pattern("OF_TRACKER");

    private static final Pattern ABBREVIATED =
            Pattern.compile("(?i)\\.(?= )(?<=\\b(?:paras?|pars?|sch|sched|pt|s|sec|comm|excl|regs?)\\.)"
                    + "|(?<=\\bno)\\.(?= {1,9}(?:\\d|of\\b))");
    private static final Pattern CAPITALS = Pattern.compile(
            "(?<words>\\p{Lu}(?<![\\p{L}\\p{N}]\\p{Lu})[\\p{Lu}\\p{N}]++(?: [\\p{Lu}\\p{N}]++){0,8})(?![\\p{L}\\p{N}])");
    private static final Pattern SPACED_OUT =
            Pattern.compile("\\p{L} (?<![\\p{L}\\p{N}]\\p{L} )(?:\\p{L} ){2,39}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");

    /** The end of a line within a sentence: the next begins small, or in capitals, or the last word needs another. */
    private static final Pattern LINE_END =
            Pattern.compile("(?<=[\\p{L}\\p{N}(:])\\h*+\\R\\h*+(?=[\\p{Ll}\\p{N}]|\\p{Lu}{2})"
                    + "|(?<=\\b(?i:not|for|be|to|do|never|part|schedule|paras?|paragraph))\\h*+\\R\\h*+(?=\\p{L})");

    private static final Pattern SENTENCES = Pattern.compile("\\.");
    private static final Pattern PASSAGE = Pattern.compile("(?<=([,:*().-]))([^,:*().-]++)([,:*().-])");

    private static final char LETTER_LIKE_APOSTROPHE = '\u02bc';
    private static final String APOSTROPHES = "'\u2018\u2019`" + LETTER_LIKE_APOSTROPHE;
    private static final Set<Integer> INVISIBLE =
            Set.of((int) Character.FORMAT, (int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK, (int)
                    Character.COMBINING_SPACING_MARK);
    /** In characters; only texts of ligatures grow longer than a cell when they are decomposed. */
    private static final int LONGEST = 65_534;

    private static final int LONGEST_MARK = 150;

    /** Signs that divide words; where several stand together, the last of these counts. */
    private static final String SIGNS = " ,:-*().";

    private Markings() {}

    /**
     * Whether the words mark their text.
     *
     * @param own the numbers by which the tracker may itself be known as an appendix, such as {@code 2}
     */
    public static boolean areIn(String text, Set<String> own) {
        return plainForms(text).anyMatch(plain -> arePlainlyIn(plain, own));
    }

    /** The plain form of the words and, where lines may end within a sentence, that of the sentences in one line each. */
    static Stream<String> plainForms(String text) {
        String line = LINE_END.matcher(text).replaceAll(" ");
        return line.equals(text)
                ? Stream.of(plain(text))
                : Stream.of(text, line).map(Markings::plain);
    }

    private static boolean arePlainlyIn(String plain, Set<String> own) {
        return SENTENCES
                        .splitAsStream(plain)
                        .anyMatch(sentence -> HARD.areIn(sentence + ".") && !isOfAnother(sentence, own))
                || PASSAGE.matcher(plain)
                        .results()
                        .anyMatch(passage -> ORDERS.end(plain, passage.start()) > 0
                                || areAlone(passage.group(1), passage.group(2), passage.group(3))
                                        && !isOfAnother(passage.group(2), own));
    }

    /** Whether the words say of anything that it must not be published. */
    public static boolean prohibit(String text) {
        return plainForms(text).anyMatch(PROHIBITIONS::areIn);
    }

    /** Whether the words mark only a document that isn't the tracker, such as an appendix with another number. */
    public static boolean areOfAnother(String text, Set<String> own) {
        return SENTENCES
                        .splitAsStream(plain(text))
                        .anyMatch(sentence -> ELSEWHERE.matcher(sentence).find() && HARD.areIn(sentence + "."))
                && !areIn(text, own);
    }

    /** Whether a passage between two signs holds marks and fillers and nothing else. */
    private static boolean areAlone(String before, String passage, String behind) {
        if (passage.length() > LONGEST_MARK || !ALONE.areIn(passage)) {
            return false;
        }
        List<String> rest = List.of(ALONE.replaced(passage, "is").split(" ", -1));
        boolean marked = CORE.areIn(passage) && !(before + behind).equals(",,")
                || SOFT.areIn(passage) && ".(*-)".contains(before) && !",".equals(behind)
                || WEAK.areIn(passage) && ".(*-)".contains(before) && ".*()".contains(behind);
        return marked && FILLERS.containsAll(rest);
    }

    /** Whether the sentence is only about a document that isn't the tracker. */
    private static boolean isOfAnother(String sentence, Set<String> own) {
        Matcher elsewhere = ELSEWHERE.matcher(sentence);
        return elsewhere.find()
                && !own.contains(String.valueOf(elsewhere.group("label")))
                && !OF_TRACKER.matcher(sentence).find();
    }

    /** The form that the file of words describes, without words that belong to something else. */
    static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String cut = decomposed.substring(0, Math.min(decomposed.length(), LONGEST));
        String words = withSigns(ABBREVIATED.matcher(cut).replaceAll(" "));
        String parted = words.equals(words.toUpperCase(Locale.ROOT))
                ? words
                : CAPITALS.matcher(words)
                        .replaceAll(Markings::parted)
                        .replace(" *", "*")
                        .replace("* ", "*");
        String small = SPACED_OUT
                .matcher(parted.toLowerCase(Locale.ROOT))
                .replaceAll(letters -> letters.group().replace(" ", ""));
        return OTHER.replaced(small, "\u2026");
    }

    /** Marks in capitals with signs around them: "CONFIDENTIAL Buy the site". */
    private static String parted(MatchResult capitals) {
        String words = capitals.group("words");
        return areAlone(".", words.toLowerCase(Locale.ROOT), ".") ? "*" + words + "*" : capitals.group();
    }

    /** Each gap between words as one space or sign; a text begins and ends with a stop. */
    private static String withSigns(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 2);
        StringBuilder gap = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!Character.isLetterOrDigit(letter) && letter != '%' || letter == LETTER_LIKE_APOSTROPHE) {
                if (APOSTROPHES.indexOf(letter) < 0 && !INVISIBLE.contains(Character.getType(letter))) {
                    gap.append(letter);
                }
                continue;
            }
            if (plain.isEmpty()) {
                plain.append('.');
            } else if (!gap.isEmpty()) {
                plain.append(sign(gap.toString(), plain.charAt(plain.length() - 1), letter));
            }
            gap.setLength(0);
            plain.append(letter);
        }
        return plain.append('.').toString();
    }

    private static String sign(String gap, char before, char behind) {
        boolean single = gap.length() == 1;
        if (gap.equals(" ")) {
            return gap;
        }
        if (gap.equals(".") && Character.isDigit(before) && Character.isDigit(behind)) {
            return "_";
        }
        if (gap.indexOf('&') >= 0) {
            return " and ";
        }
        int sign = gap.chars()
                .map(letter -> SIGNS.indexOf(sign((char) letter, single)))
                .max()
                .orElse(0);
        return SIGNS.substring(sign, sign + 1);
    }

    /** @param single whether it stands between two letters, as in {@code e.g}, {@code and/or} and {@code non-public} */
    private static char sign(char letter, boolean single) {
        return switch (letter) {
            case '\n', '\r', '!', '?', ';' -> '.';
            case '.' -> single ? ' ' : '.';
            case '(', '[', '{' -> '(';
            case ')', ']', '}' -> ')';
            case ',' -> ',';
            case ':', '=' -> ':';
            case '-', '/' -> single ? ' ' : letter == '/' ? '*' : '-';
            case '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '_', '"', '\u201c', '\u201d', '@', '+', '\u00a3', '$', '\u20ac' -> ' ';
            default -> Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : '*';
        };
    }
}
