package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.paper.ActionTable.ActionColumn;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;

/**
 * The facts that stand with each action of a paper, and what is said once instead of with each.
 *
 * @param shown of the facts that were chosen, those that some action has and that aren't the same for all
 * @param remarks on those that are left out or missing
 */
public record ActionFacts(List<ActionColumn> shown, List<Remark> remarks) {

    /** Fewer actions don't make it shorter to say once what they share. */
    private static final int FEWEST_THAT_SHARE = 3;

    /**
     * Something said of a fact once.
     *
     * @param shared what it is for every action; empty where it is missing
     * @param without the actions that lack it; none where every action does
     */
    public record Remark(ActionColumn fact, Optional<RichText> shared, List<Place> without) {}

    /** @param listedElsewhere what the paper lists as missing in another place */
    static ActionFacts of(List<ActionColumn> chosen, List<PaperAction> actions, Set<ActionColumn> listedElsewhere) {
        List<ActionColumn> shown = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (ActionColumn fact : chosen) {
            List<Place> missing = actions.stream()
                    .filter(action -> isMissing(fact, action))
                    .map(PaperAction::place)
                    .toList();
            boolean none = !actions.isEmpty() && missing.size() == actions.size();
            Optional<RichText> shared = shared(fact, actions);
            if (shared.isPresent()) {
                remarks.add(new Remark(fact, shared, List.of()));
            } else if (none && actions.stream().anyMatch(action -> isAsked(fact, action))) {
                remarks.add(new Remark(fact, Optional.empty(), List.of()));
            } else if (!none) {
                shown.add(fact);
                if (!missing.isEmpty() && !listedElsewhere.contains(fact)) {
                    remarks.add(new Remark(fact, Optional.empty(), missing));
                }
            }
        }
        return new ActionFacts(shown, remarks);
    }

    private static boolean isMissing(ActionColumn fact, PaperAction action) {
        return words(fact, action).filter(RichText::isBlank).isPresent();
    }

    /** Whether the tracker has a column for it at all. */
    private static boolean isAsked(ActionColumn fact, PaperAction action) {
        return action.action()
                .cells()
                .has(
                        switch (fact) {
                            case OWNER -> Field.OWNER;
                            case BY_WHEN -> Field.BY_WHEN;
                            case SUCCESS_CRITERIA -> Field.SUCCESS_CRITERIA;
                            case PROGRESS -> Field.PROGRESS;
                            case ACTION, REF, STATUS -> Field.ACTION;
                        });
    }

    /** What an owner or a measure of success is in all actions alike. */
    private static Optional<RichText> shared(ActionColumn fact, List<PaperAction> actions) {
        if (actions.size() < FEWEST_THAT_SHARE
                || (fact != ActionColumn.OWNER && fact != ActionColumn.SUCCESS_CRITERIA)) {
            return Optional.empty();
        }
        List<RichText> all =
                actions.stream().flatMap(action -> words(fact, action).stream()).toList();
        return all.stream().map(words -> words.plain().strip()).distinct().count() > 1
                ? Optional.empty()
                : Optional.of(all.getFirst())
                        .filter(words ->
                                !words.isBlank() && !words.plain().strip().contains("\n"));
    }

    /** The words of the fact; empty for one that is never missing. */
    private static Optional<RichText> words(ActionColumn fact, PaperAction action) {
        return switch (fact) {
            case ACTION -> action.asRecommended() ? Optional.of(RichText.EMPTY) : Optional.of(action.text());
            case OWNER -> Optional.of(action.owner());
            case BY_WHEN -> Optional.of(action.byWhen());
            case SUCCESS_CRITERIA -> Optional.of(action.successCriteria());
            case PROGRESS -> Optional.of(action.progress());
            case REF, STATUS -> Optional.empty();
        };
    }
}
