package org.committeepapers.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Tracker;

/**
 * Further names of posts, for every tracker that has the post on its Owners sheet. They don't add posts: a tracker's
 * own sheet says who may own its actions, and its names take precedence.
 *
 * @param byPost the aliases by the post's name, or another name that the sheet gives it, in the form of a label
 */
public record OwnerAliases(Map<String, List<String>> byPost) {

    /** The tracker with these aliases in its register. */
    public Tracker in(Tracker tracker) {
        if (byPost.isEmpty() || tracker.register().isEmpty()) {
            return tracker;
        }
        Map<String, Post> known = new HashMap<>();
        for (Post post : tracker.register()) {
            post.names().forEach(name -> known.putIfAbsent(PlainText.sameLabel(name), post));
        }
        return tracker.withRegister(
                tracker.register().stream().map(post -> extended(post, known)).toList());
    }

    /** Adds even an alias that differs from a name only in its signs, since a register compares these. */
    private Post extended(Post post, Map<String, Post> known) {
        List<String> aliases = new ArrayList<>(post.aliases());
        post.names()
                .map(PlainText::sameLabel)
                .distinct()
                .flatMap(name -> byPost.getOrDefault(name, List.of()).stream())
                .filter(alias ->
                        known.getOrDefault(PlainText.sameLabel(alias), post).equals(post))
                .filter(alias -> post.names().noneMatch(alias::equalsIgnoreCase))
                .forEach(aliases::add);
        return new Post(post.name(), aliases, post.directorate(), post.eMail(), post.vacant(), post.holder());
    }
}
