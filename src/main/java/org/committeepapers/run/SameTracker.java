package org.committeepapers.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.history.Matching;
import org.committeepapers.history.Snapshot;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * Finds a workbook that doesn't seem to be of the tracker that its id says, unless {@code --replaces} names that tracker:
 * what the committee follows would drop out of sight, or begin again.
 */
final class SameTracker {

    /** One recommendation alone may have been written anew. */
    private static final int FEWEST_GONE = 2;

    /** Fewer recommendations in common may be chance. */
    private static final int FEWEST_SHARED = 3;

    private SameTracker() {}

    /**
     * The finding on a tracker, if it has an earlier edition, by the recommendations of that edition; if it has no edition at
     * all, by those of others.
     *
     * @param earlier its last edition
     * @param before the tracker matched with that edition
     */
    static Optional<Finding> of(
            Tracker tracker,
            EarlierEditions editions,
            EarlierEditions.Earlier earlier,
            Optional<Matching> before,
            String file) {
        if (earlier.day().isPresent()) {
            return editions.replaced().contains(tracker.id())
                    ? Optional.empty()
                    : earlier.whole().flatMap(edition -> before.flatMap(it -> gone(tracker, edition, it, file)));
        }
        if (editions.hasAny(tracker.id())) {
            return Optional.empty();
        }
        return editions.trackers().stream()
                .filter(other -> (!other.contains(TrackerFolder.EXTRACT) || WorkbookReader.isNeutral(other))
                        && !editions.replaced().contains(other))
                .flatMap(other -> editions.of(other).whole().flatMap(it -> shared(tracker, other, it, file)).stream())
                .findFirst();
    }

    /** Most of the recommendations that were still open, which don't vanish from a tracker by themselves. */
    private static Optional<Finding> gone(Tracker tracker, Snapshot edition, Matching matching, String file) {
        Set<ItemKey> found = matching.recommendations().values().stream()
                .filter(listed -> listed.lastListed().equals(edition.asAt()))
                .map(listed -> listed.recommendation().key())
                .collect(Collectors.toSet());
        List<Recommendation> open =
                edition.recommendations().stream().filter(SameTracker::isOpen).toList();
        long gone = open.stream().filter(one -> !found.contains(one.key())).count();
        if (gone < FEWEST_GONE || gone * 2 <= open.size()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "tracker-replaced",
                new Location.File(file),
                tracker.id(),
                DayWords.of(edition.asAt()),
                gone,
                open.size(),
                tracker.id()));
    }

    private static boolean isOpen(Recommendation recommendation) {
        return recommendation.actions().isEmpty()
                || recommendation.actions().stream()
                        .anyMatch(action -> !action.status().isEnded());
    }

    /** Most of its recommendations stand in the last edition of another tracker, because a file was renamed or copied. */
    private static Optional<Finding> shared(Tracker tracker, String other, Snapshot edition, String file) {
        Set<String> texts = texts(tracker.recommendations().stream().map(one -> one.text(Field.RECOMMENDATION)));
        Set<String> theirs = texts(edition.recommendations().stream().map(one -> one.text(Field.RECOMMENDATION)));
        long shared = texts.stream().filter(theirs::contains).count();
        // What of a wholly exempt tracker was withheld, only its id says, so one in common is enough.
        if (shared == 0 || !WorkbookReader.isNeutral(other) && (shared < FEWEST_SHARED || shared * 2 <= texts.size())) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "tracker-under-another-id",
                new Location.File(file),
                tracker.id(),
                shared,
                texts.size(),
                other,
                DayWords.of(edition.asAt())));
    }

    private static Set<String> texts(Stream<RichText> texts) {
        return texts.map(text -> PlainText.sameWords(text.plain()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }
}
