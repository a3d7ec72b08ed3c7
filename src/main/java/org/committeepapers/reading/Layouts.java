package org.committeepapers.reading;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.Names;

/**
 * Finds the layout of a tracker: its own, else that of its folder, else the standard layout. An annotated copy is read as
 * the workbook of which it is one.
 */
public final class Layouts {

    private static final String OWN = ".layout.yaml";

    /** What the name of an annotated copy has more than that of its workbook. */
    private static final Pattern ANNOTATED = Pattern.compile("(?:\\.annotated(?: \\(\\d+\\))?)+$");

    private Layouts() {}

    /**
     * The layout of the tracker.
     *
     * @param additions to the standard layout; they don't apply to a layout file
     * @throws Refusal with all faults of its layout file
     */
    public static Layout of(Path tracker, Additions additions) throws Refusal {
        Optional<Path> file = file(tracker);
        Path shared = tracker.resolveSibling(LayoutFile.SHARED);
        if (file.isEmpty() || file.get().equals(shared)) {
            checkNames(
                    tracker,
                    files(tracker).stream()
                            .filter(name -> file.isEmpty() || !name.equals(shared))
                            .toList());
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
                                .filter(other -> !other.equals(name))
                                .map(Names::withoutExtension)
                                .flatMap(other -> Stream.of(other, withoutAnnotated(other)))
                                .anyMatch(name.substring(0, name.length() - OWN.length())::equals);
    }

    /**
     * A warning for each layout file of a tracker that isn't in the folder, as where the tracker was renamed.
     *
     * @param trackers in the folder, to one of which it may belong
     */
    public static List<Finding> withoutTracker(Path folder, List<Path> trackers) {
        List<String> names = LayeredFolders.of(folder).names("");
        List<String> without = trackers.stream()
                .filter(tracker -> !Files.exists(own(tracker), LinkOption.NOFOLLOW_LINKS))
                .map(tracker -> String.valueOf(tracker.getFileName()))
                .toList();
        return names.stream()
                .filter(name -> name.endsWith(OWN) && !isOfWorkbook(name, names))
                .map(name -> LayoutFile.withoutTracker(name, without))
                .toList();
    }

    /** The layout file that counts for the tracker; empty where there is none. */
    public static Optional<Path> file(Path tracker) {
        return files(tracker).stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    private static List<Path> files(Path tracker) {
        String name = baseName(tracker);
        return Stream.of(name + OWN, withoutAnnotated(name) + OWN, LayoutFile.SHARED)
                .distinct()
                .map(tracker::resolveSibling)
                .toList();
    }

    private static String withoutAnnotated(String name) {
        return ANNOTATED.matcher(name).replaceFirst("");
    }

    /** Where a layout file for this tracker alone has its place. */
    public static Path own(Path tracker) {
        return tracker.resolveSibling(baseName(tracker) + OWN);
    }

    private static String baseName(Path tracker) {
        String name = String.valueOf(tracker.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
