package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.label.Labels;
import org.committeepapers.text.PlainText;

/**
 * Recommendations of one review or committee.
 *
 * @param id unique in the paper, for links
 * @param name empty where nothing is parted
 */
public record ItemGroup(String id, String name, List<PaperRecommendation> recommendations) {

    /** In the order in which each group first appears; one alone if the tracker nowhere says what parts them. */
    static List<ItemGroup> of(List<PaperRecommendation> items, ItemLayout.Grouping grouping, Labels labels) {
        Map<String, List<PaperRecommendation>> byName = new LinkedHashMap<>();
        items.forEach(item -> byName.computeIfAbsent(PlainText.sameName(item.group()), any -> new ArrayList<>())
                .add(item));
        if (grouping == ItemLayout.Grouping.NONE
                || byName.keySet().equals(Set.of(PlainText.sameName(labels.say("not-stated"))))) {
            return List.of(new ItemGroup("group-1", "", items));
        }
        List<ItemGroup> groups = new ArrayList<>();
        for (List<PaperRecommendation> group : byName.values()) {
            groups.add(new ItemGroup(
                    "group-" + (groups.size() + 1), group.getFirst().group(), group));
        }
        return groups;
    }
}
