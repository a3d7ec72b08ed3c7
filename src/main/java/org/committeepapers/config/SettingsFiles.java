package org.committeepapers.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the settings of a run are: beside each tracker, unless one file is given for all.
 *
 * @param named the file for everything, if one is given
 * @param input the folder whose settings count if the trackers don't share a file
 * @param trackers that are given
 */
public record SettingsFiles(Optional<Path> named, Path input, List<Path> trackers) {

    /** The file for a tracker; it needn't exist. */
    Path of(Path tracker) {
        return named.orElseGet(() -> tracker.resolveSibling(Settings.FILE_NAME));
    }

    /** The file for the run itself: that of all trackers, or else that of the input folder. */
    Path ofRun() {
        boolean haveOne = !trackers.isEmpty() && !areSeveral();
        return haveOne ? of(trackers.getFirst()) : named.orElseGet(() -> input.resolve(Settings.FILE_NAME));
    }

    /** The name of a file in messages: its path if there are several with that name. */
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
