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
     * What is in the file; empty if there is no such file.
     *
     * @param name of the file in messages
     * @throws Refusal if it can't be read, or isn't YAML of the right kind
     */
    static Optional<Setting> read(Path file, String name) throws Refusal {
        Source source = source(name);
        if (!Files.exists(file)) {
            checkName(file);
        }
        return SettingFile.read(file, source);
    }

    /**
     * The group {@code options} for a run.
     * @throws Refusal if the file can't be read, or isn't YAML of the right kind
     */
    public static Setting options(SettingsFiles files) throws Refusal {
        Path file = files.ofRun();
        return read(file, files.name(file)).map(root -> root.at("options")).orElseGet(SettingsFile::nothing);
    }

    /** Settings that set nothing. */
    public static Setting nothing() {
        return Setting.none(source(Settings.FILE_NAME));
    }

    private static Source source(String name) {
        return new Source(new RuleId("settings"), name, "setting", "docs/settings.md");
    }

    /** Refuses a file that somebody meant as the settings; some editors add .txt to every name. */
    private static void checkName(Path file) throws Refusal {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> alike = Files.newDirectoryStream(folder, SettingsFile::isAlike)) {
            for (Path other : alike) {
                throw source(String.valueOf(other.getFileName()))
                        .refused(
                                "",
                                "A file with this name isn't read; settings are read only from " + file.getFileName(),
                                "Rename it. If the system hides file extensions, show them first.");
            }
        } catch (IOException e) {
            // If the folder can't be listed, nobody can have put settings there for this run.
        }
    }

    private static boolean isAlike(Path file) {
        return NEARLY.matcher(String.valueOf(file.getFileName())).matches();
    }
}
