package org.committeepapers.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.committeepapers.style.HouseStyle;

/** What the program knows of itself: its version, and where it is installed. */
public final class Program {

    private Program() {}

    public static String version() {
        return build().getProperty("version", "unknown");
    }

    /** What it was built from, for a report of a fault; never in a paper, which the same input makes the same. */
    public static String commit() {
        Properties build = build();
        String commit = build.getProperty("commit", "");
        if (commit.isEmpty()) {
            return "unknown commit";
        }
        return "commit " + commit + (Boolean.parseBoolean(build.getProperty("changed")) ? " with changes" : "");
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

    /** The folder of templates that came with the program; empty where somebody took it away. */
    public static Optional<Path> templates() {
        Path program = folder();
        return Stream.of(program.resolve("templates"), program.resolveSibling("templates"))
                .filter(folder -> Files.isRegularFile(folder.resolve(HouseStyle.FILE_NAME)))
                .findFirst();
    }

    /** The folder in which the jar lies. */
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
