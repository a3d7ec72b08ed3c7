package org.committeepapers.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Slug;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * The recommendations of one committee, with papers of their own. Its id is one that no whole tracker can have, so that
 * neither replaces the other or is compared with it.
 */
public record Extract(String committee) {

    public boolean isWhole() {
        return committee.isEmpty();
    }

    /**
     * The part of a checked tracker, without the warnings and notes on the rest.
     *
     * @throws Ended where it has no such committee
     */
    public Checked of(Checked whole, EarlierEditions editions) throws Ended {
        if (isWhole()) {
            return whole;
        }
        Tracker tracker = whole.tracker();
        List<Recommendation> part = tracker.recommendations().stream()
                .filter(recommendation -> isNamed(recommendation, tracker))
                .toList();
        if (part.isEmpty()) {
            throw none(tracker);
        }
        String name = named(part.getFirst(), tracker);
        Tracker own = tracker.part(id(tracker.id(), name), tracker.about().of(name), part);
        EarlierEditions.Earlier earlier = editions.of(own.id());
        Checked.Found found = new Checked.Found(
                findings(whole.found().open(), whole, part),
                findings(whole.found().whole(), whole, part));
        return whole.part(own, found, earlier).after(earlier.findings());
    }

    private boolean isNamed(Recommendation recommendation, Tracker tracker) {
        String name = named(recommendation, tracker);
        return !name.isEmpty() && PlainText.sameName(name).equals(PlainText.sameName(committee));
    }

    private static String id(String tracker, String name) {
        String slug = Slug.of(name);
        return tracker + TrackerFolder.EXTRACT + (slug.isEmpty() ? Slug.hash(name) : slug);
    }

    /** Its committee; empty if that may not be published, since the name of an extract is public. */
    private static String named(Recommendation recommendation, Tracker tracker) {
        if (recommendation.exemptions().fields().containsKey(Field.COMMITTEE)) {
            return "";
        }
        return recommendation.words(Field.COMMITTEE).isEmpty()
                ? tracker.about().committee()
                : recommendation.words(Field.COMMITTEE);
    }

    private Ended none(Tracker tracker) {
        List<String> names = tracker.recommendations().stream()
                .map(recommendation -> named(recommendation, tracker))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        return Ended.by(
                ExitCode.WRONG_USAGE,
                "--committee \"%s\": %s has no recommendations under that name".formatted(committee, tracker.id()),
                Nearest.to(committee, names)
                        .map("Did you mean \"%s\"?"::formatted)
                        .orElse(
                                names.isEmpty()
                                        ? "The tracker names none, so leave out --committee."
                                        : "Give one of %s.".formatted(String.join("; ", names))));
    }

    /** Errors elsewhere stop the part too: something may have been entered in the wrong place. */
    private static List<Finding> findings(List<Finding> all, Checked whole, List<Recommendation> part) {
        Set<Location.Row> elsewhere = rows(whole.tracker().recommendations());
        elsewhere.removeAll(rows(part));
        return all.stream()
                .filter(finding -> finding.isError()
                        || row(finding.about()).filter(elsewhere::contains).isEmpty())
                .toList();
    }

    private static Set<Location.Row> rows(List<Recommendation> recommendations) {
        return recommendations.stream()
                .flatMap(Recommendation::items)
                .map(item -> item.place().wholeRow())
                .collect(Collectors.toSet());
    }

    private static Optional<Location.Row> row(Location location) {
        return location instanceof Location.Cell cell ? Optional.of(cell.wholeRow()) : Optional.empty();
    }
}
