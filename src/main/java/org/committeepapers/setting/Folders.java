package org.committeepapers.setting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Folders laid one over the other: what isn't in the first is taken from the next, so that a council's own needs to hold
 * only what is different.
 *
 * @param nearestFirst the council's own before the program's
 */
public record Folders(List<Path> nearestFirst) {

    public Folders {
        nearestFirst = List.copyOf(nearestFirst);
    }

    public static Folders of(Path... nearestFirst) {
        return new Folders(List.of(nearestFirst));
    }

    /** The nearest file of this name; empty where no folder has one. */
    public Optional<Path> find(String name) {
        return all(name).stream().findFirst();
    }

    /** All files of this name, the nearest first. */
    public List<Path> all(String name) {
        return nearestFirst.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .toList();
    }
}
