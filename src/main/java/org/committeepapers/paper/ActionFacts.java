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
            if (fact == ActionColumn.REF || fact == ActionColumn.STATUS) {
                shown.add(fact);
                continue;
            }
            Field field = field(fact);
            // Nothing is said of what is withheld: neither that it is there nor what it is.
            List<PaperAction> open = actions.stream()
                    .filter(action -> !action.action().exemptions().withholds(field))
                    .toList();
            List<PaperAction> without = open.stream()
                    .filter(action -> words(fact, action).isBlank())
                    .toList();
            boolean isOfAll = open.size() == actions.size();
            boolean isAsked =
                    open.stream().anyMatch(action -> action.action().cells().has(field));
            if (isOfAll && isShared(fact, open)) {
                remarks.add(new Remark(fact, Optional.of(words(fact, open.getFirst())), List.of()));
            } else if (without.size() < open.size()) {
                shown.add(fact);
                if (!without.isEmpty() && !listedElsewhere.contains(fact)) {
                    remarks.add(new Remark(fact, Optional.empty(), places(without)));
                }
            } else {
                if (actions.stream().anyMatch(action -> action.withheld().isEmpty() && !open.contains(action))) {
                    shown.add(fact);
                }
                if (isAsked) {
                    remarks.add(new Remark(fact, Optional.empty(), isOfAll ? List.of() : places(without)));
                }
            }
        }
        return new ActionFacts(shown, remarks);
    }

    private static List<Place> places(List<PaperAction> actions) {
        return actions.stream().map(PaperAction::place).toList();
    }

    private static Field field(ActionColumn fact) {
        return switch (fact) {
            case OWNER -> Field.OWNER;
            case BY_WHEN -> Field.BY_WHEN;
            case SUCCESS_CRITERIA -> Field.SUCCESS_CRITERIA;
            case PROGRESS -> Field.PROGRESS;
            case ACTION, REF, STATUS -> Field.ACTION;
        };
    }

    /** Whether an owner or a measure of success is the same for all. */
    private static boolean isShared(ActionColumn fact, List<PaperAction> actions) {
        if (actions.size() < FEWEST_THAT_SHARE
                || (fact != ActionColumn.OWNER && fact != ActionColumn.SUCCESS_CRITERIA)) {
            return false;
        }
        List<String> all = actions.stream()
                .map(action -> words(fact, action).plain().strip())
                .distinct()
                .toList();
        return all.size() == 1 && !all.getFirst().isEmpty() && !all.getFirst().contains("\n");
    }

    private static RichText words(ActionColumn fact, PaperAction action) {
        return switch (fact) {
            case ACTION -> action.asRecommended() ? RichText.EMPTY : action.text();
            case OWNER -> action.owner();
            case BY_WHEN -> action.byWhen();
            case SUCCESS_CRITERIA -> action.successCriteria();
            case PROGRESS -> action.progress();
            case REF, STATUS -> RichText.EMPTY;
        };
    }
}
