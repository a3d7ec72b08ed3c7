package org.committeepapers.comparison;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Response;

/**
 * A recommendation as an edition shows it.
 *
 * @param key in the tracker as that edition lists it
 * @param review empty where the tracker has no groups
 * @param reference as written; may be empty
 * @param response the text of the answer; empty where there is none
 * @param withheld the fields that the edition withholds; their values here are empty
 */
public record RecommendationSeen(
        ItemKey key,
        String review,
        String reference,
        String text,
        Response.Category category,
        String response,
        List<ActionSeen> actions,
        Set<Field> withheld) {

    public RecommendationSeen {
        actions = List.copyOf(actions);
        withheld = withheld.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(withheld));
    }

    /** Whether this edition or the other withholds the field, so that nothing may be said of how it changed. */
    boolean hides(Field field, RecommendationSeen other) {
        return withheld.contains(field) || other.withheld.contains(field);
    }

    /** Whether the edition withholds by what it is known. */
    boolean isNameWithheld() {
        return withheld.contains(Field.REFERENCE) || withheld.contains(Field.REVIEW);
    }

    private boolean isAnyWithheld() {
        return !withheld.isEmpty()
                || actions.stream().anyMatch(action -> !action.withheld().isEmpty());
    }

    /**
     * Those that are gone, without texts that the last edition to list them withheld.
     *
     * @param last as they were listed last, and what is still there
     */
    static List<RecommendationSeen> asListedLast(List<RecommendationSeen> gone, List<RecommendationSeen> last) {
        if (last.stream().noneMatch(RecommendationSeen::isAnyWithheld)) {
            return gone;
        }
        Set<String> open = new HashSet<>();
        for (RecommendationSeen one : last) {
            open.add(PlainText.sameWords(one.text()));
            one.actions().forEach(action -> open.add(PlainText.sameWords(action.text())));
        }
        return gone.stream().map(one -> one.openAsFarAs(open)).toList();
    }

    private RecommendationSeen openAsFarAs(Set<String> open) {
        List<ActionSeen> some = actions.stream()
                .map(action -> open.contains(PlainText.sameWords(action.text())) ? action : action.withoutText())
                .toList();
        if (open.contains(PlainText.sameWords(text))) {
            return with(some);
        }
        Set<Field> hidden = EnumSet.of(Field.RECOMMENDATION, Field.REFERENCE);
        hidden.addAll(withheld);
        return new RecommendationSeen(key, review, "", "", category, response, some, hidden);
    }

    RecommendationSeen with(List<ActionSeen> others) {
        return new RecommendationSeen(key, review, reference, text, category, response, others, withheld);
    }
}
