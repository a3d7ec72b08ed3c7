package org.committeepapers.wording.marking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words under a heading such as Exempt that mean public: only those that are listed, and behind them who looked and
 * when. Whatever else stands there may take something back.
 */
final class PublicWords {

    private static final Pattern DASHES = ExemptionWords.FILE.pattern("DASHES");
    private static final Pattern DATE = ExemptionWords.FILE.pattern("DATE");
    private static final Set<String> BETWEEN = ExemptionWords.FILE.words("BETWEEN");
    private static final Set<String> TAKES_BACK = ExemptionWords.FILE.words("TAKES_BACK");
    private static final Set<String> BY = Set.of("by", "gan");
    private static final Map<String, Kind> PHRASES = phrases();
    private static final int LONGEST_PHRASE = 6;
    private static final int MOST_WORDS = 12;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019]*+");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}\\s'\u2019.,:/&()\\[\\]\\p{Pd}]");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{1,3}");

    private enum Kind {
        LEAD,
        OPEN,
        PUBLIC,
        ANSWER
    }

    /** What words say. */
    enum Said {
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

    static Said read(String words) {
        if (isDash(words)) {
            return Said.PUBLIC;
        }
        String rest = DATE.matcher(words).replaceAll(" , ");
        List<MatchResult> all = WORD.matcher(rest).results().toList();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int next = 0;
        for (int length = phrase(all, next, kinds); length > 0; length = phrase(all, next, kinds)) {
            next += length;
        }
        boolean whole = !SIGN.matcher(rest).find() && (next == 0 || isWhoAndWhen(rest, all, next));
        if (kinds.contains(Kind.OPEN)) {
            return whole ? Said.OPEN : Said.OPEN_IN_PART;
        }
        if (!whole || !kinds.contains(Kind.PUBLIC) && !kinds.contains(Kind.ANSWER)) {
            return Said.OTHER;
        }
        return kinds.contains(Kind.PUBLIC) ? Said.PUBLIC : Said.ANSWER;
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
        String rest = DATE.matcher(note).replaceAll(" , ");
        return !SIGN.matcher(rest).find()
                && areNames(WORD.matcher(rest).results().toList());
    }

    /** The same of what stands behind a phrase: a name has a sign, a verb or "by" before it, or is only initials. */
    private static boolean isWhoAndWhen(String rest, List<MatchResult> words, int first) {
        List<MatchResult> names = new ArrayList<>(words.subList(first, words.size()));
        return names.isEmpty()
                || areNames(names)
                        && (BETWEEN.contains(plain(names.getFirst()))
                                || INITIALS.matcher(names.getFirst().group()).matches()
                                || !rest.substring(
                                                words.get(first - 1).end(),
                                                names.getFirst().start())
                                        .isBlank());
    }

    private static boolean areNames(List<MatchResult> words) {
        boolean by = false;
        for (MatchResult word : words) {
            String plain = plain(word);
            boolean known = by
                    || BETWEEN.contains(plain)
                    || Character.isUpperCase(word.group().charAt(0));
            if (TAKES_BACK.contains(plain) || !known || plain.chars().anyMatch(Character::isDigit)) {
                return false;
            }
            by |= BY.contains(plain);
        }
        return words.size() <= MOST_WORDS;
    }
}
