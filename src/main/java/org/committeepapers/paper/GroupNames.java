package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.label.Labels;
import org.committeepapers.text.SameName;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;

/** To which group a recommendation or an action belongs, by name: by several owners to one that names them all. */
final class GroupNames {

    private final Grouping grouping;
    private final About about;
    private final List<Post> register;
    private final Labels labels;

    GroupNames(Grouping grouping, PublicTracker tracker, Labels labels) {
        this.grouping = grouping;
        this.about = tracker.about();
        this.register = tracker.register();
        this.labels = labels;
    }

    /** Of a recommendation, or of all its actions where it has none; empty where nothing is parted. */
    String of(Recommendation recommendation) {
        return switch (grouping) {
            case NONE -> "";
            case REVIEW -> stated(recommendation.review());
            case MEETING ->
                recommendation
                        .madeOn()
                        .or(about::consideredOn)
                        .map(this::meeting)
                        .orElseGet(() -> stated(""));
            case COMMITTEE ->
                stated(recommendation.committee().isEmpty() ? about.committee() : recommendation.committee());
            case OWNER, DIRECTORATE, STATUS -> labels.say("group.no-action");
        };
    }

    private String meeting(LocalDate day) {
        return labels.say("group.meeting", labels.date(day));
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
        return names.isEmpty() ? stated("") : labels.list(names);
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
        return names.anyMatch(name -> SameName.form(name).equals(SameName.form(owner)));
    }

    private String stated(String name) {
        return name.isBlank() ? labels.say("not-stated") : name;
    }
}
