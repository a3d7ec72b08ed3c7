package org.committeepapers.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.edition.Folders;

/**
 * Folders that may not be inside each other, since the public one is uploaded whole: what officers put into another would be
 * uploaded too. Links are followed.
 */
final class FolderOverlaps {

    private final List<Named> folders = new ArrayList<>();

    /**
     * A folder.
     *
     * @param name as in a message, such as {@code --public}
     * @param real its path without links, as far as it exists
     */
    private record Named(String name, Path given, Path real) {

        private boolean isIn(Named other) {
            return real.startsWith(other.real);
        }

        private String words() {
            return name + " (" + given + ")";
        }
    }

    /** Adds a folder. */
    FolderOverlaps with(String name, Path folder) {
        folders.add(new Named(name, folder, Folders.real(folder)));
        return this;
    }

    /** What is wrong with the first two that overlap, without a full stop; empty if none do. */
    Optional<String> first() {
        for (int i = 0; i < folders.size(); i++) {
            for (Named other : folders.subList(i + 1, folders.size())) {
                Named one = folders.get(i);
                if (one.isIn(other) || other.isIn(one)) {
                    return Optional.of(words(one, other));
                }
            }
        }
        return Optional.empty();
    }

    private static String words(Named one, Named other) {
        String how = one.real.equals(other.real)
                ? one.words() + " and " + other.words() + " are the same folder"
                : one.isIn(other)
                        ? one.words() + " is inside " + other.words()
                        : other.words() + " is inside " + one.words();
        return how + ". Choose folders outside each other, because everything in the public folder is uploaded";
    }

    /** Whether a folder is another or inside it, also through links. */
    static boolean isIn(Path folder, Path other) {
        return Folders.real(folder).startsWith(Folders.real(other));
    }

    /**
     * Why a folder can't be made: the folder above it isn't there, as when a disk isn't mounted. Empty if it is, or the
     * folder exists.
     *
     * @param output the folder that may be made with it
     */
    static Optional<String> missingParent(String name, Path folder, Path output) {
        Path parent = parent(folder);
        if (parent.equals(Folders.real(output))) {
            return Files.exists(output) ? Optional.empty() : missing("--output", output);
        }
        return Files.exists(folder) ? Optional.empty() : missing(name, folder);
    }

    private static Optional<String> missing(String name, Path folder) {
        return Files.isDirectory(parent(folder))
                ? Optional.empty()
                : Optional.of(name + " (" + folder + ") can't be made, because there is no folder " + parent(folder)
                        + ". If it is on another disk, check that this is mounted; otherwise make that folder first");
    }

    private static Path parent(Path folder) {
        Path real = Folders.real(folder);
        return Optional.ofNullable(real.getParent()).orElse(real);
    }
}
