package org.committeepapers.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.store.TrackerFolder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.setting.Nearest;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Slug;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * A part of a tracker with papers of its own: the recommendations of a review, of a committee, or of both. Its id is one
 * that no whole tracker can have, so that neither replaces the other or is compared with it.
 *
 * @param review its name; empty for all reviews
 * @param committee its name; empty for all committees
 */
public record Extract(String review, String committee) {

    /** The whole of each tracker. */
    static final Extract NONE = new Extract("", "");

    public boolean isWhole() {
        return review.isEmpty() && committee.isEmpty();
    }

    /**
     * The part of a checked tracker, without the warnings and notes on the rest.
     *
     * @throws Ended where it has no such review or committee
     */
    public Checked of(Checked whole, EarlierEditions editions) throws Ended {
        Tracker tracker = whole.tracker();
        List<Recommendation> within = chosen(tracker, Field.REVIEW, review, tracker.recommendations());
        List<Recommendation> part = chosen(tracker, Field.COMMITTEE, committee, within);
        About about = tracker.about();
        String its = committee.isEmpty() ? about.committee() : committee(part.get(0), about);
        String name = Stream.of(review.isEmpty() ? "" : review(part.get(0), about), committee.isEmpty() ? "" : its)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        Tracker own = tracker.part(id(tracker.id(), name), about.of(name, its), part);
        EarlierEditions.Earlier earlier = editions.of(own.id());
        Checked.Found found = new Checked.Found(
                findings(whole.found().open(), whole, part),
                findings(whole.found().whole(), whole, part));
        return whole.part(own, found, earlier).after(earlier.findings());
    }

    private static String id(String tracker, String name) {
        String slug = Slug.of(name);
        return tracker + TrackerFolder.EXTRACT + (slug.isEmpty() ? Slug.hash(name) : slug);
    }

    /** A recommendation without a review belongs to the review that the whole tracker is about. */
    private static String review(Recommendation recommendation, About about) {
        return recommendation.review().isEmpty() ? about.title() : recommendation.review();
    }

    private static String committee(Recommendation recommendation, About about) {
        return recommendation.committee().isEmpty() ? about.committee() : recommendation.committee();
    }

    /** Its review or committee; empty if that may not be published, since the name of an extract is public. */
    private static String named(Field field, Recommendation recommendation, Tracker tracker) {
        String own = field == Field.REVIEW ? recommendation.review() : recommendation.committee();
        boolean withheld = recommendation.exemptions().fields().containsKey(field)
                || field == Field.REVIEW
                        && own.isEmpty()
                        && tracker.exemptions().isWhole();
        if (withheld) {
            return "";
        }
        return field == Field.REVIEW
                ? review(recommendation, tracker.about())
                : committee(recommendation, tracker.about());
    }

    private static List<Recommendation> chosen(Tracker tracker, Field field, String name, List<Recommendation> from)
            throws Ended {
        if (name.isEmpty()) {
            return from;
        }
        List<Recommendation> chosen = from.stream()
                .filter(recommendation -> PlainText.sameName(named(field, recommendation, tracker))
                        .equals(PlainText.sameName(name)))
                .toList();
        if (chosen.isEmpty()) {
            List<String> names = from.stream()
                    .map(recommendation -> named(field, recommendation, tracker))
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .toList();
            throw none(tracker.id(), field == Field.REVIEW ? "--review" : "--committee", name, names);
        }
        return chosen;
    }

    private static Ended none(String tracker, String option, String name, List<String> names) {
        return Ended.by(
                ExitCode.WRONG_USAGE,
                "%s \"%s\": %s has no recommendations under that name".formatted(option, name, tracker),
                Nearest.to(name, names)
                        .map(nearest -> "Did you mean \"%s\"?".formatted(nearest))
                        .orElse(
                                names.isEmpty()
                                        ? "The tracker names none, so leave out %s.".formatted(option)
                                        : "Give one of %s.".formatted(String.join("; ", names))));
    }

    /** Errors elsewhere stop the part too: something may have been entered in the wrong place. */
    private static List<Finding> findings(List<Finding> all, Checked whole, List<Recommendation> part) {
        Set<Location.Row> elsewhere = rows(whole.tracker().recommendations());
        elsewhere.removeAll(rows(part));
        return all.stream()
                .filter(finding -> finding.isError()
                        || row(finding.location()).filter(elsewhere::contains).isEmpty())
                .toList();
    }

    private static Set<Location.Row> rows(List<Recommendation> recommendations) {
        return recommendations.stream()
                .flatMap(recommendation -> Stream.concat(
                        Stream.of(recommendation.cells()),
                        recommendation.actions().stream().map(Action::cells)))
                .map(cells -> cells.row().wholeRow())
                .collect(Collectors.toSet());
    }

    private static Optional<Location.Row> row(Location location) {
        return location instanceof Location.Cell cell ? Optional.of(cell.wholeRow()) : Optional.empty();
    }
}
