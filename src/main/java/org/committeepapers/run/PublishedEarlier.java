package org.committeepapers.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.EditionRecord;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.Matching;
import org.committeepapers.history.Snapshot;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** Finds what is exempt now and can be read in an edition that is still public. */
public record PublishedEarlier(OutputFolders roots) {

    /**
     * A finding for each such edition, without a word of what is exempt.
     *
     * @param idByName the id that the tracker would have by its file's name, under which it may have been published
     */
    public List<Finding> of(Tracker tracker, String idByName, String file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (!tracker.isExempt()) {
            return findings;
        }
        Tracker exempt = exempt(tracker);
        Catalogue catalogue = Catalogue.of(roots.internalRoot());
        for (TrackerFolder folder : catalogue.recorded()) {
            if (Stream.of(tracker.id(), idByName).anyMatch(id -> isOfTracker(folder.tracker(), id))) {
                for (EditionName edition : catalogue.present(folder.tracker())) {
                    finding(exempt, folder, edition, file).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    /** Whether it is the tracker with this id or an extract of it. */
    private static boolean isOfTracker(String folder, String id) {
        return folder.equals(id) || folder.startsWith(id + TrackerFolder.EXTRACT);
    }

    /** Only its recommendations with anything exempt: all of them if the tracker is. */
    private static Tracker exempt(Tracker tracker) {
        return tracker.part(
                tracker.id(),
                tracker.about(),
                tracker.recommendations().stream()
                        .filter(one -> tracker.exemptions().isWhole() || one.isExempt())
                        .toList());
    }

    private static Optional<Finding> finding(Tracker exempt, TrackerFolder folder, EditionName edition, String file) {
        try {
            Snapshot then = EditionRecord.snapshot(folder.folder(edition, Audience.INTERNAL));
            List<String> shown = shown(exempt, then);
            return shown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(finding("exempt-now-public-earlier", folder, edition, file, shown));
        } catch (IOException e) {
            // A comparison reads only the edition that the committee last saw, so no other rule tells of this one.
            return Optional.of(finding("exempt-now-public-earlier/unknown", folder, edition, file, List.of()));
        }
    }

    private static List<String> shown(Tracker exempt, Snapshot then) {
        Matching matching = Matching.of(
                RestrictedTracker.of(exempt),
                new Snapshot(then.asAt(), then.recommendations(), then.histories(), List.of()));
        Set<String> shown = new LinkedHashSet<>();
        for (Recommendation now : PublicTracker.of(exempt).recommendations()) {
            ListedRecommendation was = matching.recommendations().get(now.key());
            if (was != null && isShown(now, was.recommendation(), matching)) {
                boolean named = !now.reference().isBlank()
                        && !was.recommendation().withheld().contains(Field.REFERENCE);
                shown.add(named ? now.reference() : "one without a reference");
            }
        }
        return List.copyOf(shown);
    }

    private static boolean isShown(Recommendation now, Recommendation was, Matching matching) {
        return isShown(now.withheld(), was.withheld(), was)
                || now.actions().stream()
                        .anyMatch(action -> matching.action(action.key())
                                .filter(listed -> isShown(
                                        action.withheld(), listed.action().withheld(), listed.action()))
                                .isPresent());
    }

    private static boolean isShown(Set<Field> withheld, Set<Field> before, Item was) {
        return withheld.stream()
                .anyMatch(field -> !before.contains(field) && !was.text(field).isBlank());
    }

    private static Finding finding(
            String key, TrackerFolder folder, EditionName edition, String file, List<String> shown) {
        return Finding.of(
                key,
                new Location.File(file),
                "",
                edition,
                folder.tracker(),
                edition.isFirst() ? edition + ".1" : edition,
                String.join(", ", shown));
    }
}
