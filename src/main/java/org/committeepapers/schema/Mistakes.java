package org.committeepapers.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;

/** Finds all mistakes in settings: they are read again without each that is wrong. */
public final class Mistakes {

    /** More would hardly be read, and each takes another reading. */
    private static final int MOST = 50;

    private static final Comparator<Finding> IN_ORDER =
            Comparator.comparingInt(finding -> finding.location() instanceof Location.Setting place ? place.line() : 0);

    private Mistakes() {}

    /** A way to read settings. */
    @FunctionalInterface
    public interface Reading<V> {
        /** @throws Refusal for the first mistake */
        V of(Setting root) throws Refusal;
    }

    /**
     * What the settings mean.
     *
     * @throws Refusal for all mistakes, in the order of the file
     */
    public static <V> V all(Setting root, Reading<V> reading) throws Refusal {
        List<Finding> mistakes = new ArrayList<>();
        Setting left = root;
        while (mistakes.size() < MOST) {
            Refusal refusal;
            try {
                V meaning = reading.of(left);
                if (mistakes.isEmpty()) {
                    return meaning;
                }
                break;
            } catch (Refusal wrong) {
                refusal = wrong;
            }
            if (follows(refusal, mistakes)) {
                break;
            }
            mistakes.addAll(refusal.findings());
            Setting without = left.without(refusal.finding().location());
            if (without.equals(left)) {
                break;
            }
            left = without;
        }
        throw new Refusal(mistakes.stream().sorted(IN_ORDER).toList());
    }

    /** Whether it may only follow from what was left out. */
    private static boolean follows(Refusal refusal, List<Finding> mistakes) {
        return !mistakes.isEmpty()
                && (!(refusal.finding().location() instanceof Location.Setting place)
                        || place.line() == 0
                        || mistakes.stream()
                                .anyMatch(known -> known.location() instanceof Location.Setting other
                                        && other.key().startsWith(place.key() + ".")));
    }
}
