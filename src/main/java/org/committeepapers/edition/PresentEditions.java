package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.committeepapers.edition.RunRecord.Made;

/** The editions, drafts and withdrawn records that lie in an output, with the hashes of their manifests. */
public record PresentEditions(OutputFolders roots) {

    private static final String PUBLIC = "public/";

    private static final Map<String, String> SUBFOLDERS = Map.of(
            Edition.Kind.PUBLISHED.name(),
            "",
            Edition.Kind.DRAFT.name(),
            TrackerFolder.DRAFTS + "/",
            Edition.Kind.NOT_PUBLISHED.name(),
            TrackerFolder.NOT_PUBLISHED + "/",
            Made.WITHDRAWN,
            TrackerFolder.WITHDRAWN + "/");

    /** The file of a page by its name in {@link #pages}. */
    public Path file(String page) {
        return page.startsWith(PUBLIC)
                ? roots.publicRoot().resolve(page.substring(PUBLIC.length()))
                : RootPage.file(roots, Audience.INTERNAL);
    }

    /** Where it lies in the internal folder, with slashes. */
    public static String place(Made made) {
        return made.tracker() + "/" + SUBFOLDERS.getOrDefault(made.kind(), "") + made.edition();
    }

    /** All of them, by place. */
    public Map<String, Made> all() throws IOException {
        Map<String, Made> all = new TreeMap<>();
        for (TrackerFolder tracker : new Catalogue(roots).trackers()) {
            for (Map.Entry<String, String> kind : SUBFOLDERS.entrySet()) {
                List<EditionName> names = kind.getValue().isEmpty() ? tracker.names() : tracker.names(kind.getValue());
                for (EditionName name : names) {
                    Made made = hashed(new Made(tracker.tracker(), name.toString(), kind.getKey(), true));
                    all.put(place(made), made);
                }
            }
        }
        return all;
    }

    /** A copy with the hashes of the manifests that lie there now. */
    Made hashed(Made made) {
        Path internal = roots.internalRoot().resolve(place(made));
        boolean isWithdrawn = made.kind().equals(Made.WITHDRAWN);
        return new Made(
                made.tracker(),
                made.edition(),
                made.kind(),
                made.written(),
                Folders.hash(publicFolder(made).resolve(Manifest.FILE_NAME)),
                Folders.hash(internal.resolve(Manifest.FILE_NAME)),
                isWithdrawn ? Folders.hash(internal.resolve(Withdrawal.FILE_NAME)) : "",
                "");
    }

    /** The folder of its public files; there is none for a draft. */
    public Path publicFolder(Made made) {
        return made.kind().equals(Edition.Kind.PUBLISHED.name())
                ? roots.publicRoot().resolve(made.tracker()).resolve(made.edition())
                : roots.internalRoot().resolve(place(made)).resolve(Withdrawal.PUBLIC);
    }

    /** The hashes of the pages beside the editions, by path; empty for a root's page that isn't there. */
    public Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (Audience audience : List.of(Audience.PUBLIC, Audience.INTERNAL)) {
            Path page = RootPage.file(roots, audience);
            if (Folders.isFolder(Folders.parent(page))) {
                pages.put(page(audience), Folders.hash(page));
            }
        }
        for (TrackerFolder tracker : new Catalogue(roots).trackers()) {
            Path page = tracker.publicFolder().resolve(RootPage.SUPERSEDED);
            if (Folders.isThere(page)) {
                pages.put(PUBLIC + tracker.tracker() + "/" + RootPage.SUPERSEDED, Folders.hash(page));
            }
        }
        return pages;
    }

    /** The name of a root's page in the record. */
    private static String page(Audience audience) {
        return (audience == Audience.PUBLIC ? PUBLIC : "internal/") + RootPage.FILE_NAME;
    }
}
