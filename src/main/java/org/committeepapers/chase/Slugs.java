package org.committeepapers.chase;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** File names without an ending, made from the names of owners: each once, and allowed on every system. */
final class Slugs {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern END_HYPHEN = Pattern.compile("^-|-$");

    /** What Windows allows no file to be called, and what else lies beside the messages. */
    private static final Pattern TAKEN = Pattern.compile("con|nul|aux|prn|(?:com|lpt)[0-9]|summary|manifest");

    private static final int LONGEST = 60;
    private static final String OWNER = "owner";

    private final Set<String> used = new HashSet<>();

    /** One that no other name has. */
    String of(String name) {
        String slug = slug(name);
        String unique = slug;
        for (int number = 2; !used.add(unique); number++) {
            unique = slug + "-" + number;
        }
        return unique;
    }

    /** Of lower-case ASCII letters, digits and hyphens. */
    private static String slug(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String hyphened =
                NO_SLUG.matcher(ACCENTS.matcher(letters).replaceAll("")).replaceAll("-");
        String slug = trimmed(hyphened);
        String cut = trimmed(slug.substring(0, Math.min(slug.length(), LONGEST)));
        if (cut.isEmpty()) {
            return OWNER;
        }
        return TAKEN.matcher(cut).matches() ? OWNER + "-" + cut : cut;
    }

    private static String trimmed(String hyphened) {
        return END_HYPHEN.matcher(hyphened).replaceAll("");
    }
}
