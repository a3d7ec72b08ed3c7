package org.committeepapers.wording.marking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private static final WordPatterns NO_CASE = FILE.patterns("NO_CASE");
    private static final WordPatterns PUT_OUT = FILE.patterns("PUT_OUT");
    private static final WordPatterns LEAD = FILE.patterns("LEAD");
    private static final WordPatterns ORDERS = FILE.patterns("ORDERS");
    private static final WordPatterns PROHIBITIONS = FILE.patterns("PROHIBITION");
    private static final WordPatterns CORE = FILE.patterns("CORE");
    private static final WordPatterns SOFT = FILE.patterns("SOFT");
    private static final WordPatterns WEAK = FILE.patterns("WEAK");
    private static final Pattern TELLS = FILE.pattern("TELLS");
    private static final WordPatterns ALONE = FILE.patterns("CORE", "SOFT", "WEAK", "NUMBERS");
    private static final Set<String> FILLERS = FILE.words("FILLERS");
    private static final Pattern ELSEWHERE = FILE.pattern("ELSEWHERE");
    private static final Pattern OF_TRACKER = FILE.pattern("OF_TRACKER");
    private static final Pattern SIGN = FILE.pattern("SIGN");

    private static final Pattern ABBREVIATED =
            Pattern.compile("(?i)\\.(?:(?= )(?<=\\b(?:paras?|pars?|sch|sched|pt|s|sec|comm|excl|regs?|ex)\\.)"
                    + "|(?<=\\bconfid\\.)(?=[ :])|(?<=\\bno\\.)(?= {1,9}(?:\\d|of\\b)))");
    private static final Pattern CAPITALS = Pattern.compile(
            "(?:\\p{Lu}(?<![\\p{L}\\p{N}]\\p{Lu})[\\p{Lu}\\p{N}]++(?: [\\p{Lu}\\p{N}]++){0,8})(?![\\p{L}\\p{N}])");

    /** Words at the beginning of a sentence before one that begins large and goes on small. */
    private static final Pattern BEFORE_SENTENCE = Pattern.compile(
            "\\p{Lu}(?<=[.(*]\\p{Lu})\\p{Ll}++(?: [\\p{L}\\p{N}]++){0,4}(?<! (?:at|of|in|to|for|on|by|from|with|and|or|the))(?= \\p{Lu}[\\p{L}\\p{N}]*+ [\\p{Ll}\\p{N}])");

    private static final Pattern SPACED_OUT =
            Pattern.compile("\\p{L} (?<![\\p{L}\\p{N}]\\p{L} )(?:\\p{L} ){2,39}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");

    private static final Pattern PARTED_WORD =
            Pattern.compile("(?<=\\p{L})(?<!\\b(?i:not|for|non|to|be|in))-\\h*+\\R\\h*+(?=\\p{L})");

    /** The end of a line within a sentence: the next begins small, or in capitals, or the last word needs another. */
    private static final Pattern LINE_END =
            Pattern.compile("(?<=[\\p{L}\\p{N}(:])-?\\h*+\\R\\h*+(?=[\\p{Ll}\\p{N}]|\\p{Lu}{2})"
                    + "|(?<=\\b(?i:not|for|be|to|do|never|part|schedule|paras?|paragraph))\\h*+\\R\\h*+(?=\\p{L})");

    private static final Pattern DASH_AS_HYPHEN = Pattern.compile("[\u2012-\u2015](?<=\\p{L}.)(?=\\p{L})");
    private static final Pattern HASHTAG = Pattern.compile("#(\\p{L}[\\p{L}\\p{N}]*+)");
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

    private static final int MOST_LEADS = 3;

    /** In words. */
    private static final int LONGEST_STAMP = 7;

    /** Signs that divide words; where several stand together, the last of these counts. */
    private static final String SIGNS = " ,:-*().";

    private static final String LATIN = FILE.lines("LOOK_ALIKES").getFirst();
    private static final String LOOK_ALIKES = FILE.lines("LOOK_ALIKES").getLast();
    private static final char FIRST_LOOK_ALIKE = '\u0370';

    private Markings() {}

    /**
     * Whether the words mark their text.
     *
     * @param own the numbers by which the tracker may itself be known as an appendix, such as {@code 2}
     */
    public static boolean areIn(String text, Set<String> own) {
        return plainForms(text).anyMatch(plain -> arePlainlyIn(plain, own));
    }

    /**
     * The plain form of the words and, where lines may end within a sentence, that of the sentences in one line each. A dash
     * between two letters may be meant as a hyphen, too.
     */
    static Stream<String> plainForms(String text) {
        String line = text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : LINE_END.matcher(PARTED_WORD.matcher(text).replaceAll("")).replaceAll(" ");
        line = DASH_AS_HYPHEN.matcher(line).replaceAll("-");
        return line.equals(text)
                ? Stream.of(plain(text))
                : Stream.of(text, line).map(Markings::plain);
    }

    private static boolean arePlainlyIn(String plain, Set<String> own) {
        return Stamps.STAMPS.areIn(plain)
                && (SENTENCES
                                .splitAsStream(plain)
                                .anyMatch(sentence -> prohibits(sentence + ".") && !isOfAnother(sentence, own))
                        || PASSAGE.matcher(plain)
                                .results()
                                .anyMatch(passage -> isOrder(plain, passage.start())
                                        || areMarked(passage.group(1), passage.group(2), passage.group(3))
                                                && !isOfAnother(passage.group(2), own)));
    }

    private static boolean prohibits(String sentence) {
        return HARD.areIn(sentence) || NO_CASE.areIn(sentence) && PUT_OUT.areIn(sentence);
    }

    private static boolean isOrder(String plain, int start) {
        int first = start;
        for (int i = 0; i < MOST_LEADS && LEAD.end(plain, first) > 0; i++) {
            first = LEAD.end(plain, first) + 1;
        }
        return IntStream.rangeClosed(start, first).anyMatch(place -> ORDERS.end(plain, place) > 0);
    }

    private static boolean areMarked(String before, String passage, String behind) {
        return areAlone(before, passage, behind) || areStamp(before, passage, behind);
    }

    /** Whether the words say of anything that it must not be published. */
    public static boolean prohibit(String text) {
        return plainForms(text).anyMatch(PROHIBITIONS::areIn);
    }

    /** Whether the words mark only a document that isn't the tracker, such as an appendix with another number. */
    public static boolean areOfAnother(String text, Set<String> own) {
        return SENTENCES
                        .splitAsStream(plain(text))
                        .anyMatch(sentence -> ELSEWHERE.matcher(sentence).find() && prohibits(sentence + "."))
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

    /**
     * Whether a few words in brackets, or before a colon or dash at the beginning of a sentence, begin or end with a mark and tell
     * nothing.
     */
    private static boolean areStamp(String before, String passage, String behind) {
        boolean place = behind.equals(")") && "(.".contains(before)
                || before.equals("(") && behind.equals(".")
                || ".*(".contains(before) && ":-".contains(behind);
        if (!place
                || passage.chars().filter(letter -> letter == ' ').count() >= LONGEST_STAMP
                || TELLS.matcher(passage).find()) {
            return false;
        }
        String words = before + passage + behind;
        return CORE.end(words, 1) > 0
                || IntStream.range(1, words.length()).anyMatch(start -> CORE.end(words, start) == words.length() - 1);
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
        String cut = SIGN.matcher(decomposed.substring(0, Math.min(decomposed.length(), LONGEST)))
                .replaceAll("*confidential*");
        String words = withSigns(
                HASHTAG.matcher(ABBREVIATED.matcher(cut).replaceAll(" ")).replaceAll("*$1*"));
        if (mayBeSpacedOut(words)) {
            words = SPACED_OUT
                    .matcher(words)
                    .replaceAll(letters -> letters.group().replace(" ", ""));
        }
        String parted = words.chars().noneMatch(Character::isLowerCase)
                ? words
                : parted(parted(words, CAPITALS), BEFORE_SENTENCE);
        return OTHER.replaced(parted.toLowerCase(Locale.ROOT), "\u2026");
    }

    /** Whether there are three single letters with a space behind each, which is quicker to see than to match. */
    private static boolean mayBeSpacedOut(String words) {
        for (int i = words.indexOf(' '); i >= 0 && i + 4 < words.length(); i = words.indexOf(' ', i + 1)) {
            if (words.charAt(i + 2) == ' ' && words.charAt(i + 4) == ' ') {
                return true;
            }
        }
        return false;
    }

    /** With signs around such marks: "CONFIDENTIAL Buy the site", "Confidential Mill Farm was sold". */
    private static String parted(String text, Pattern pattern) {
        Matcher found = pattern.matcher(text);
        return !found.find()
                ? text
                : found.replaceAll(words -> marked(text, words.start(), words.group()))
                        .replace(" *", "*")
                        .replace("* ", "*");
    }

    /** The mark is as many of the words as are marks and fillers, with a capital behind it. */
    private static String marked(String text, int start, String words) {
        for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
            boolean before = end == words.length() || Character.isUpperCase(words.charAt(end + 1));
            if (before && isAlone(text, start, words.substring(0, end))) {
                return "*" + words.substring(0, end) + "*" + words.substring(end);
            }
        }
        return words;
    }

    private static boolean isAlone(String text, int start, String words) {
        return areAlone(".", words.toLowerCase(Locale.ROOT), ".")
                && OTHER.end(
                                text.substring(start - 1, Math.min(start + LONGEST_MARK, text.length()))
                                        .toLowerCase(Locale.ROOT),
                                1)
                        < 0;
    }

    /** Each gap between words as one space or sign; a text begins and ends with a stop. */
    private static String withSigns(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 2);
        StringBuilder gap = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = latin(text.charAt(i));
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

    /** The Latin letter for one of another script that looks like it. */
    private static char latin(char letter) {
        int place = letter < FIRST_LOOK_ALIKE ? -1 : LOOK_ALIKES.indexOf(letter);
        return place < 0 ? letter : LATIN.charAt(place);
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

    /** @param single whether it stands between two letters, as in {@code e.g}, {@code and/or}, {@code non-public} */
    private static char sign(char letter, boolean single) {
        return switch (letter) {
            case '\n', '\r', '!', '?', ';' -> '.';
            case '.' -> single ? ' ' : '.';
            case '(', '[', '{' -> '(';
            case ')', ']', '}' -> ')';
            case ',' -> ',';
            case ':', '=' -> ':';
            case '-', '/' -> single ? ' ' : letter == '/' ? '*' : '-';
            case '\u2010', '\u2011', '\u2212' -> single ? ' ' : '-';
            case '\u2012', '\u2013', '\u2014', '\u2015' -> '-';
            case '_' -> single ? ' ' : '*';
            case '"', '\u201c', '\u201d', '@', '+', '\u00a3', '$', '\u20ac' -> ' ';
            default -> Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : '*';
        };
    }
}
