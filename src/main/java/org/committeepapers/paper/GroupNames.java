package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.label.Labels;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;

/** To which group a recommendation or an action belongs, by name: by several owners to one that names them all. */
final class GroupNames {

    private final Grouping grouping;
    private final About about;
    private final List<Post> register;
    private final Labels labels;
    private final WithheldWords withheld;

    GroupNames(Grouping grouping, TrackerPart tracker, Labels labels) {
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
            case REVIEW -> open(recommendation, Field.REVIEW, recommendation.review());
            case MEETING -> meeting(recommendation);
            case COMMITTEE ->
                open(
                        recommendation,
                        Field.COMMITTEE,
                        recommendation.committee().isEmpty() ? about.committee() : recommendation.committee());
            case OWNER, DIRECTORATE, STATUS -> labels.say("group.no-action");
        };
    }

    /** Reviews and committees stay where a recommendation is exempt as a whole, unless they are marked themselves. */
    private String open(Recommendation recommendation, Field field, String name) {
        Exemptions exemptions = recommendation.exemptions();
        return exemptions.withholdsByItself(field) ? withheld.orWithheld("", exemptions, field) : stated(name);
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
        return withheld.orWithheld(names.isEmpty() ? stated("") : labels.list(names), action.exemptions(), Field.OWNER);
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
