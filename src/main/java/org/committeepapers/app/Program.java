package org.committeepapers.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.committeepapers.style.HouseStyle;

/** What the program knows of itself: its version, and where it is installed. */
final class Program {

    private Program() {}

    static String version() {
        Properties properties = new Properties();
        try (InputStream in = Program.class.getResourceAsStream("/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.getProperty("version", "unknown");
    }

    /** The folder of templates to use where none is named: the council's own in the working folder, else ours. */
    static Path templates() {
        List<Path> candidates = new ArrayList<>();
        candidates.add(Path.of("templates"));
        Path program = folder();
        candidates.add(program.resolve("templates"));
        candidates.add(program.resolveSibling("templates"));
        return candidates.stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(HouseStyle.FILE_NAME)))
                .findFirst()
                .orElse(Path.of("templates"));
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
