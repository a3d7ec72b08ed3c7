package org.committeepapers.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.setting.Folders;
import org.committeepapers.setting.Nearest;
import org.committeepapers.setting.Setting;

/** A file that the house style names, in the folder of templates. */
final class NamedFile {

    private NamedFile() {}

    /**
     * Its bytes.
     *
     * @throws Refusal where it isn't there, isn't in the folder or has more bytes than {@code most}
     */
    static byte[] bytes(Setting name, Folders folders, int most) throws Refusal {
        String words = name.words();
        if (words.contains("..") || words.startsWith("/") || words.contains("\\") || words.contains(":")) {
            throw name.refused("A file in the folder of templates is expected", "Copy it there and name it.");
        }
        Optional<Path> file = folders.find(words);
        if (file.isEmpty()) {
            throw name.refused(
                    "There is no such file in the folder of templates",
                    Nearest.to(words, all(folders))
                            .map(nearest -> "Did you mean \"" + nearest + "\"?")
                            .orElse("Put it beside house-style.yaml."));
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw name.refused(
                        "The file has more than " + most / 1_000_000 + " MB",
                        "Save it smaller; papers hold all of it.");
            }
            return bytes;
        } catch (IOException e) {
            throw name.refused("The file can't be read", "Make it a file that this run may read.");
        }
    }

    private static List<String> all(Folders folders) {
        List<String> names = new ArrayList<>();
        for (Path folder : folders.nearestFirst()) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName())).sorted().forEach(names::add);
            } catch (IOException e) {
                // It only serves to say what could be meant.
            }
        }
        return names;
    }
}
