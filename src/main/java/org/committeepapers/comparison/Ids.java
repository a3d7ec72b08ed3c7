package org.committeepapers.comparison;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import org.committeepapers.text.Slug;

/** Gives actions names that no other action of the tracker has or ever had. */
final class Ids {

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
        String slug = Slug.ofAscii(Normalizer.normalize(words, Normalizer.Form.NFKD));
        return slug.length() > LONGEST ? slug.substring(slug.length() - LONGEST) : slug;
    }
}
