package org.committeepapers.reading;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.schema.LayeredFolders;
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
        if (file.isEmpty() || file.get().endsWith(LayoutFile.SHARED)) {
            Path folder = tracker.resolveSibling("");
            List<String> names = LayeredFolders.of(folder).names("");
            for (Path missing : files(tracker)) {
                if (!file.equals(Optional.of(missing))) {
                    LayoutFile.source(String.valueOf(missing.getFileName()))
                            .checkNames(folder, name -> isOfWorkbook(name, names));
                }
            }
        }
        return file.isPresent() ? LayoutFile.read(file.get()) : StandardLayout.with(additions);
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
                .map(name -> withoutTracker(name, without))
                .toList();
    }

    private static Finding withoutTracker(String name, List<String> trackers) {
        String tracker = trackers.size() == 1 ? trackers.getFirst() : "plan.xlsx";
        String right = Names.withoutExtension(tracker) + OWN;
        return new Finding(
                LayoutFile.RULE,
                Severity.WARNING,
                new Location.File(name),
                "",
                "There is no tracker in this folder that the file could be for, so it isn't read.",
                trackers.size() == 1
                        ? "If it says how %s is read, rename it to %s. Otherwise delete it.".formatted(tracker, right)
                        : "Give it the name of its tracker, as in %s for %s, or delete it.".formatted(right, tracker));
    }

    /** The layout file that counts for the tracker; empty where there is none. */
    public static Optional<Path> file(Path tracker) {
        return files(tracker).stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    private static List<Path> files(Path tracker) {
        String name = Names.withoutExtension(String.valueOf(tracker.getFileName()));
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
        return files(tracker).getFirst();
    }
}
