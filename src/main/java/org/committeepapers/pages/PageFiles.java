package org.committeepapers.pages;

import java.util.List;
import java.util.Optional;
import org.committeepapers.config.Paper;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.Manifest;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.edition.WrittenFile;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FileLines.Listed;

/** The files and names of editions, as pages show them. */
public final class PageFiles {

    /** The role of open data in manifests. */
    public static final String OPEN_DATA = "open-data";

    /** The summary among the messages to owners. */
    public static final String SUMMARY = "summary.html";

    private PageFiles() {}

    /** The files as pages list them. */
    public static List<Listed> listed(List<WrittenFile> files) {
        return files.stream()
                .map(file -> new Listed(file.name(), file.role(), file.title(), file.bytes(), file.language()))
                .toList();
    }

    static List<Listed> papers(List<Listed> files) {
        return files.stream().filter(file -> Paper.ids().contains(file.role())).toList();
    }

    static List<Listed> data(List<Listed> files) {
        return files.stream().filter(file -> file.role().equals(OPEN_DATA)).toList();
    }

    static String anchor(String tracker) {
        return "tracker-" + tracker;
    }

    /** "10 November 2026, version 3" */
    public static String name(EditionName edition, Labels labels) {
        String day = labels.date(edition.day());
        return edition.isFirst() ? day : labels.say("index.version", day, edition.number());
    }

    /** The edition of the same date that supersedes this one; empty if none does. */
    static Optional<EditionName> successor(EditionName edition, List<EditionName> published) {
        return published.stream()
                .filter(other -> other.day().equals(edition.day()) && other.number() > edition.number())
                .reduce((earlier, later) -> later);
    }

    /** Why an edition was published again; empty for the first of its date, or if nobody said. */
    static String reason(Catalogue catalogue, TrackerFolder tracker, EditionName edition) {
        return edition.isFirst()
                ? ""
                : catalogue
                        .manifest(tracker.folder(edition, Audience.INTERNAL))
                        .map(Manifest::reason)
                        .orElse("");
    }
}
