package org.committeepapers.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.committeepapers.finding.Refusal;
import org.committeepapers.validation.EmailDomains;

/** The settings of each tracker of a run and of the run itself, all read before anything is done. */
public final class RunSettings {

    private final SettingsFiles files;
    private final Map<Path, Settings> byFile = new LinkedHashMap<>();

    private RunSettings(SettingsFiles files) {
        this.files = files;
    }

    /** @throws Refusal if any can't be read, or are wrong */
    public static RunSettings load(SettingsFiles files) throws Refusal {
        RunSettings settings = new RunSettings(files);
        settings.load(files.ofRun());
        for (Path tracker : files.trackers()) {
            settings.load(files.of(tracker));
        }
        return settings;
    }

    private void load(Path file) throws Refusal {
        if (!byFile.containsKey(file)) {
            byFile.put(file, Settings.load(file, files.name(file)));
        }
    }

    /** The settings of a tracker of the run. */
    public Settings of(Path tracker) {
        return Objects.requireNonNull(byFile.get(files.of(tracker)), "the settings of a tracker that was named");
    }

    /** The settings of the run itself. */
    public Settings ofRun() {
        return Objects.requireNonNull(byFile.get(files.ofRun()));
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
