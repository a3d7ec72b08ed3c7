package org.committeepapers.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the settings of a run stand: beside each tracker, unless a file is named for all of them.
 *
 * @param named the file for everything, where one is named
 * @param input the folder whose settings count where the trackers have none in common
 * @param trackers that are named
 */
public record SettingsFiles(Optional<Path> named, Path input, List<Path> trackers) {

    public SettingsFiles {
        trackers = List.copyOf(trackers);
    }

    /** The file for a tracker; it need not be there. */
    Path of(Path tracker) {
        return named.orElseGet(() -> tracker.resolveSibling(Settings.FILE_NAME));
    }

    /** The file for what concerns no single tracker: that of all trackers, else that of the input folder. */
    Path ofRun() {
        boolean haveOne = !trackers.isEmpty() && !areSeveral();
        return haveOne ? of(trackers.getFirst()) : named.orElseGet(() -> input.resolve(Settings.FILE_NAME));
    }

    /** How messages call a file: by its path where several of the name count. */
    String name(Path file) {
        return areSeveral() ? file.toString() : String.valueOf(file.getFileName());
    }

    private boolean areSeveral() {
        return trackers.stream()
                        .map(tracker -> of(tracker).toAbsolutePath().normalize())
                        .distinct()
                        .count()
                > 1;
    }
}
