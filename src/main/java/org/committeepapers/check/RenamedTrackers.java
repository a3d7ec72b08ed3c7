package org.committeepapers.check;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.edition.store.TrackerFolder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.Hashes;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Tracker;

/** Finds new trackers with the recommendations of another one, because a file was renamed or copied. */
public final class RenamedTrackers {

    private static final RuleId RULE = new RuleId("tracker-under-another-id");

    /** Fewer recommendations in common may be chance. */
    private static final int FEWEST = 3;

    private static final double NEARLY_ALL = 0.8;

    private final EarlierEditions editions;
    private final boolean several;

    /** The ids of the trackers with a text, by the hash of the text: the texts would take too much memory. */
    private final Map<Long, Set<String>> ids = new HashMap<>();

    private final Map<String, String> places = new HashMap<>();
    private boolean lookedBack;

    /** @param several whether several trackers are published, each of which may be like an earlier one */
    public RenamedTrackers(EarlierEditions editions, boolean several) {
        this.editions = editions;
        this.several = several;
    }

    /** The finding on a tracker without earlier editions. To be called in the order of the workbooks. */
    public Optional<Finding> of(Tracker tracker, String file) {
        boolean isNew = editions.isNew(tracker.id());
        if (isNew) {
            lookBack();
        }
        if (!several && (!isNew || places.isEmpty())) {
            return Optional.empty();
        }
        Set<Long> texts =
                hashes(tracker.recommendations().stream().map(it -> it.text().plain()));
        Optional<Finding> finding = isNew ? nearest(tracker.id(), texts, file) : Optional.empty();
        remember(tracker.id(), texts, "of " + file + " in this run");
        return finding;
    }

    private Optional<Finding> nearest(String id, Set<Long> texts, String file) {
        Map<String, Integer> shared = new LinkedHashMap<>();
        texts.stream()
                .flatMap(text -> ids.getOrDefault(text, Set.of()).stream())
                .filter(other -> !other.equals(id))
                .sorted()
                .forEach(other -> shared.merge(other, 1, Integer::sum));
        return shared.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .filter(entry -> entry.getValue() >= FEWEST && entry.getValue() >= NEARLY_ALL * texts.size())
                .map(entry -> finding(id, entry.getKey(), entry.getValue(), texts.size(), file));
    }

    private Finding finding(String id, String other, int shared, int all, String file) {
        return new Finding(
                RULE,
                Severity.WARNING,
                new Location.File(file),
                id,
                "No earlier edition has this tracker's id, but %d of its %d recommendations are the same as those %s, which has the id \"%s\". With a new id the history starts again, and the history of \"%s\" ends."
                        .formatted(shared, all, places.get(other), other, other),
                "If they are the same tracker, enter %s as the Tracker id on the About sheet, and keep only one of the files. If not, nothing needs to change."
                        .formatted(other));
    }

    /** Read only once, and only if there is a new tracker. */
    private void lookBack() {
        if (!lookedBack) {
            lookedBack = true;
            editions.trackers().stream()
                    .filter(other -> !other.contains(TrackerFolder.EXTRACT))
                    .forEach(other -> editions.of(other)
                            .snapshot()
                            .ifPresent(snapshot -> remember(
                                    other,
                                    hashes(snapshot.recommendations().stream()
                                            .map(listed -> listed.text().plain())),
                                    "of the edition of " + snapshot.asAt())));
        }
    }

    private void remember(String id, Set<Long> texts, String place) {
        texts.forEach(text -> ids.computeIfAbsent(text, any -> new TreeSet<>()).add(id));
        places.put(id, place);
    }

    private static Set<Long> hashes(Stream<String> texts) {
        return texts.map(PlainText::sameWords)
                .filter(text -> !text.isEmpty())
                .map(Hashes::digest)
                .map(digest -> ByteBuffer.wrap(digest).getLong())
                .collect(Collectors.toSet());
    }
}
