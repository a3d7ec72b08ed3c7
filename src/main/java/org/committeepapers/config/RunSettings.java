package org.committeepapers.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.committeepapers.finding.Refusal;
import org.committeepapers.rules.EmailDomains;

/** The settings of each tracker of a run and of the pages that list all editions, all read before anything is done. */
public final class RunSettings {

    private final Optional<Path> named;
    private final Path ofRun;
    private final Map<Path, Settings> byFile = new LinkedHashMap<>();

    private RunSettings(Optional<Path> named, Path ofRun) {
        this.named = named;
        this.ofRun = ofRun;
    }

    /**
     * Reads the settings beside each tracker, unless one file is given for all.
     *
     * @param named the file for everything, if one is given
     * @param input the folder whose settings count for the run itself if the trackers don't share a file
     */
    public static RunSettings load(Optional<Path> named, Path input, List<Path> trackers) throws Refusal {
        List<Path> files =
                trackers.stream().map(tracker -> file(named, tracker)).toList();
        long different = files.stream()
                .map(file -> file.toAbsolutePath().normalize())
                .distinct()
                .count();
        Path ofRun = different == 1 ? files.getFirst() : file(named, input.resolve(Settings.FILE_NAME));
        RunSettings settings = new RunSettings(named, ofRun);
        settings.load(ofRun, different > 1);
        for (Path file : files) {
            settings.load(file, different > 1);
        }
        return settings;
    }

    private static Path file(Optional<Path> named, Path tracker) {
        return named.orElseGet(() -> tracker.resolveSibling(Settings.FILE_NAME));
    }

    /** @param byPath whether messages name the file by its path, since there are several with that name */
    private void load(Path file, boolean byPath) throws Refusal {
        if (!byFile.containsKey(file)) {
            if (named.isEmpty()) {
                Settings.checkNames(file);
            }
            byFile.put(file, Settings.load(file, byPath ? file.toString() : String.valueOf(file.getFileName())));
        }
    }

    /** The settings of a tracker of the run. */
    public Settings of(Path tracker) {
        return Objects.requireNonNull(byFile.get(file(named, tracker)), "the settings of a tracker that was named");
    }

    /** The settings of the run itself: those that all its trackers share, or else those of the input folder. */
    public Settings ofRun() {
        return Objects.requireNonNull(byFile.get(ofRun));
    }

    /** The e-mail domains of all settings. */
    public EmailDomains domains() {
        return new EmailDomains(all().stream()
                .flatMap(settings -> settings.domains().names().stream())
                .collect(Collectors.toSet()));
    }

    /** All different settings. */
    public List<Settings> all() {
        return byFile.values().stream().distinct().toList();
    }
}
