package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.label.Labels;
import org.committeepapers.text.PlainText;

/** Parts the recommendations of a paper, so that each action stands in one group and none is lost. */
final class Groups {

    /** Stands in no anchor of a recommendation. */
    private static final String JOINT = "--";

    private final Grouping grouping;
    private final StandingWords standing;
    private final Labels labels;

    Groups(Grouping grouping, Labels labels) {
        this.grouping = grouping;
        this.standing = new StandingWords(labels);
        this.labels = labels;
    }

    /** Gives each action the anchor of the part of its recommendation that holds it. */
    List<PaperAction> anchored(String id, List<PaperAction> actions) {
        if (!grouping.isOfActions()) {
            return actions;
        }
        List<String> groups = keys(actions);
        return actions.stream()
                .map(action -> action.at(anchor(id, groups.indexOf(key(action.group())))))
                .toList();
    }

    private static List<String> keys(List<PaperAction> actions) {
        return actions.stream().map(action -> key(action.group())).distinct().toList();
    }

    /** The first part keeps the anchor, as that is where other places lead to. */
    private static String anchor(String id, int part) {
        return part == 0 ? id : id + JOINT + (part + 1);
    }

    private static String key(String group) {
        return PlainText.sameName(group);
    }

    /** In the order in which each group first appears; statuses in that of the report. */
    List<ItemGroup> of(List<PaperRecommendation> items) {
        if (grouping == Grouping.NONE) {
            return List.of(new ItemGroup("group-1", "", items));
        }
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<PaperRecommendation>> byGroup = new LinkedHashMap<>();
        if (grouping == Grouping.STATUS) {
            Papers.REPORT_ORDER.forEach(status -> byGroup.put(key(labels.say("status." + status)), new ArrayList<>()));
        }
        for (PaperRecommendation item : items) {
            parts(item).forEach(part -> {
                String name = part.actions().isEmpty()
                        ? part.group()
                        : part.actions().get(0).group();
                names.putIfAbsent(key(name), name);
                byGroup.computeIfAbsent(key(name), any -> new ArrayList<>()).add(part);
            });
        }
        byGroup.values().removeIf(List::isEmpty);
        if (tellsNothing(byGroup.keySet())) {
            return new Groups(Grouping.NONE, labels).of(items);
        }
        List<ItemGroup> groups = new ArrayList<>();
        byGroup.forEach((key, parts) ->
                groups.add(new ItemGroup("group-" + (groups.size() + 1), names.getOrDefault(key, ""), parts)));
        return groups;
    }

    /** Whether the tracker nowhere says to what a recommendation or an action belongs. */
    private boolean tellsNothing(Set<String> keys) {
        String notStated = key(labels.say("not-stated"));
        return keys.contains(notStated)
                && Set.of(notStated, key(labels.say("group.no-action"))).containsAll(keys);
    }

    private Stream<PaperRecommendation> parts(PaperRecommendation item) {
        List<String> groups = keys(item.actions());
        return groups.size() < 2
                ? Stream.of(item)
                : groups.stream()
                        .map(group -> item.with(
                                        item.actions().stream()
                                                .filter(action ->
                                                        key(action.group()).equals(group))
                                                .toList(),
                                        standing)
                                .at(anchor(item.id(), groups.indexOf(group))));
    }
}
