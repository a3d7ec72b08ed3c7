package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.config.Program;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.run.EditionInputs;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Nearest;
import org.committeepapers.style.Look;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the templates, labels and house style are. */
final class TemplatesOption {

    private static final String LABELS = "labels/";
    /** The workbook in which officers begin a tracker. */
    static final String TRACKER = "tracker.xlsx";

    private static final Pattern YAML = Pattern.compile("(?i).*\\.ya?ml(?:\\.txt)?");
    private static final Pattern PROFILE = Pattern.compile("(?i).*\\.(?:ya?ml|ftlh?)(?:\\.txt)?");

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "The council's own templates, labels and house style.")
    @Nullable
    Path templates;

    /**
     * The council's own folder, laid over the one that came with the program. Without the option it is {@code
     * templates} in the working folder, if that has any of the files.
     */
    LayeredFolders folders() throws Refusal, IOException {
        Path shipped = Program.templates();
        if (!isProfile(shipped)) {
            throw refused(
                    shipped.toAbsolutePath().toString(),
                    "The templates that came with the program aren't there",
                    "Start it with its own bin/committee-papers; if they are missing there, install the program again.");
        }
        Optional<Path> own = own();
        if (own.isEmpty() || Files.isSameFile(own.get(), shipped)) {
            return LayeredFolders.of(shipped);
        }
        check(own.get(), shipped);
        return LayeredFolders.of(own.get(), shipped);
    }

    /** What the step makes of the templates; a failure to read them ends the command. */
    <T> T read(ExitCode.Step<T> step) throws Ended {
        return ExitCode.WRONG_SETTINGS.unless(
                step,
                "the templates can't be read",
                "Give this user permission to read them, or give their folder with --templates.");
    }

    private Optional<Path> own() throws Refusal, IOException {
        if (templates == null) {
            return Optional.of(Path.of("templates")).filter(TemplatesOption::isProfile);
        }
        if (!isProfile(templates)) {
            throw refused(
                    templates.toString(),
                    Files.isDirectory(templates)
                            ? "The folder has no file of a council's profile"
                            : "There is no such folder of templates",
                    "Give a folder with a house-style.yaml, a labels/en.yaml or a template, as in docs/templates.md.");
        }
        return Optional.of(templates);
    }

    /** Whether the folder has a file that could replace one of the program's. */
    private static boolean isProfile(Path folder) {
        return files(folder)
                .anyMatch(name -> PROFILE.matcher(name).matches()
                        || List.of(Look.WORD_BASE, TRACKER).contains(name));
    }

    /**
     * Refuses what isn't a file, and a file that would be ignored, though its name is nearly that of a file that is read. Notes,
     * pictures and fonts may have any name, and so may a template, because others can import it.
     *
     * @param program the folder that it is laid over, which has all files that are read
     */
    private static void check(Path folder, Path program) throws Refusal {
        List<String> known = files(program).toList();
        for (String name : files(folder).toList()) {
            if (!Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw refused(
                        name,
                        "This is a link or something else that isn't a file",
                        "Put the file itself in its place, or delete it.");
            }
            if (known.contains(name)) {
                continue;
            }
            boolean isRead = name.startsWith(LABELS) || YAML.matcher(name).matches();
            List<String> alike = known.stream()
                    .filter(other -> other.startsWith(LABELS) == name.startsWith(LABELS))
                    .filter(other -> !isRead || YAML.matcher(other).matches())
                    .toList();
            if (isRead || Nearest.to(name, alike).isPresent()) {
                throw refused(name, "A file with this name isn't used", Nearest.advice(name, alike));
            }
        }
    }

    private static Stream<String> files(Path folder) {
        return Stream.of("", LABELS)
                .flatMap(below -> LayeredFolders.of(folder.resolve(below)).names("").stream()
                        .map(below::concat)
                        .filter(name -> !EditionInputs.isSystemFile(name)
                                && !Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)));
    }

    private static Refusal refused(String name, String message, String fix) {
        return new Refusal(
                new Finding(new RuleId("templates"), Severity.ERROR, new Location.File(name), "", message + ".", fix));
    }
}
