package org.committeepapers.wording.marking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.WordBeginnings;
import org.committeepapers.wording.WordFile;

/**
 * Recognises the few words by which councils mark a text as not for publication (Local Government Act 1972, Schedule
 * 12A), as opposed to talk about exempt information, which is no marking. A person then decides about the text.
 */
public final class Markings {

    static final WordFile FILE = new WordFile("marking/prose.txt");

    private static final WordBeginnings STEMS =
            WordBeginnings.of(FILE.phrases("STEMS").toArray(String[]::new));
    private static final Pattern SPACED_OUT = FILE.pattern("SPACED_OUT");
    private static final Pattern CAPITALS = FILE.pattern("CAPITALS");
    private static final Pattern DENIED = FILE.pattern("DENIED");
    private static final Pattern ELSEWHERE = FILE.pattern("ELSEWHERE");
    private static final Pattern OF_TRACKER = FILE.pattern("OF_TRACKER");
    private static final Pattern ANYWHERE = FILE.pattern("ANYWHERE");
    private static final Pattern BEGINNING = FILE.pattern("BEGINNING");
    private static final Pattern ALONE = Pattern.compile(
            "(?:" + FILE.pattern("ALONE") + ")(?:" + FILE.pattern("END").pattern() + ")");
    private static final Pattern COMMA = FILE.pattern("COMMA");
    private static final Pattern WEAK = FILE.pattern("WEAK");

    private static final Pattern SENTENCES = Pattern.compile("\\R|[.!?;](?=\\s|$)");
    private static final Pattern PASSAGES = Pattern.compile("[()\\[\\]{}]|\\s\\p{Pd}\\s|: ");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\u000b\\f\\p{Cf}&&[^\\n\\r]]++");
    private static final Pattern ABBREVIATED = Pattern.compile("\\b(paras?|sch|sched|pt|no)\\.");
    private static final Pattern SIGNS_BEFORE = Pattern.compile("^[^\\p{L}\\p{N}]{1,20}");
    private static final Pattern STOPS_BEHIND = Pattern.compile("[^\\p{L}\\p{N}]{1,20}$");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");
    private static final Pattern SMALL_LETTER = Pattern.compile("[a-z]");

    private Markings() {}

    /**
     * Whether the words mark their text.
     *
     * @param own the numbers by which the tracker may itself be known as an appendix, such as {@code 2}
     */
    public static boolean areIn(String text, Set<String> own) {
        String plain = straight(text.toLowerCase(Locale.ROOT));
        if (!STEMS.isAnyIn(plain)) {
            return false;
        }
        return SPACED_OUT.matcher(PlainText.oneLine(plain)).find()
                || SENTENCES.splitAsStream(plain).anyMatch(sentence -> isMarked(PlainText.oneLine(sentence), own))
                || plain.lines()
                        .map(line -> STOPS_BEHIND
                                .matcher(SIGNS_BEFORE.matcher(line).replaceFirst(""))
                                .replaceFirst(""))
                        .anyMatch(line -> WEAK.matcher(line).matches())
                || SMALL_LETTER.matcher(text).find()
                        && SENTENCES.splitAsStream(text).anyMatch(sentence -> isInCapitals(sentence, own));
    }

    /** Whether the words mark only a document that isn't the tracker, such as an appendix with another number. */
    public static boolean areOfAnother(String text, Set<String> own) {
        String plain = straight(text.toLowerCase(Locale.ROOT));
        return STEMS.isAnyIn(plain)
                && SENTENCES
                        .splitAsStream(plain)
                        .map(PlainText::oneLine)
                        .anyMatch(sentence -> ELSEWHERE.matcher(sentence).find()
                                && ANYWHERE.matcher(sentence).find())
                && !areIn(text, own);
    }

    /** With plain spaces, one between words, and plain quotation marks; lines stay lines. */
    private static String straight(String small) {
        String straight =
                SPACES.matcher(small).replaceAll(" ").replace('\u2019', '\'').replace('\u2018', '\'');
        return ABBREVIATED.matcher(straight).replaceAll("$1 ").replace("  ", " ");
    }

    private static boolean isInCapitals(String sentence, Set<String> own) {
        String line = PlainText.oneLine(sentence);
        String small = line.toLowerCase(Locale.ROOT);
        return CAPITALS.matcher(line).find() && !DENIED.matcher(small).find() && !isOfAnother(small, own);
    }

    private static boolean isMarked(String sentence, Set<String> own) {
        return !DENIED.matcher(sentence).find()
                && (ANYWHERE.matcher(sentence).find() && !isOfAnother(sentence, own) || isAnyPassageMarked(sentence));
    }

    /** A passage is what stands between brackets, dashes and colons. */
    private static boolean isAnyPassageMarked(String sentence) {
        Matcher sign = PASSAGES.matcher(sentence);
        int start = 0;
        boolean marked = false;
        while (!marked && start <= sentence.length()) {
            boolean found = sign.find();
            String passage = sentence.substring(start, found ? sign.start() : sentence.length());
            boolean apart = start > 0 && (!found || CLOSING.contains(sign.group()));
            marked = isMarked(SIGNS_BEFORE.matcher(passage).replaceFirst(""), apart);
            start = found ? sign.end() : sentence.length() + 1;
        }
        return marked;
    }

    /** @param apart whether signs divide it from other words before it and, if there are any, behind it */
    private static boolean isMarked(String passage, boolean apart) {
        return BEGINNING.matcher(passage).lookingAt()
                || COMMA.matcher(passage).lookingAt()
                || ALONE.matcher(passage).lookingAt()
                || apart
                        && WEAK.matcher(STOPS_BEHIND.matcher(passage).replaceFirst(""))
                                .matches();
    }

    /** Whether the sentence is only about a document that isn't the tracker. */
    private static boolean isOfAnother(String sentence, Set<String> own) {
        Matcher elsewhere = ELSEWHERE.matcher(sentence);
        return elsewhere.find()
                && !own.contains(String.valueOf(elsewhere.group("label")))
                && !OF_TRACKER.matcher(sentence).find();
    }
}
