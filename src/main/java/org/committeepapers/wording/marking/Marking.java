package org.committeepapers.wording.marking;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;

/**
 * What a marking says of the row in which it stands.
 *
 * @param row the ground on which everything in the row is withheld
 * @param recommendation the ground on which the recommendation is withheld with all its actions
 * @param action the ground on which the action of the row is withheld
 * @param actions the ground on which all actions of the recommendation are withheld
 * @param fields the grounds on which single fields are withheld
 * @param cleared whether a person wrote that it is open
 * @param doubt why the words can't be relied on
 * @param note what stands behind words that mean public, and may take that back, or behind the ground of single fields, and
 *     may name more, unless it is a {@link Note} of who looked
 */
public record Marking(
        Optional<Exemption> row,
        Optional<Exemption> recommendation,
        Optional<Exemption> action,
        Optional<Exemption> actions,
        Map<Field, Exemption> fields,
        boolean cleared,
        Doubt doubt,
        String note) {

    /** Nothing is said. */
    public static final Marking NONE = of(Map.of(), false, Doubt.NONE);

    /** Names of what is more than a field. */
    static final String ROW = "ROW";

    private static final String WHOLE_RECOMMENDATION = "WHOLE_RECOMMENDATION";
    private static final String WHOLE_ACTION = "WHOLE_ACTION";
    private static final String ALL_ACTIONS = "ALL_ACTIONS";

    /** It may withhold something, but nobody knows what. */
    public static Marking inDoubt(Doubt doubt) {
        return of(Map.of(), false, doubt);
    }

    /** @param exemptions by the names of fields, and of what is more than a field */
    static Marking of(Map<String, Exemption> exemptions, boolean cleared, Doubt doubt) {
        Map<Field, Exemption> fields = new EnumMap<>(Field.class);
        exemptions.forEach((name, ground) -> {
            if (!Set.of(ROW, WHOLE_RECOMMENDATION, WHOLE_ACTION, ALL_ACTIONS).contains(name)) {
                fields.put(Field.valueOf(name), ground);
            }
        });
        return new Marking(
                Optional.ofNullable(exemptions.get(ROW)),
                Optional.ofNullable(exemptions.get(WHOLE_RECOMMENDATION)),
                Optional.ofNullable(exemptions.get(WHOLE_ACTION)),
                Optional.ofNullable(exemptions.get(ALL_ACTIONS)),
                fields,
                cleared,
                doubt,
                "");
    }

    /** A copy with this note. */
    public Marking with(String other) {
        return new Marking(row, recommendation, action, actions, fields, cleared, doubt, other);
    }

    /** Whether nothing is said, but perhaps who looked. */
    public boolean isNothing() {
        return with("").equals(NONE);
    }

    /** Whether something is withheld, and nothing is in doubt. */
    public boolean isClear() {
        return doubt == Doubt.NONE
                && (Stream.of(row, recommendation, action, actions).anyMatch(Optional::isPresent) || !fields.isEmpty());
    }
}
