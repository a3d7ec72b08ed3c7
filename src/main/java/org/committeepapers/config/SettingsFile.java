package org.committeepapers.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.setting.Setting;
import org.committeepapers.setting.SettingFile;
import org.committeepapers.setting.Source;

/** Reads the file of settings. */
public final class SettingsFile {

    private static final Pattern NEARLY = Pattern.compile("(?i)settings\\.ya?ml(?:\\.txt)?");

    private SettingsFile() {}

    /**
     * What is in the file; empty where there is no such file.
     *
     * @param name by which messages call it
     * @throws Refusal where it can't be read, or isn't YAML as settings are written in
     */
    static Optional<Setting> read(Path file, String name) throws Refusal {
        Source source = source(name);
        if (!Files.exists(file)) {
            checkName(file, source);
        }
        return SettingFile.read(file, source);
    }

    /**
     * The group {@code options} for a run.
     *
     * @throws Refusal where the file can't be read, or isn't YAML as settings are written in
     */
    public static Setting options(SettingsFiles files) throws Refusal {
        Path file = files.ofRun();
        return read(file, files.name(file)).map(root -> root.at("options")).orElseGet(SettingsFile::nothing);
    }

    /** That there is nothing in it. */
    public static Setting nothing() {
        return Setting.none(source(Settings.FILE_NAME));
    }

    private static Source source(String name) {
        return new Source(new RuleId("settings"), name, "setting", "docs/settings.md");
    }

    /** Refuses a file that somebody took for the settings; some editors add .txt to every name. */
    private static void checkName(Path file, Source source) throws Refusal {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> alike = Files.newDirectoryStream(folder, SettingsFile::isAlike)) {
            for (Path other : alike) {
                throw source.refused(
                        String.valueOf(other.getFileName()),
                        "The settings are in a file of this name, and only " + file.getFileName() + " is read",
                        "Rename it; where the system hides the ends of names, have it show them.");
            }
        } catch (IOException e) {
            // Whoever can't list the folder can't have put settings there for this run.
        }
    }

    private static boolean isAlike(Path file) {
        return NEARLY.matcher(String.valueOf(file.getFileName())).matches();
    }
}
