package org.committeepapers.wording.marking;

import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;

/**
 * What a marking says of the row in which it stands.
 *
 * @param row the ground on which everything in the row is withheld
 * @param recommendation the ground on which the recommendation is withheld with all its actions
 * @param action the ground on which the action of the row is withheld
 * @param fields the grounds on which single fields are withheld
 * @param cleared whether a person wrote that it is open
 * @param doubt why the words can't be relied on
 */
public record Marking(
        Optional<Exemption> row,
        Optional<Exemption> recommendation,
        Optional<Exemption> action,
        Map<Field, Exemption> fields,
        boolean cleared,
        Doubt doubt) {

    /** Nothing is said. */
    public static final Marking NONE = of(false, Doubt.NONE);

    public Marking {
        fields = Map.copyOf(fields);
    }

    static Marking of(boolean cleared, Doubt doubt) {
        return new Marking(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), cleared, doubt);
    }

    /** Whether something is withheld, and nothing is in doubt. */
    public boolean isClear() {
        return doubt == Doubt.NONE
                && (row.isPresent() || recommendation.isPresent() || action.isPresent() || !fields.isEmpty());
    }
}
