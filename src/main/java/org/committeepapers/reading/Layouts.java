package org.committeepapers.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.StandardLayout.Additions;

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
        for (Path expected : file.isPresent() ? List.<Path>of() : files(tracker)) {
            Path misnamed = expected.resolveSibling(
                    String.valueOf(expected.getFileName()).replaceFirst("yaml$", "yml"));
            if (Files.exists(misnamed)) {
                throw LayoutFile.misnamed(misnamed, expected);
            }
        }
        return file.isPresent() ? LayoutFile.read(file.get()) : StandardLayout.with(additions);
    }

    /** The layout file that counts for the tracker; empty where there is none. */
    public static Optional<Path> file(Path tracker) {
        return files(tracker).stream().filter(Files::exists).findFirst();
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
