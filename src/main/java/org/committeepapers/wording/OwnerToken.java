package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of an owner cell.
 *
 * @param word in small letters without the signs round it
 * @param bracketed whether it begins inside brackets
 */
record OwnerToken(String written, String word, int start, int end, boolean bracketed) {

    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern OUTER_SIGNS = Pattern.compile("^[\\p{P}\\p{S}&&[^&]]+|[\\p{P}\\p{S}&&[^&]]+$");

    static List<OwnerToken> of(String text) {
        List<OwnerToken> tokens = new ArrayList<>();
        Brackets brackets = Brackets.of(text);
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = OUTER_SIGNS
                    .matcher(token.group().toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                    .replaceAll("");
            tokens.add(new OwnerToken(token.group(), word, token.start(), token.end(), brackets.around(token.start())));
        }
        return tokens;
    }

    boolean closes() {
        return written.endsWith(",");
    }

    boolean opens() {
        return bracketed || written.equals("-") || written.equals("\u2013") || written.equals("\u2014");
    }
}
