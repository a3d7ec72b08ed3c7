package org.committeepapers.edition.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.store.Folders;
import org.committeepapers.edition.store.LatestEdition;
import org.committeepapers.edition.store.OutputLock;
import org.committeepapers.edition.store.RootPage;
import org.committeepapers.edition.store.RunLog;
import org.committeepapers.edition.store.RunNote;
import org.committeepapers.edition.store.StagingFolder;
import org.committeepapers.edition.store.TrackerFolder;

/** Files in an output that belong to no edition; under public they would be uploaded with the papers. */
final class UnlistedFiles {

    private final List<Discrepancy> found = new ArrayList<>();
    private final Path publicRoot;

    private UnlistedFiles(OutputFolders roots) {
        this.publicRoot = roots.publicRoot();
    }

    /** Files beside the trackers' folders. */
    static List<Discrepancy> beside(OutputFolders roots) throws IOException {
        UnlistedFiles unlisted = new UnlistedFiles(roots);
        for (Path path : Folders.list(roots.publicRoot())) {
            if (!isTracker(path) && !isUsedByRuns(path)) {
                unlisted.add(path);
            }
        }
        for (Path path : Folders.list(roots.internalRoot())) {
            if (!isTracker(path) && !isUsedByRuns(path) && !isForOfficers(path)) {
                unlisted.add(path);
            }
        }
        return unlisted.found;
    }

    private static boolean isTracker(Path path) {
        return Folders.isFolder(path) && TrackerFolder.isTracker(name(path));
    }

    private static boolean isUsedByRuns(Path path) throws IOException {
        return isFile(path, OutputLock.FILE_NAME)
                || isFile(path, RootPage.FILE_NAME)
                || StagingFolder.isOursOrEmpty(path);
    }

    private static boolean isForOfficers(Path path) {
        return isFile(path, RunLog.FILE_NAME)
                || isFile(path, RunNote.FILE_NAME)
                || isFile(path, RunNote.INCOMPLETE)
                || (Folders.isFolder(path) && name(path).equals(TrackerFolder.MESSAGES));
    }

    /** Files in a tracker's folders that belong to no edition and don't name the latest one. */
    static List<Discrepancy> in(TrackerFolder trackerFolder) throws IOException {
        UnlistedFiles unlisted = new UnlistedFiles(trackerFolder.roots());
        Set<String> editions = new TreeSet<>(names(trackerFolder.names()));
        unlisted.beside(editions, trackerFolder.publicFolder());
        editions.addAll(TrackerFolder.SUBFOLDERS);
        unlisted.beside(editions, trackerFolder.internalFolder());
        for (String subfolder : TrackerFolder.SUBFOLDERS) {
            Path folder = trackerFolder.internalFolder().resolve(subfolder);
            if (Folders.isThere(folder) && !Folders.isFolder(folder)) {
                unlisted.add(folder);
            }
            unlisted.beside(names(TrackerFolder.names(folder)), folder);
        }
        return unlisted.found;
    }

    private static List<String> names(List<EditionName> editions) {
        return editions.stream().map(EditionName::toString).toList();
    }

    private void beside(Iterable<String> known, Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        known.forEach(names::add);
        for (Path path : Folders.list(folder)) {
            boolean namesLatest = isFile(path, LatestEdition.FILE_NAME)
                    || (Files.isSymbolicLink(path) && name(path).equals(LatestEdition.LINK_NAME));
            boolean isPage = isFile(path, RootPage.SUPERSEDED) && folder.startsWith(publicRoot);
            if (!namesLatest && !isPage && !names.contains(name(path))) {
                add(path);
            }
        }
    }

    private void add(Path path) {
        found.add(new Discrepancy(path, Files.isSymbolicLink(path) ? Discrepancy.Kind.LINK : Discrepancy.Kind.ADDED));
    }

    private static boolean isFile(Path path, String name) {
        return name(path).equals(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
