package org.committeepapers.wording.marking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words under a heading such as Exempt that mean public: only those that are listed. */
final class PublicWords {

    private static final Pattern DASHES = ExemptionWords.FILE.pattern("DASHES");
    private static final Map<String, Meaning> PHRASES = phrases();
    private static final int LONGEST_PHRASE = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019]*+");

    /** What words mean under a heading of markings; of several, the first of these counts. */
    enum Meaning {
        /** That somebody looked, and it is open. */
        OPEN,
        /** That it is public. */
        PUBLIC,
        /** No, or the like, which means public only where the heading asks what is exempt. */
        ANSWER,
        /** Nothing by themselves, but they may stand before the others. */
        LEAD,
        OTHER
    }

    /** @param note what stands behind them, where they mean that something is public */
    record Said(Meaning meaning, String note) {}

    private PublicWords() {}

    private static Map<String, Meaning> phrases() {
        Map<String, Meaning> phrases = new HashMap<>();
        for (Meaning meaning : EnumSet.complementOf(EnumSet.of(Meaning.OTHER))) {
            ExemptionWords.FILE.words(meaning.name()).forEach(phrase -> phrases.put(phrase, meaning));
        }
        return phrases;
    }

    static boolean isDash(String words) {
        return DASHES.matcher(words).matches();
    }

    /** What a clause says. With a number behind them, other words than Open belong to a ground, as in "Part 1, para 3". */
    static Said read(String clause) {
        if (isDash(clause)) {
            return new Said(Meaning.PUBLIC, "");
        }
        List<MatchResult> words = WORD.matcher(clause).results().toList();
        List<Meaning> meanings = new ArrayList<>();
        int next = 0;
        for (int length = phrase(words, next, meanings); length > 0; length = phrase(words, next, meanings)) {
            next += length;
        }
        Meaning meaning = meanings.isEmpty() || isAnswered(meanings) ? Meaning.OTHER : Collections.min(meanings);
        String note = next == 0
                ? ""
                : clause.substring(0, words.getFirst().start())
                        + clause.substring(words.get(next - 1).end());
        boolean means = meaning == Meaning.OPEN
                || meaning.compareTo(Meaning.LEAD) < 0 && !Note.of(note).hasNumber();
        return means ? new Said(meaning, note.strip()) : new Said(Meaning.OTHER, "");
    }

    /** As in "Public? No". */
    private static boolean isAnswered(List<Meaning> meanings) {
        List<Meaning> asked = meanings.subList(0, meanings.lastIndexOf(Meaning.ANSWER) + 1);
        return asked.contains(Meaning.PUBLIC) || asked.contains(Meaning.OPEN);
    }

    /** The number of words of the longest phrase that begins there, whose meaning is added; 0 where none does. */
    private static int phrase(List<MatchResult> words, int first, List<Meaning> meanings) {
        for (int last = Math.min(first + LONGEST_PHRASE, words.size()); last > first; last--) {
            String phrase = String.join(
                    " ",
                    words.subList(first, last).stream().map(PublicWords::plain).toList());
            if (PHRASES.containsKey(phrase)) {
                meanings.add(PHRASES.get(phrase));
                return last - first;
            }
        }
        return 0;
    }

    private static String plain(MatchResult word) {
        return word.group().toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", "");
    }
}
