package org.committeepapers.exemption;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Tracker;

/** All of a tracker as it was read, only for those who may read exempt information. Nothing in it counts as withheld. */
public final class RestrictedTracker extends TrackerPart {

    private final Exemption ground;
    private final Map<ItemKey, Exemptions> marked = new HashMap<>();

    private RestrictedTracker(Tracker tracker) {
        super(tracker.with(Exemptions.NONE).marked(any -> Exemptions.NONE));
        this.ground = Stream.concat(
                        Stream.of(tracker.exemptions()), tracker.items().map(Item::exemptions))
                .flatMap(Exemptions::grounds)
                .reduce(Exemption.UNCLEAR, Exemption::and);
        tracker.items()
                .forEach(item -> marked.put(
                        item.key(), tracker.exemptions().isWhole() ? tracker.exemptions() : item.exemptions()));
    }

    /** The whole of a tracker. */
    public static RestrictedTracker of(Tracker tracker) {
        return new RestrictedTracker(tracker);
    }

    /** The ground on which the public part withholds the field of an item; empty if it doesn't. */
    public Optional<Exemption> groundOf(Item item, Field field) {
        return marked.getOrDefault(item.key(), Exemptions.NONE).of(field);
    }

    /** Why its papers may not be published, with all grounds together. */
    public Exemption ground() {
        return ground;
    }
}
