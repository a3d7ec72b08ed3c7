package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.setting.Nearest;

/** A council's own folder of templates, which holds only what is different from the program's. */
final class OwnFolder {

    /** What is read from it by name, beside what these themselves name. */
    private static final List<String> KNOWN = List.of(
            "house-style.yaml",
            "common.ftlh",
            "cabinet-appendix.ftlh",
            "scrutiny-progress-report.ftlh",
            "findings.ftlh",
            "chase-message.ftlh",
            "chase-summary.ftlh",
            "files.ftlh",
            "front.ftlh",
            "index.ftlh");

    private static final List<String> LABELS = List.of("labels/en.yaml", "labels/cy.yaml");

    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml(?:\\.txt)?");
    private static final Pattern TEMPLATE = Pattern.compile(".*\\.ftlh?(?:\\.txt)?");

    private OwnFolder() {}

    /** Whether anything in it is read. */
    static boolean isOne(Path folder) {
        return Stream.concat(KNOWN.stream(), LABELS.stream())
                        .anyMatch(name -> Files.isRegularFile(folder.resolve(name)))
                || (Files.isDirectory(folder) && misnamed(folder).isPresent());
    }

    /** Refuses a file that would be passed over, though its name is nearly one of those that are read. */
    static void check(Path folder) throws Refusal {
        Optional<String> wrong = misnamed(folder);
        if (wrong.isPresent()) {
            String name = wrong.get();
            List<String> known = name.startsWith("labels/") ? LABELS : KNOWN;
            throw refused(
                    name,
                    "Nothing reads a file of this name",
                    Nearest.to(name, known)
                            .map(nearest -> "Did you mean \"" + nearest + "\"?")
                            .orElse(
                                    known.size() == 1
                                            ? "The only one is " + known.get(0) + "."
                                            : "Possible are " + String.join(", ", known) + "."));
        }
    }

    private static Optional<String> misnamed(Path folder) {
        return Stream.concat(
                        names(folder, "").filter(OwnFolder::isWrong),
                        names(folder.resolve("labels"), "labels/").filter(name -> !LABELS.contains(name)))
                .findFirst();
    }

    /** A template of any name may be imported by another. */
    private static boolean isWrong(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean nearly =
                TEMPLATE.matcher(lower).matches() && Nearest.to(name, KNOWN).isPresent();
        return !KNOWN.contains(name) && (nearly || YAML.matcher(lower).matches());
    }

    private static Stream<String> names(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !Fingerprint.isOfTheSystem(name))
                    .map(name -> prefix + name)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            // What can't be listed is refused when it is read.
            return Stream.of();
        }
    }

    /** That a folder is named in which nothing is read. */
    static Refusal refused(Path folder) {
        return refused(
                folder.toString(),
                Files.isDirectory(folder)
                        ? "The folder holds nothing of a council's profile"
                        : "There is no such folder of templates",
                "Name a folder with a house-style.yaml, labels/en.yaml or a template, as in docs/templates.md.");
    }

    private static Refusal refused(String name, String message, String fix) {
        return new Refusal(
                new Finding(new RuleId("templates"), Severity.ERROR, new Location.File(name), "", message + ".", fix));
    }
}
