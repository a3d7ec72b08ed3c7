package org.committeepapers.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.calendar.Meetings;
import org.committeepapers.comparison.ListedRecommendation;
import org.committeepapers.comparison.Matching;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * Finds that a workbook isn't the one that the last edition with its tracker id was made from: its papers would report
 * everything as gone and new, and what the committee follows would drop out of sight.
 */
final class ReplacedWorkbook {

    private static final RuleId RULE = new RuleId("tracker-replaced");

    /** One recommendation alone may have been written anew. */
    private static final int FEWEST = 2;

    private ReplacedWorkbook() {}

    /** @param before the tracker matched with its last edition */
    static Optional<Finding> of(
            Tracker tracker, EarlierEditions.Earlier earlier, Optional<Matching> before, String file) {
        return other("council", earlier.council(), tracker.about().council())
                .or(() ->
                        other("committee", earlier.committee(), tracker.about().committee()))
                .or(() -> earlier.whole().flatMap(edition -> before.flatMap(matching -> gone(edition, matching))))
                .map(what -> finding(tracker.id(), what, earlier.day(), file));
    }

    private static Optional<String> other(String body, String before, String now) {
        return before.isBlank() || now.isBlank() || Meetings.isSame(before, now)
                ? Optional.empty()
                : Optional.of("names another %s, \"%s\" instead of \"%s\"".formatted(body, now, before));
    }

    /** More than half of those that were still open, which don't vanish from a tracker by themselves. */
    private static Optional<String> gone(Snapshot edition, Matching matching) {
        Set<ItemKey> found = matching.recommendations().values().stream()
                .filter(listed -> listed.lastListed().equals(edition.asAt()))
                .map(ListedRecommendation::recommendation)
                .map(Recommendation::key)
                .collect(Collectors.toSet());
        List<Recommendation> open = edition.recommendations().stream()
                .filter(ReplacedWorkbook::isOpen)
                .toList();
        long gone = open.stream().filter(one -> !found.contains(one.key())).count();
        return gone >= FEWEST && gone * 2 > open.size()
                ? Optional.of("lacks %d of the %d recommendations that were open then".formatted(gone, open.size()))
                : Optional.empty();
    }

    private static boolean isOpen(Recommendation recommendation) {
        return recommendation.actions().isEmpty()
                || recommendation.actions().stream()
                        .anyMatch(action -> !action.status().isEnded());
    }

    private static Finding finding(String id, String what, Optional<LocalDate> day, String file) {
        return new Finding(
                RULE,
                Severity.ERROR,
                new Location.File(file),
                id,
                "This doesn't seem to be the workbook that the edition of %s was made from: it has the same tracker id, but %s."
                        .formatted(day.map(DayWords::of).orElse("an earlier day"), what),
                "If it is another tracker, give it a Tracker id of its own on the About sheet. If it is meant to replace the other workbook, run again with --replaces %s."
                        .formatted(id));
    }
}
