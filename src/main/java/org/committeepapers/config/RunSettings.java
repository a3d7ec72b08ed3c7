package org.committeepapers.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Refusal;
import org.committeepapers.rules.EmailDomains;

/**
 * The settings of each tracker of a run and of the pages that list all editions, all read before anything is done.
 *
 * @param named the file for everything, if one is given
 * @param ofRun those that all trackers share, or else those of the input folder
 */
public record RunSettings(Optional<Path> named, Settings ofRun, Map<Path, Settings> byFile) {

    /**
     * Reads the settings beside each tracker, unless one file is given for all.
     *
     * @param named the file for everything, if one is given
     * @param input the folder whose settings count for the run itself if the trackers don't share a file
     * @throws Refusal if any can't be read, or are wrong
     */
    public static RunSettings load(Optional<Path> named, Path input, List<Path> trackers) throws Refusal {
        List<Path> files =
                trackers.stream().map(tracker -> file(named, tracker)).toList();
        long different = files.stream()
                .map(file -> file.toAbsolutePath().normalize())
                .distinct()
                .count();
        Path ofRun = different == 1 ? files.getFirst() : file(named, input.resolve(Settings.FILE_NAME));
        Map<Path, Settings> byFile = new LinkedHashMap<>();
        for (Path file :
                Stream.concat(Stream.of(ofRun), files.stream()).distinct().toList()) {
            if (named.isEmpty()) {
                Settings.checkNames(file);
            }
            // By the path where several have the name.
            byFile.put(file, Settings.load(file, different > 1 ? file.toString() : String.valueOf(file.getFileName())));
        }
        return new RunSettings(named, Objects.requireNonNull(byFile.get(ofRun)), byFile);
    }

    private static Path file(Optional<Path> named, Path tracker) {
        return named.orElseGet(() -> tracker.resolveSibling(Settings.FILE_NAME));
    }

    /** The settings of a tracker of the run. */
    public Settings of(Path tracker) {
        return Objects.requireNonNull(byFile.get(file(named, tracker)), "the settings of a tracker that was named");
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
