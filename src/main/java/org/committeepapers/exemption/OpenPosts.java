package org.committeepapers.exemption;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;

/** The posts of a register that don't tell who owns what is withheld. */
final class OpenPosts {

    private OpenPosts() {}

    /** Without those that own something only where that may not be shown. */
    static List<Post> of(List<Post> register, List<Recommendation> withheld, List<Recommendation> open) {
        Set<String> hidden = owners(withheld);
        Set<String> shown = owners(open);
        return register.stream()
                .filter(post -> isAmong(shown, post) || !isAmong(hidden, post))
                .toList();
    }

    private static boolean isAmong(Set<String> owners, Post post) {
        return post.names().map(PlainText::sameName).anyMatch(owners::contains);
    }

    /** Their names, and each part of "Andrew Lovegrove, Deputy Chief Executive". */
    private static Set<String> owners(List<Recommendation> recommendations) {
        return recommendations.stream()
                .flatMap(recommendation -> recommendation.actions().stream())
                .map(Action::owners)
                .flatMap(owners -> owners.list().stream())
                .map(Owner::name)
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(",", -1))))
                .map(PlainText::sameName)
                .collect(Collectors.toSet());
    }
}
