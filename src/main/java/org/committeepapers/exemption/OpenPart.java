package org.committeepapers.exemption;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * The part of a tracker that may be in an openly mailed message, even if errors keep the tracker from publication. It
 * has no recommendation in which anything is withheld, and none with a marking of exempt information or with personal
 * data. It is empty if there is a marking outside the recommendations, which may apply to all of them.
 *
 * @param tracker with only the recommendations that may be shown
 * @param withheld the others, in sheet order
 * @param whole whether nothing may be shown, not even the title
 */
public record OpenPart(Tracker tracker, List<Recommendation> withheld, boolean whole) {

    /** The open part of a tracker with these findings. */
    public static OpenPart of(Tracker tracker, List<Finding> findings) {
        Redaction redaction = Redaction.of(findings);
        Set<Location.Row> ofItems = tracker.recommendations().stream()
                .flatMap(OpenPart::places)
                .map(Location.Cell::wholeRow)
                .collect(Collectors.toSet());
        boolean whole = tracker.exemptions().isWhole()
                || findings.stream()
                        .filter(finding -> finding.rule().equals(RuleId.EXEMPTION_IN_DOUBT))
                        .anyMatch(finding -> !(finding.location() instanceof Location.Cell cell
                                && ofItems.contains(cell.wholeRow())));
        Set<ItemKey> withheld = tracker.recommendations().stream()
                .filter(recommendation -> whole || recommendation.isExempt() || isWithheld(recommendation, redaction))
                .map(Recommendation::key)
                .collect(Collectors.toSet());
        return withheld.isEmpty() ? new OpenPart(tracker, List.of(), whole) : without(withheld, tracker, whole);
    }

    /**
     * For exempt recommendations, uses only the public part, so that nobody is named whose name is withheld.
     * Decisions may quote cells, so they are left out too.
     */
    private static OpenPart without(Set<ItemKey> withheld, Tracker tracker, boolean whole) {
        List<Recommendation> shown =
                select(withheld::contains, PublicTracker.of(tracker).recommendations());
        List<Recommendation> open = select(key -> !withheld.contains(key), tracker.recommendations());
        List<Post> posts = posts(
                tracker.register(),
                select(withheld::contains, tracker.recommendations()),
                Stream.concat(open.stream(), shown.stream()).toList());
        Tracker rest = tracker.with(open).withRegister(posts).withoutAsides();
        return new OpenPart(rest, shown, whole);
    }

    private static List<Recommendation> select(Predicate<ItemKey> wanted, List<Recommendation> recommendations) {
        return recommendations.stream()
                .filter(recommendation -> wanted.test(recommendation.key()))
                .toList();
    }

    private static boolean isWithheld(Recommendation recommendation, Redaction redaction) {
        return places(recommendation).anyMatch(redaction::withholds);
    }

    private static Stream<Location.Cell> places(Recommendation recommendation) {
        return recommendation
                .items()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.place()), Stream.of(Field.values()).map(item::cell)));
    }

    /** Without the posts that own only actions which may not be shown. */
    private static List<Post> posts(List<Post> register, List<Recommendation> withheld, List<Recommendation> open) {
        Set<String> hidden = owners(withheld);
        Set<String> shown = owners(open);
        return register.stream()
                .filter(post -> isAmong(shown, post) || !isAmong(hidden, post))
                .toList();
    }

    private static boolean isAmong(Set<String> owners, Post post) {
        return post.names().map(PlainText::sameName).anyMatch(owners::contains);
    }

    /** Their names, and each part of a name such as "Andrew Lovegrove, Deputy Chief Executive". */
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
