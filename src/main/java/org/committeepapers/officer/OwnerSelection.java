package org.committeepapers.officer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** An owner's part of a tracker. Case and spacing of names don't matter, and a post's aliases name the same post. */
public final class OwnerSelection {

    private final Tracker tracker;
    private final String name;
    private final Optional<Post> post;
    private final Set<String> keys = new LinkedHashSet<>();

    /** @param alsoCalled further names by which the tracker calls the owner */
    public OwnerSelection(Tracker tracker, String name, List<String> alsoCalled) {
        this.tracker = tracker;
        this.name = name.strip();
        this.post = tracker.register().stream()
                .filter(candidate -> candidate
                        .names()
                        .anyMatch(known -> PlainText.sameName(known).equals(PlainText.sameName(name))))
                .findFirst();
        keys.add(PlainText.sameName(name));
        post.stream().flatMap(Post::names).map(PlainText::sameName).forEach(keys::add);
        alsoCalled.stream().map(PlainText::sameName).forEach(keys::add);
    }

    /** The owner as the register calls the post, else as asked for. */
    public String owner() {
        return post.map(Post::name).orElse(name);
    }

    /** The recommendations with an action of this owner, and of their actions only those. */
    public Tracker tracker() {
        List<Recommendation> theirs = tracker.recommendations().stream()
                .map(whole -> whole.with(
                        whole.actions().stream().filter(this::isTheirs).toList()))
                .filter(recommendation -> !recommendation.actions().isEmpty())
                .toList();
        return tracker.with(theirs);
    }

    private boolean isTheirs(Action action) {
        return action.owners().list().stream().anyMatch(this::isThem);
    }

    /** Also finds "Andrew Lovegrove, Deputy Chief Executive" by a post in the register. */
    private boolean isThem(Owner owner) {
        return owner.forms()
                .limit(post.isPresent() ? Long.MAX_VALUE : 1)
                .map(PlainText::sameName)
                .anyMatch(keys::contains);
    }

    /** What to do where nothing is theirs: the list of owners. */
    public String advice() {
        Map<String, String> owners = new LinkedHashMap<>();
        tracker.actions()
                .flatMap(action -> action.owners().list().stream())
                .map(Owner::name)
                .forEach(owner -> owners.putIfAbsent(PlainText.sameName(owner), owner));
        return owners.isEmpty()
                ? "No action of this tracker has an owner."
                : "Its owners are: " + String.join("; ", owners.values()) + ".";
    }
}
