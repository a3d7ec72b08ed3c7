package org.committeepapers.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.ItemKey;

/**
 * Matches items to those of another workbook: by the reference of the recommendation and, among several actions, by
 * their text. Actions whose text has changed are matched in order, if both sides have equally many left.
 */
final class Matches {

    private final Map<ItemKey, TrackerItem> others = new HashMap<>();

    Matches(List<TrackerItem> items, List<TrackerItem> other) {
        Map<String, List<TrackerItem>> byKey = byKey(other);
        byKey(items).forEach((key, those) -> match(those, byKey.getOrDefault(key, List.of())));
    }

    Optional<TrackerItem> of(TrackerItem item) {
        return Optional.ofNullable(others.get(item.key()));
    }

    private static Map<String, List<TrackerItem>> byKey(List<TrackerItem> items) {
        Map<String, List<TrackerItem>> byKey = new HashMap<>();
        items.forEach(item -> byKey.computeIfAbsent(
                        (item.isOfAction() ? "of an action\n" : "of the recommendation\n") + item.recommendation(),
                        key -> new ArrayList<>())
                .add(item));
        return byKey;
    }

    private void match(List<TrackerItem> items, List<TrackerItem> other) {
        List<TrackerItem> open = new ArrayList<>();
        List<TrackerItem> left = new ArrayList<>(other);
        for (TrackerItem item : items) {
            Optional<TrackerItem> same = left.stream()
                    .filter(candidate -> candidate.text().equals(item.text()))
                    .findFirst();
            if (same.isPresent()) {
                others.put(item.key(), same.get());
                left.removeIf(candidate -> candidate.key().equals(same.get().key()));
            } else {
                open.add(item);
            }
        }
        if (open.size() == left.size()) {
            for (int i = 0; i < open.size(); i++) {
                others.put(open.get(i).key(), left.get(i));
            }
        }
    }
}
