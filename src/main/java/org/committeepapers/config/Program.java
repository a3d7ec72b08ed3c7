package org.committeepapers.config;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/** The program's version, and where it is installed. */
public final class Program {

    private Program() {}

    public static String version() {
        return build().getProperty("version", "unknown");
    }

    /**
     * The commit that it was built from, for reports of faults. Never in a paper, since the same input has to give the
     * same paper.
     */
    public static String commit() {
        Properties build = build();
        String commit = build.getProperty("commit", "");
        if (commit.isEmpty()) {
            return "unknown commit";
        }
        return "commit " + commit + (Boolean.parseBoolean(build.getProperty("changed")) ? " with changes" : "");
    }

    /** The day of that commit; empty if the build knew of none. */
    public static Optional<LocalDate> commitDay() {
        try {
            return Optional.of(LocalDate.parse(build().getProperty("commitDay", "")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Properties build() {
        Properties properties = new Properties();
        try (InputStream in = Program.class.getResourceAsStream("/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }

    /** The folder of templates that came with the program, whether it is there or not. */
    public static Path templates() {
        return folder().resolve("templates");
    }

    /**
     * The program's folder: the launcher names it, and without a launcher it holds the jar that {@code java -jar} was given.
     * Classes that aren't packed belong to the source tree, where whoever runs them stands. Java isn't asked where a class
     * comes from: for one from the cache of classes it answers with the folder in which the cache was made.
     */
    private static Path folder() {
        String home = System.getProperty("committee-papers.home");
        if (home != null) {
            return Path.of(home).normalize();
        }
        Path code = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
        return Files.isDirectory(code) ? Path.of("") : code.resolveSibling("");
    }
}
