package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.status.StatusWords;

/**
 * The facts that stand with each action of a paper, and what is said once instead of with each.
 *
 * @param shown those that some action has and that aren't the same for all
 * @param remarks on those that are left out or missing
 */
public record ActionFacts(List<Fact> shown, List<Remark> remarks) {

    /** A fact about an action. */
    public enum Fact {
        ACTION,
        OWNER,
        BY_WHEN,
        SUCCESS_CRITERIA,
        PROGRESS,
        STATUS
    }

    /** Fewer actions don't make it shorter to say once what they share. */
    private static final int FEWEST_THAT_SHARE = 3;

    /**
     * Something said of a fact once.
     *
     * @param shared what it is for every action; empty where it is missing
     * @param without the actions that lack it; none where every action does
     */
    public record Remark(Fact fact, Optional<RichText> shared, List<Place> without) {}

    /**
     * @param facts of the paper, in its order
     * @param listedElsewhere what the paper lists as missing in another place
     */
    static ActionFacts of(List<Fact> facts, List<PaperAction> actions, Set<Fact> listedElsewhere) {
        List<Fact> shown = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact == Fact.STATUS) {
                shown.add(fact);
                continue;
            }
            Field field = Field.valueOf(fact.name());
            // Nothing is said of what is withheld: neither that it is there nor what it is.
            List<PaperAction> open = actions.stream()
                    .filter(action -> !action.action().exemptions().withholds(field))
                    .toList();
            List<PaperAction> without = open.stream()
                    .filter(action -> words(fact, action).isBlank())
                    .toList();
            boolean isOfAll = open.size() == actions.size();
            boolean isAsked = open.stream().anyMatch(action -> action.action().has(field));
            if (isOfAll && isShared(fact, open)) {
                remarks.add(new Remark(fact, Optional.of(words(fact, open.getFirst())), List.of()));
            } else if (without.size() < open.size()) {
                shown.add(fact);
                List<PaperAction> silent =
                        open.stream().filter(action -> isSilent(fact, action)).toList();
                if (!silent.isEmpty() && !listedElsewhere.contains(fact)) {
                    remarks.add(new Remark(fact, Optional.empty(), places(silent)));
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

    /** Whether there are no words, or of progress such as say that there is none. */
    private static boolean isSilent(Fact fact, PaperAction action) {
        RichText words = words(fact, action);
        return fact == Fact.PROGRESS ? StatusWords.sayNothing(words.plain()) : words.isBlank();
    }

    private static List<Place> places(List<PaperAction> actions) {
        return actions.stream().map(PaperAction::place).toList();
    }

    /** Whether an owner or a measure of success is the same for all. */
    private static boolean isShared(Fact fact, List<PaperAction> actions) {
        if (actions.size() < FEWEST_THAT_SHARE || (fact != Fact.OWNER && fact != Fact.SUCCESS_CRITERIA)) {
            return false;
        }
        List<String> all = actions.stream()
                .map(action -> words(fact, action).plain().strip())
                .distinct()
                .toList();
        return all.size() == 1 && !all.getFirst().isEmpty() && !all.getFirst().contains("\n");
    }

    private static RichText words(Fact fact, PaperAction action) {
        return switch (fact) {
            case ACTION -> action.asRecommended() ? RichText.EMPTY : action.text();
            case OWNER -> action.owner();
            case BY_WHEN -> action.byWhen();
            case SUCCESS_CRITERIA -> action.successCriteria();
            case PROGRESS -> action.progress();
            case STATUS -> RichText.EMPTY;
        };
    }
}
