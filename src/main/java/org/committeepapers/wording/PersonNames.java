package org.committeepapers.wording;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a person's name or initials from the words of a post or a department. */
final class PersonNames {

    private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*");
    /** Stand in small letters inside a name: "Rhys ap Owen". */
    private static final Set<String> PARTICLES =
            Set.of("ap", "ab", "ferch", "van", "von", "de", "der", "la", "le", "bin", "al");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,4}");

    private PersonNames() {}

    /** Two or three capitalised words of which none belongs to a post or a department, or one known given name. */
    static boolean isName(List<OwnerToken> tokens) {
        boolean usualLength = tokens.size() == 2 || tokens.size() == 3;
        return isKnown(tokens)
                || usualLength && !isParticle(tokens.get(0)) && tokens.stream().allMatch(PersonNames::canBePart);
    }

    /** A name that begins with a usual given name. */
    static boolean isKnown(List<OwnerToken> tokens) {
        return !tokens.isEmpty()
                && tokens.size() <= 4
                && GivenNames.contains(tokens.get(0).word())
                && tokens.stream().skip(1).allMatch(PersonNames::canBePart);
    }

    private static boolean canBePart(OwnerToken token) {
        String written = token.written();
        String plain = token.closes() ? written.substring(0, written.length() - 1) : written;
        String word = token.word().endsWith("'s")
                ? token.word().substring(0, token.word().length() - 2)
                : token.word();
        return isParticle(token)
                || NAME_WORD.matcher(plain).matches()
                        && !CAPITALS.matcher(plain).matches()
                        && !PostWords.isOfPostOrField(word);
    }

    private static boolean isParticle(OwnerToken token) {
        return PARTICLES.contains(token.written());
    }

    /** Two to four capitals that aren't a department's. */
    static boolean isInitials(OwnerToken token) {
        return CAPITALS.matcher(token.written()).matches() && !PostWords.DEPARTMENTS.contains(token.word());
    }
}
