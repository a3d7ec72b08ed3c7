package org.committeepapers.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.Manifest;
import org.committeepapers.edition.TrackerFolder;

/**
 * Which editions are superseded by a later one of the same date, and why.
 *
 * @param laterReasons reasons given after an edition was published, by tracker and edition, with a slash
 */
record SupersededEditions(Catalogue catalogue, Map<String, String> laterReasons) {

    /**
     * The edition that supersedes this one; empty if none does.
     *
     * @param published all that are published, oldest first
     */
    static Optional<EditionName> successor(EditionName edition, List<EditionName> published) {
        return published.stream()
                .filter(other -> other.day().equals(edition.day()) && other.number() > edition.number())
                .reduce((earlier, later) -> later);
    }

    /** Why an edition was published again, as its papers say and as was said later; empty if nobody said. */
    String reason(TrackerFolder tracker, EditionName edition) {
        Stream<String> printed = catalogue.manifest(tracker.folder(edition, Audience.PUBLIC)).stream()
                .map(Manifest::reason);
        String later = laterReasons.getOrDefault(tracker.tracker() + "/" + edition, "");
        return Stream.concat(printed, Stream.of(later))
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
