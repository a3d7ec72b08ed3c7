package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        if (!OwnFolder.isOne(shipped)) {
            throw OwnFolder.missing(shipped);
        }
        Optional<Path> own = own();
        if (own.isEmpty() || Files.isSameFile(own.get(), shipped)) {
            return LayeredFolders.of(shipped);
        }
        OwnFolder.check(own.get(), shipped);
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
            return Optional.of(Path.of("templates")).filter(OwnFolder::isOne);
        }
        if (!OwnFolder.isOne(templates)) {
            throw OwnFolder.refused(templates);
        }
        return Optional.of(templates);
    }

    private static final class OwnFolder {

        private static final String LABELS = "labels/";

        private static final Pattern YAML = Pattern.compile(".*\\.ya?ml(?:\\.txt)?");
        private static final Pattern DOCUMENT = Pattern.compile(".*\\.(?:do[ct][xm]?|odt|rtf)");
        /** What other programs call such a file. */
        private static final String PANDOCS_NAME = "reference.docx";

        private static final Pattern TEMPLATE = Pattern.compile(".*\\.ftlh?(?:\\.txt)?");

        private OwnFolder() {}

        /** Whether the folder has a file that could replace one of the program's. */
        static boolean isOne(Path folder) {
            return all(folder)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .anyMatch(name -> YAML.matcher(name).matches() || isTemplate(name) || name.equals(Look.WORD_BASE));
        }

        /**
         * Refuses what isn't a file, and a file that would be ignored, though its name is nearly that of a file that is read.
         *
         * @param program the folder that it is laid over, which has all files that are read
         */
        static void check(Path folder, Path program) throws Refusal {
            List<String> known = all(program).filter(OwnFolder::isRead).toList();
            for (String name : all(folder).toList()) {
                if (!Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    throw refused(
                            name,
                            "This is a link or something else that isn't a file",
                            "Put the file itself in its place, or delete it.");
                }
                if (isRead(name) && !known.contains(name)) {
                    checkName(name, known);
                } else if (isMeantAsBase(name)) {
                    throw refused(
                            name,
                            "A file with this name isn't used",
                            "Save it as \"" + Look.WORD_BASE
                                    + "\", a Word Document, to base Word papers on it. If it is for something else,"
                                    + " rename it.");
                }
            }
        }

        /** Other documents may be there. */
        private static boolean isMeantAsBase(String name) {
            return !name.equals(Look.WORD_BASE)
                    && DOCUMENT.matcher(name.toLowerCase(Locale.ROOT)).matches()
                    && (name.equals(PANDOCS_NAME)
                            || Nearest.to(name, List.of(Look.WORD_BASE)).isPresent());
        }

        private static void checkName(String name, List<String> known) throws Refusal {
            List<String> alike = known.stream()
                    .filter(other -> other.startsWith(LABELS) == name.startsWith(LABELS))
                    .toList();
            Optional<String> nearest = Nearest.to(name, alike);
            if (nearest.isPresent() || !isTemplate(name)) {
                throw refused(
                        name,
                        "A file with this name isn't used",
                        nearest.map(right -> "Did you mean \"" + right + "\"?")
                                .orElseGet(() -> Nearest.choices(alike.stream()
                                        .filter(one -> !isTemplate(one))
                                        .toList())));
            }
        }

        /** Notes, pictures and fonts aren't checked. */
        private static boolean isRead(String name) {
            return name.startsWith(LABELS)
                    || isTemplate(name)
                    || YAML.matcher(name.toLowerCase(Locale.ROOT)).matches();
        }

        /** A template may have any name, because others can import it. */
        private static boolean isTemplate(String name) {
            return TEMPLATE.matcher(name.toLowerCase(Locale.ROOT)).matches();
        }

        private static Stream<String> all(Path folder) {
            return Stream.concat(names(folder, ""), names(folder.resolve(LABELS), LABELS));
        }

        /** A folder that can't be listed is refused when it is read. */
        private static Stream<String> names(Path folder, String prefix) {
            return LayeredFolders.of(folder).names("").stream()
                    .filter(name -> !EditionInputs.isSystemFile(name)
                            && !Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                    .map(name -> prefix + name);
        }

        static Refusal refused(Path folder) {
            return refused(
                    folder.toString(),
                    Files.isDirectory(folder)
                            ? "The folder has no file of a council's profile"
                            : "There is no such folder of templates",
                    "Give a folder with a house-style.yaml, a labels/en.yaml or a template, as in docs/templates.md.");
        }

        static Refusal missing(Path program) {
            return refused(
                    program.toAbsolutePath().toString(),
                    "The templates that came with the program aren't there",
                    "Start it with its own bin/committee-papers; if they are missing there, install the program again.");
        }

        private static Refusal refused(String name, String message, String fix) {
            return new Refusal(new Finding(
                    new RuleId("templates"), Severity.ERROR, new Location.File(name), "", message + ".", fix));
        }
    }
}
