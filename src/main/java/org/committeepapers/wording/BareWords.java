package org.committeepapers.wording;

import java.util.LinkedHashMap;
import java.util.Map;

/** A cell reduced to its words and numbers, so that case, signs and spaces make no difference. */
public final class BareWords {

    private BareWords() {}

    /** The words and numbers in lower case, parted by single spaces. */
    static String of(String text) {
        StringBuilder words = new StringBuilder();
        Tokens tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                words.append(words.isEmpty() ? "" : " ").append(tokens.text(i));
            }
        }
        return words.toString();
    }

    /** The same meanings by bare words. */
    static <V> Map<String, V> keyed(Map<String, V> meanings) {
        Map<String, V> keyed = new LinkedHashMap<>();
        meanings.forEach((words, meaning) -> keyed.put(of(words), meaning));
        keyed.remove("");
        return keyed;
    }

    /**
     * The index after the words with which the text begins, where a sign or nothing follows them; -1 where it begins
     * otherwise.
     */
    public static int endOfOpening(Tokens tokens, String words) {
        int at = 0;
        for (String word : words.split(" ", -1)) {
            while (at < tokens.size() && !tokens.isWord(at) && !tokens.isNumber(at)) {
                at++;
            }
            if (!tokens.is(at, word)) {
                return -1;
            }
            at++;
        }
        return tokens.isWord(at) || tokens.isNumber(at) || tokens.isGlue(at) ? -1 : at;
    }
}
