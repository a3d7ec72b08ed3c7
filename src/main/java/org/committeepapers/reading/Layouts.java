package org.committeepapers.reading;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.Names;

/** Finds the layout of a tracker: its own, else that of its folder, else the standard layout. */
public final class Layouts {

    private static final String OWN = ".layout.yaml";

    private Layouts() {}

    /**
     * The layout of the tracker.
     *
     * @param additions to the standard layout; they don't apply to a layout file
     * @throws Refusal with all faults of its layout file
     */
    public static Layout of(Path tracker, Additions additions) throws Refusal {
        Optional<Path> file = file(tracker);
        if (file.isEmpty() || !file.get().equals(own(tracker))) {
            checkNames(tracker, file.isEmpty() ? files(tracker) : List.of(own(tracker)));
        }
        return file.isPresent() ? LayoutFile.read(file.get()) : StandardLayout.with(additions);
    }

    /** Refuses a file that somebody meant as the layout of the tracker, where none has that name. */
    private static void checkNames(Path tracker, List<Path> missing) throws Refusal {
        List<String> names = LayeredFolders.of(tracker.resolveSibling("")).names("");
        for (String name : names) {
            for (Path expected : missing) {
                if (Nearest.isNearly(name, String.valueOf(expected.getFileName())) && !isOfWorkbook(name, names)) {
                    throw LayoutFile.misnamed(name, expected);
                }
            }
        }
    }

    /** Whether it is a layout file of a workbook in its folder. */
    private static boolean isOfWorkbook(String name, List<String> names) {
        return name.equals(LayoutFile.SHARED)
                || name.endsWith(OWN)
                        && names.stream()
                                .anyMatch(other -> !other.equals(name)
                                        && Names.withoutExtension(other)
                                                .equals(name.substring(0, name.length() - OWN.length())));
    }

    /** A warning for each layout file of a tracker that isn't in the folder. */
    public static List<Finding> withoutTracker(Path folder) {
        List<String> names = LayeredFolders.of(folder).names("");
        return names.stream()
                .filter(name -> name.endsWith(OWN) && !isOfWorkbook(name, names))
                .map(LayoutFile::withoutTracker)
                .toList();
    }

    /** The layout file that counts for the tracker; empty where there is none. */
    public static Optional<Path> file(Path tracker) {
        return files(tracker).stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    private static List<Path> files(Path tracker) {
        return List.of(own(tracker), tracker.resolveSibling(LayoutFile.SHARED));
    }

    /** Where a layout file for this tracker alone has its place. */
    public static Path own(Path tracker) {
        String name = String.valueOf(tracker.getFileName());
        int dot = name.lastIndexOf('.');
        return tracker.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + OWN);
    }
}
