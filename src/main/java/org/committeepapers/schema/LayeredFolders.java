package org.committeepapers.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Folders laid over each other: a file that isn't in the first is taken from the next, so a council's own folder has
 * only what differs.
 *
 * @param nearestFirst the council's own before the program's
 */
public record LayeredFolders(List<Path> nearestFirst) {

    public static LayeredFolders of(Path... nearestFirst) {
        return new LayeredFolders(List.of(nearestFirst));
    }

    /** The nearest file with this name; empty if no folder has one. A link isn't one: it may lead anywhere. */
    public Optional<Path> find(String name) {
        return nearestFirst.stream()
                .map(folder -> folder.resolve(name))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    /** The names of all files with this ending, sorted. A folder that can't be listed counts as empty. */
    public List<String> names(String ending) {
        Set<String> names = new TreeSet<>();
        for (Path folder : nearestFirst) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(ending))
                        .forEach(names::add);
            } catch (IOException e) {
                // Nobody can have put files for us into a folder that can't be listed.
            }
        }
        return List.copyOf(names);
    }
}
