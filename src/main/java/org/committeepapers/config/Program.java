package org.committeepapers.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.committeepapers.style.HouseStyle;

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

    /** The folder of templates that came with the program; empty if somebody removed it. */
    public static Optional<Path> templates() {
        Path program = folder();
        return Stream.of(program.resolve("templates"), program.resolveSibling("templates"))
                .filter(folder -> Files.isRegularFile(folder.resolve(HouseStyle.FILE_NAME)))
                .findFirst();
    }

    /** The folder of the jar. */
    private static Path folder() {
        try {
            Path code = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path parent = code.toAbsolutePath().getParent();
            return parent == null ? code : parent;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
