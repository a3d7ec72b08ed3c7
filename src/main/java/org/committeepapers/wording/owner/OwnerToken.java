package org.committeepapers.wording.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,4}");
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");
    private static final Set<String> ANDS = Set.of("and", "&", "and/or");

    /** Only in small letters, because a capital A is the initial of a name. */
    private static final Set<String> WELSH_ANDS = Set.of("a", "ac", "a'r", "a\u2019r");

    /** Stand in small letters inside a name: "Rhys ap Owen". */
    private static final Set<String> PARTICLES =
            Set.of("ap", "ab", "ferch", "van", "von", "de", "der", "la", "le", "bin", "al");

    static List<OwnerToken> of(String text) {
        List<OwnerToken> tokens = new ArrayList<>();
        Brackets brackets = Brackets.of(text);
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String small = token.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            String word = OUTER_SIGNS.matcher(small).replaceAll("");
            tokens.add(new OwnerToken(token.group(), word, token.start(), token.end(), brackets.around(token.start())));
        }
        return tokens;
    }

    /** Whether a comma behind it ends a name or post. */
    boolean closes() {
        return written.endsWith(",");
    }

    /** Whether it begins a remark: a dash, or a word in brackets. */
    boolean opens() {
        return bracketed || DASHES.contains(written);
    }

    boolean isAnd() {
        return ANDS.contains(written.toLowerCase(Locale.ROOT)) || WELSH_ANDS.contains(written);
    }

    boolean isParticle() {
        return PARTICLES.contains(written);
    }

    /** A capitalised word of no post or department, or a particle. */
    boolean canBeInName() {
        String plain = closes() ? written.substring(0, written.length() - 1) : written;
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return isParticle()
                || NAME.matcher(plain).matches()
                        && !CAPITALS.matcher(plain).matches()
                        && !OwnerVocabulary.isOfPostOrField(bare);
    }

    /** Two to four capitals that aren't a department's. */
    boolean isInitials() {
        return CAPITALS.matcher(written).matches() && !OwnerVocabulary.DEPARTMENTS.contains(word);
    }
}
