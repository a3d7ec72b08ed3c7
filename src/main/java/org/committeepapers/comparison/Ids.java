package org.committeepapers.comparison;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives actions names that no other action of the tracker has or ever had. */
final class Ids {

    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern END_HYPHEN = Pattern.compile("^-|-$");
    private static final int LONGEST = 40;

    private final Set<String> used = new HashSet<>();

    Ids(Snapshot earlier) {
        earlier.recommendations().forEach(this::use);
        earlier.vanished().forEach(vanished -> use(vanished.recommendation()));
    }

    private void use(RecommendationSeen recommendation) {
        recommendation.actions().forEach(action -> action.id().ifPresent(used::add));
    }

    /** From its review and reference as they are now; later ones don't change it. */
    String next(RecommendationSeen recommendation) {
        String base = slug(recommendation.review() + " " + recommendation.reference());
        String stem = base.isEmpty() ? "action" : base;
        for (int number = 1; ; number++) {
            String id = stem + "-" + number;
            if (used.add(id)) {
                return id;
            }
        }
    }

    private static String slug(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String slug = END_HYPHEN.matcher(NO_SLUG.matcher(plain).replaceAll("-")).replaceAll("");
        return slug.length() > LONGEST ? slug.substring(slug.length() - LONGEST) : slug;
    }
}
