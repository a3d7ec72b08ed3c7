package org.committeepapers.wording.marking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.wording.WordFile;

/**
 * Recognises words that say, where people put stamps, that something isn't for the public: in names of files and sheets,
 * headings, titles, notes and short cells. They stop the papers until a person decides; they decide nothing.
 */
public final class Stamps {

    private static final WordFile FILE = new WordFile("marking/stamps.txt");
    private static final Pattern STAMP = FILE.pattern("STAMP");
    private static final Pattern OTHER = FILE.pattern("OTHER");
    private static final Pattern SPACED_OUT = Pattern.compile("(?<!\\p{L})(?:\\p{L} ){3,30}\\p{L}(?!\\p{L})");
    /** In characters; what stands further behind is no stamp. */
    private static final int LONGEST = 400;

    private Stamps() {}

    /**
     * Whether one of them is in the words, apart from those that belong to something else, such as "exempt accommodation",
     * and from words that are only about another document.
     */
    public static boolean areIn(String words) {
        String plain = plain(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        return STAMP.matcher(OTHER.matcher(plain).replaceAll(" ")).find() && !Markings.areOfAnother(words, Set.of())
                || SPACED_OUT
                        .matcher(plain)
                        .results()
                        .anyMatch(letters -> areIn(letters.group().replace(" ", "")));
    }

    /** In small letters and on one line, without apostrophes; underscores and the like divide words. */
    private static String plain(String words) {
        return PlainText.oneLine(Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("['\u2018\u2019\u02bc`]", "")
                .replaceAll("[_*#~|\u2022]+", " "));
    }
}
