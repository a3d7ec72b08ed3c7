package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.label.Labels;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;

/** Parts the recommendations of a paper, so that each action stands in one group and none is lost. */
final class Groups {

    /** Stands in no anchor of a recommendation. */
    private static final String JOINT = "--";

    private final Layout.Grouping grouping;
    private final StandingWords standing;
    private final Labels labels;

    Groups(Layout.Grouping grouping, Labels labels) {
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
        if (grouping == Layout.Grouping.NONE) {
            return List.of(new ItemGroup("group-1", "", items));
        }
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<PaperRecommendation>> byGroup = new LinkedHashMap<>();
        if (grouping == Layout.Grouping.STATUS) {
            Papers.REPORT_ORDER.forEach(status -> byGroup.put(key(labels.say("status." + status)), new ArrayList<>()));
        }
        for (PaperRecommendation item : items) {
            parts(item).forEach(part -> {
                String name = part.actions().isEmpty()
                        ? part.group()
                        : part.actions().getFirst().group();
                names.putIfAbsent(key(name), name);
                byGroup.computeIfAbsent(key(name), any -> new ArrayList<>()).add(part);
            });
        }
        byGroup.values().removeIf(List::isEmpty);
        if (tellsNothing(byGroup.keySet())) {
            return new Groups(Layout.Grouping.NONE, labels).of(items);
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

    /** To which group a recommendation or an action belongs, by name: by several owners to one that names them all. */
    static final class GroupNames {

        private final Layout.Grouping grouping;
        private final About about;
        private final List<Post> register;
        private final Labels labels;
        private final WithheldWords withheld;

        GroupNames(Layout.Grouping grouping, TrackerPart tracker, Labels labels) {
            this.grouping = grouping;
            this.about = tracker.about();
            this.register = tracker.register();
            this.labels = labels;
            this.withheld = new WithheldWords(labels);
        }

        /** Of a recommendation, or of all its actions where it has none; empty where nothing is parted. */
        String of(Recommendation recommendation) {
            return switch (grouping) {
                case NONE -> "";
                case REVIEW -> withheld.open(recommendation, Field.REVIEW, stated(recommendation.review()));
                case MEETING -> meeting(recommendation);
                case COMMITTEE ->
                    withheld.open(
                            recommendation,
                            Field.COMMITTEE,
                            stated(
                                    recommendation.committee().isEmpty()
                                            ? about.committee()
                                            : recommendation.committee()));
                case OWNER, DIRECTORATE, STATUS -> labels.say("group.no-action");
            };
        }

        private String meeting(Recommendation recommendation) {
            Optional<LocalDate> day = recommendation.madeOn().or(about::consideredOn);
            return withheld.orWithheld(
                    day.map(it -> labels.say("group.meeting", labels.date(it))).orElseGet(() -> stated("")),
                    recommendation.exemptions(),
                    Field.MADE_ON);
        }

        /** Of an action; that of its recommendation, unless actions are parted. */
        String of(Action action, Recommendation recommendation) {
            return switch (grouping) {
                case OWNER -> named(action, this::post);
                case DIRECTORATE -> named(action, this::directorate);
                case STATUS -> labels.say("status." + action.status());
                case NONE, REVIEW, MEETING, COMMITTEE -> of(recommendation);
            };
        }

        private String named(Action action, Function<Owner, String> naming) {
            List<String> names = action.owners().list().stream()
                    .map(naming)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            return withheld.orWithheld(
                    names.isEmpty() ? stated("") : labels.list(names), action.exemptions(), Field.OWNER);
        }

        /** By its name in the register, whichever name the tracker has for it. */
        private String post(Owner owner) {
            return registered(owner).map(Post::name).orElse(owner.name());
        }

        private String directorate(Owner owner) {
            return registered(owner).map(Post::directorate).orElse("");
        }

        private Optional<Post> registered(Owner owner) {
            return register.stream()
                    .filter(post -> isNamed(post.names(), owner.name()))
                    .findFirst();
        }

        private static boolean isNamed(Stream<String> names, String owner) {
            return names.anyMatch(name -> PlainText.sameName(name).equals(PlainText.sameName(owner)));
        }

        private String stated(String name) {
            return name.isBlank() ? labels.say("not-stated") : name;
        }
    }
}
