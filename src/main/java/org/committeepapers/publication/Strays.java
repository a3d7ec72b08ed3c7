package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What lies in an output though no edition accounts for it: under public it would be uploaded with the papers. */
final class Strays {

    private final List<Statement> found = new ArrayList<>();

    private Strays() {}

    /** What lies beside the folders of the trackers. */
    static List<Statement> beside(Roots roots) throws IOException {
        Strays strays = new Strays();
        for (Path path : Folders.list(roots.publicRoot())) {
            if (!isTracker(path) && !servesRuns(path)) {
                strays.add(path);
            }
        }
        for (Path path : Folders.list(roots.internalRoot())) {
            if (!isTracker(path) && !servesRuns(path) && !isOfOfficers(path)) {
                strays.add(path);
            }
        }
        return strays.found;
    }

    private static boolean isTracker(Path path) {
        return Disk.isFolder(path) && Repair.isTracker(name(path));
    }

    private static boolean servesRuns(Path path) throws IOException {
        return isFile(path, OutputLock.FILE_NAME)
                || isFile(path, RootPage.FILE_NAME)
                || StagingHome.isOursOrEmpty(path);
    }

    private static boolean isOfOfficers(Path path) {
        return isFile(path, RunLog.FILE_NAME)
                || (Disk.isFolder(path) && name(path).equals(Repair.MESSAGES));
    }

    /** What lies in the folders of a tracker, beside its editions and what names the latest. */
    static List<Statement> in(Shelf shelf) throws IOException {
        Strays strays = new Strays();
        Set<String> editions = new TreeSet<>(names(shelf.names()));
        strays.beside(editions, shelf.outside());
        editions.addAll(Shelf.HELD);
        strays.beside(editions, shelf.inside());
        for (String held : Shelf.HELD) {
            Path folder = shelf.inside().resolve(held);
            if (Disk.isThere(folder) && !Disk.isFolder(folder)) {
                strays.add(folder);
            }
            strays.beside(names(Shelf.names(folder)), folder);
        }
        return strays.found;
    }

    private static List<String> names(List<EditionName> editions) {
        return editions.stream().map(EditionName::toString).toList();
    }

    private void beside(Iterable<String> known, Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        known.forEach(names::add);
        for (Path path : Folders.list(folder)) {
            boolean namesLatest = isFile(path, Latest.FILE_NAME)
                    || (Files.isSymbolicLink(path) && name(path).equals(Latest.LINK_NAME));
            if (!namesLatest && !names.contains(name(path))) {
                add(path);
            }
        }
    }

    private void add(Path path) {
        found.add(new Statement(path, Files.isSymbolicLink(path) ? Statement.Kind.LINK : Statement.Kind.ADDED));
    }

    private static boolean isFile(Path path, String name) {
        return name(path).equals(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
