package org.committeepapers.wording.marking;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words under a heading such as Exempt that mean public: only those that are listed, and behind them who looked and
 * when. Whatever else stands there may take something back.
 */
final class PublicWords {

    private static final Pattern DASHES = ExemptionWords.FILE.pattern("DASHES");
    private static final Pattern DATE = ExemptionWords.FILE.pattern("DATE");
    private static final Pattern WHO = ExemptionWords.FILE.pattern("WHO");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{P}]+|[\\s,;:()\\[\\]\\p{Pd}]+$");
    private static final List<Pattern> NAMES = Stream.of("NAME", "INITIALS", "POST", "BY_POST")
            .map(ExemptionWords.FILE::pattern)
            .toList();
    private static final Pattern WITHOUT_SIGN = ExemptionWords.FILE.pattern("WITHOUT_SIGN");
    private static final Map<String, Kind> PHRASES = phrases();
    private static final int LONGEST_PHRASE = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019]*+");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}\\s'\u2019.,:/&()\\[\\]\\p{Pd}]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s.,:/&()\\[\\]\\p{Pd}]*+");

    private enum Kind {
        LEAD,
        OPEN,
        PUBLIC,
        ANSWER
    }

    /** What words mean under a heading of markings. */
    enum Meaning {
        /** That somebody looked, and it is open. */
        OPEN,
        /** The same, but something behind it may take it back. */
        OPEN_IN_PART,
        /** That it is public. */
        PUBLIC,
        /** No, or the like, which means public only where the heading asks what is exempt. */
        ANSWER,
        OTHER
    }

    private PublicWords() {}

    private static Map<String, Kind> phrases() {
        Map<String, Kind> phrases = new HashMap<>();
        for (Kind kind : Kind.values()) {
            ExemptionWords.FILE.words(kind.name()).forEach(phrase -> phrases.put(phrase, kind));
        }
        return phrases;
    }

    static boolean isDash(String words) {
        return DASHES.matcher(words).matches();
    }

    static Meaning read(String words) {
        if (isDash(words)) {
            return Meaning.PUBLIC;
        }
        String rest = DATE.matcher(words).replaceAll(" , ");
        List<MatchResult> all = WORD.matcher(rest).results().toList();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int next = phrases(all, kinds);
        boolean whole = !SIGN.matcher(rest).find()
                && (next == 0 || isWhoAndWhen(rest, all.get(next - 1).end()));
        if (kinds.contains(Kind.OPEN)) {
            return whole ? Meaning.OPEN : Meaning.OPEN_IN_PART;
        }
        if (!whole || !kinds.contains(Kind.PUBLIC) && !kinds.contains(Kind.ANSWER)) {
            return Meaning.OTHER;
        }
        return kinds.contains(Kind.PUBLIC) ? Meaning.PUBLIC : Meaning.ANSWER;
    }

    /** The number of words of the phrases at the beginning, whose kinds are added. */
    private static int phrases(List<MatchResult> words, Set<Kind> kinds) {
        int next = 0;
        for (int length = phrase(words, next, kinds); length > 0; length = phrase(words, next, kinds)) {
            next += length;
        }
        return next;
    }

    /** What stands behind the phrases at the beginning; blank where there are none. */
    static String behind(String words) {
        List<MatchResult> all = WORD.matcher(words).results().toList();
        int next = phrases(all, EnumSet.noneOf(Kind.class));
        return next == 0 ? "" : words.substring(all.get(next - 1).end());
    }

    /** Who is named in a note behind such words; blank where nobody is. */
    static String who(String note) {
        String undated = DATE.matcher(note).replaceAll(" , ");
        boolean named = NAMES.stream().anyMatch(name -> name.matcher(undated).find());
        return named ? AROUND.matcher(undated).replaceAll("") : "";
    }

    /** The number of words of the longest phrase that begins there, whose kind is added; 0 where none does. */
    private static int phrase(List<MatchResult> words, int first, Set<Kind> kinds) {
        for (int last = Math.min(first + LONGEST_PHRASE, words.size()); last > first; last--) {
            String phrase = String.join(
                    " ",
                    words.subList(first, last).stream().map(PublicWords::plain).toList());
            if (PHRASES.containsKey(phrase)) {
                kinds.add(PHRASES.get(phrase));
                return last - first;
            }
        }
        return 0;
    }

    private static String plain(MatchResult word) {
        return word.group().toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", "");
    }

    /** Whether a note says no more than who looked and when. */
    static boolean isWhoAndWhen(String note) {
        return isWho(DATE.matcher(note).replaceAll(" , "));
    }

    /** The same of what is behind a phrase, to which words without a sign between may belong: "Open Space Strategy". */
    private static boolean isWhoAndWhen(String rest, int end) {
        String behind = rest.substring(end).strip();
        boolean apart = behind.isEmpty()
                || !Character.isLetterOrDigit(behind.charAt(0))
                || WITHOUT_SIGN.matcher(behind).lookingAt();
        return apart && isWho(behind);
    }

    private static boolean isWho(String words) {
        Matcher gap = BETWEEN_WORDS.matcher(words);
        Matcher who = WHO.matcher(words);
        int at = end(gap, 0);
        while (at < words.length() && who.region(at, words.length()).lookingAt()) {
            at = end(gap, who.end());
        }
        return at == words.length();
    }

    private static int end(Matcher gap, int start) {
        return gap.region(start, gap.regionEnd()).lookingAt() ? gap.end() : start;
    }
}
