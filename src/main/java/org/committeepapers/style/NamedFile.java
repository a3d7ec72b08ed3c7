package org.committeepapers.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;

/** A file that the house style names, in the folder of templates. */
final class NamedFile {

    private NamedFile() {}

    /**
     * The bytes of the file.
     *
     * @throws Refusal if it doesn't exist, isn't in the folder or has more bytes than {@code most}
     */
    static byte[] bytes(Setting name, LayeredFolders folders, int most) throws Refusal {
        String words = name.words();
        if (!isWithin(words)) {
            throw name.refused(
                    "This isn't the name of a file in the folder of templates",
                    "Copy the file there, and write its name.");
        }
        Optional<Path> file = folders.find(words);
        if (file.isEmpty()) {
            throw name.refused(
                    "There is no such file in the folder of templates",
                    Nearest.to(words, folders.names(""))
                            .filter(nearest -> !nearest.equals(words))
                            .map(nearest -> "Did you mean \"" + nearest + "\"?")
                            .orElse("Put it beside house-style.yaml."));
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw name.refused(
                        "The file has more than " + most / 1_000_000 + " MB",
                        "Save a smaller one, because every paper contains it.");
            }
            return bytes;
        } catch (IOException e) {
            throw name.refused("The file can't be read", "Give this user permission to read it.");
        }
    }

    /** Whether it can be the name of a file there, on every system. */
    private static boolean isWithin(String words) {
        try {
            boolean isPlain = words.chars().noneMatch(c -> c < ' ' || "\\:?*<>|\"".indexOf(c) >= 0);
            Path path = Path.of(words).normalize();
            return isPlain && !words.startsWith("/") && !path.isAbsolute() && !path.startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
