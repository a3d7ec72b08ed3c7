package org.committeepapers.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Nearest;
import org.committeepapers.setting.Setting;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Tracker;

/**
 * Further names of posts, for every tracker that has the post on its Owners sheet. They add no post: who may own an
 * action of a tracker is for its own sheet to say, and a name there goes before one here.
 *
 * @param byPost the aliases by the name of the post, or another name that the sheet gives it
 */
public record OwnerAliases(Map<String, List<String>> byPost) {

    static final OwnerAliases NONE = new OwnerAliases(Map.of());

    public OwnerAliases {
        byPost = Map.copyOf(byPost);
    }

    static OwnerAliases of(Setting group) throws Refusal {
        Map<String, List<String>> byPost = new LinkedHashMap<>();
        ReadingSettingsFile.NamesSoFar posts = new ReadingSettingsFile.NamesSoFar();
        ReadingSettingsFile.NamesSoFar aliases = new ReadingSettingsFile.NamesSoFar();
        for (Setting post : group.group()) {
            posts.once(post.name(), post, "These are the same post");
            for (String alias : post.list()) {
                aliases.once(alias, post, "An alias can't name two posts");
            }
            byPost.put(Nearest.plain(post.name()), post.list());
        }
        return new OwnerAliases(byPost);
    }

    /** The tracker with these aliases in its register. */
    public Tracker in(Tracker tracker) {
        if (byPost.isEmpty() || tracker.register().isEmpty()) {
            return tracker;
        }
        Map<String, Post> known = new HashMap<>();
        for (Post post : tracker.register()) {
            post.names().forEach(name -> known.putIfAbsent(Nearest.plain(name), post));
        }
        List<Post> register =
                tracker.register().stream().map(post -> extended(post, known)).toList();
        return new Tracker(
                tracker.id(),
                tracker.about(),
                tracker.recommendations(),
                register,
                tracker.asides(),
                tracker.accepted(),
                tracker.meetings(),
                tracker.exemptions());
    }

    /** Also with an alias that differs from a name in signs alone, as a register compares them. */
    private Post extended(Post post, Map<String, Post> known) {
        List<String> aliases = new ArrayList<>(post.aliases());
        post.names()
                .map(Nearest::plain)
                .distinct()
                .flatMap(name -> byPost.getOrDefault(name, List.of()).stream())
                .filter(alias -> known.getOrDefault(Nearest.plain(alias), post).equals(post))
                .filter(alias -> post.names().noneMatch(alias::equalsIgnoreCase))
                .forEach(aliases::add);
        return new Post(post.name(), aliases, post.directorate(), post.eMail(), post.vacant());
    }
}
