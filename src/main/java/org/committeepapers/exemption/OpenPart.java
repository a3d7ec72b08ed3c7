package org.committeepapers.exemption;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * The part of a tracker that may be in an openly mailed message, even if errors keep the tracker from publication. It
 * has no recommendation in which anything is withheld, and none with a marking of exempt information or with personal
 * data. It is empty if there is a marking outside the recommendations, which may apply to all of them.
 *
 * @param tracker with only the recommendations that may be shown
 * @param withheld the public part of the others, in sheet order, so that nobody is named whose name is withheld
 * @param whole whether nothing may be shown, not even the title
 */
public record OpenPart(Tracker tracker, List<Recommendation> withheld, boolean whole) {

    /** The open part of a tracker with these findings. */
    public static OpenPart of(Tracker tracker, List<Finding> findings) {
        Redaction redaction = Redaction.of(findings);
        boolean whole = tracker.exemptions().isWhole() || Redaction.isWholeInDoubt(tracker, findings);
        Predicate<Recommendation> hidden = it ->
                whole || it.isExempt() || it.items().flatMap(Redaction::places).anyMatch(redaction::withholds);
        List<Recommendation> withheld =
                tracker.recommendations().stream().filter(hidden).toList();
        List<Recommendation> open =
                tracker.recommendations().stream().filter(hidden.negate()).toList();
        return withheld.isEmpty() ? new OpenPart(tracker, List.of(), whole) : without(withheld, open, tracker, whole);
    }

    /**
     * The public part of a tracker without the posts that own only what is withheld, since findings name posts.
     *
     * @param whole all of it
     */
    public static Tracker withoutHiddenPosts(Tracker open, Tracker whole) {
        return open.withRegister(posts(
                whole.register(), owners(whole.recommendations().stream()), owners(open.recommendations().stream())));
    }

    /** Decisions may quote cells, so they are left out too. */
    private static OpenPart without(
            List<Recommendation> withheld, List<Recommendation> open, Tracker tracker, boolean whole) {
        Set<ItemKey> keys = withheld.stream().map(Recommendation::key).collect(Collectors.toSet());
        List<Recommendation> shown = PublicTracker.of(tracker).recommendations().stream()
                .filter(it -> keys.contains(it.key()))
                .toList();
        Tracker rest = tracker.with(open)
                .withRegister(posts(
                        tracker.register(),
                        owners(withheld.stream()),
                        owners(Stream.of(open, shown).flatMap(List::stream))))
                .withoutAsides();
        return new OpenPart(rest, shown, whole);
    }

    /** Without the posts that own only actions which may not be shown. */
    private static List<Post> posts(List<Post> register, Set<String> hidden, Set<String> shown) {
        return register.stream()
                .filter(post -> isAmong(shown, post) || !isAmong(hidden, post))
                .toList();
    }

    private static boolean isAmong(Set<String> owners, Post post) {
        return post.names().map(PlainText::sameName).anyMatch(owners::contains);
    }

    /** Their names, and each part of a name such as "Andrew Lovegrove, Deputy Chief Executive". */
    private static Set<String> owners(Stream<Recommendation> recommendations) {
        return recommendations
                .flatMap(recommendation -> recommendation.actions().stream())
                .flatMap(action -> action.owners().names().stream())
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(",", -1))))
                .map(PlainText::sameName)
                .collect(Collectors.toSet());
    }
}
