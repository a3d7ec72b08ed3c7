package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ActionTable.ActionColumn;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;

/**
 * The facts that stand with each action of a paper, and what is said once instead of with each.
 *
 * @param shown of the facts that were chosen, those that some action has and that aren't the same for all
 * @param remarks on those that are left out or missing, in the words of the labels
 */
public record ActionFacts(List<ActionColumn> shown, List<String> remarks) {

    /** Fewer actions don't make it shorter to say once what they share. */
    private static final int FEWEST_THAT_SHARE = 3;

    /** A longer list of actions would hide what is said of them. In characters. */
    private static final int LONGEST_LIST = 100;

    /** @param listedElsewhere what the paper lists as missing in another place */
    static ActionFacts of(
            List<ActionColumn> chosen, List<PaperAction> actions, Set<ActionColumn> listedElsewhere, Labels labels) {
        List<ActionColumn> shown = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (ActionColumn fact : chosen) {
            List<PaperAction> missing =
                    actions.stream().filter(action -> isMissing(fact, action)).toList();
            boolean none = !actions.isEmpty() && missing.size() == actions.size();
            Optional<String> shared = shared(fact, actions);
            if (!none && shared.isEmpty()) {
                shown.add(fact);
            }
            shared.ifPresent(words -> remarks.add(labels.say("same-for-all." + fact, words)));
            if (none && actions.stream().anyMatch(action -> isAsked(fact, action))) {
                remarks.add(labels.say("none-recorded." + fact));
            } else if (!none && !missing.isEmpty() && !listedElsewhere.contains(fact)) {
                remarks.add(notRecorded(fact, missing, labels));
            }
        }
        return new ActionFacts(shown, remarks);
    }

    private static String notRecorded(ActionColumn fact, List<PaperAction> missing, Labels labels) {
        String names = labels.references(missing.stream().map(PaperAction::name).toList());
        return names.length() > LONGEST_LIST
                ? labels.count("not-recorded-many." + fact, missing.size())
                : labels.count("not-recorded." + fact, missing.size(), names);
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
    private static Optional<String> shared(ActionColumn fact, List<PaperAction> actions) {
        if (actions.size() < FEWEST_THAT_SHARE
                || (fact != ActionColumn.OWNER && fact != ActionColumn.SUCCESS_CRITERIA)) {
            return Optional.empty();
        }
        List<String> all = actions.stream()
                .flatMap(action -> words(fact, action).stream())
                .map(words -> words.plain().strip())
                .distinct()
                .toList();
        return all.size() == 1 && !all.getFirst().isBlank() && !all.getFirst().contains("\n")
                ? Optional.of(all.getFirst())
                : Optional.empty();
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
