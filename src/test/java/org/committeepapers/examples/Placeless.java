package org.committeepapers.examples;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Entries;
import org.committeepapers.tracker.ExemptInformation;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** Trackers without the cells that they were read from, so that those which say the same are equal. */
public final class Placeless {

    private static final ItemKey KEY = new ItemKey("", 0);
    private static final Location.Cell PLACE = new Location.Cell("", "", 0, 0, 0);

    private Placeless() {}

    /** The same tracker. */
    public static Tracker of(Tracker tracker) {
        return new Tracker(
                tracker.id(),
                of(tracker.about()),
                of(tracker.recommendations()),
                tracker.register(),
                tracker.asides().stream()
                        .map(aside -> new Aside(aside.words(), PLACE, aside.bearing()))
                        .toList(),
                tracker.decisions(),
                tracker.meetings(),
                tracker.exemptions());
    }

    /** The same front matter. */
    public static About of(About about) {
        return new About(
                about.title(),
                about.council(),
                about.committee(),
                about.consideredOn(),
                about.introduction(),
                about.agreedByCabinetOn(),
                about.committeeIsAskedTo(),
                about.appendix(),
                about.reportAuthor(),
                about.contact(),
                about.front(),
                about.fronts(),
                about.meetingDays(),
                about.publicInterest(),
                about.extract(),
                about.language(),
                about.exemptInformation()
                        .map(said -> new ExemptInformation(said.words(), said.who(), said.when(), PLACE, List.of())));
    }

    /** The same recommendations. */
    public static List<Recommendation> of(List<Recommendation> recommendations) {
        return recommendations.stream().map(Placeless::of).toList();
    }

    private static Recommendation of(Recommendation recommendation) {
        return recommendation
                .with(nowhere(recommendation))
                .with(recommendation.actions().stream().map(Placeless::of).toList());
    }

    /** The same action. */
    public static Action of(Action action) {
        return action.with(nowhere(action));
    }

    private static Entries nowhere(Item item) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field.is(Field.Trait.PUBLIC)) {
                words.put(field, item.text(field));
            }
        }
        return Entries.of(KEY, words, item.exemptions());
    }
}
