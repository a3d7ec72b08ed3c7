package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder under a root in which editions are prepared, {@code .staging}. Only one with our marker in it is ours; if
 * somebody else has a folder of that name, ours is called {@code .staging-2}.
 */
public final class StagingFolder {

    static final String NAME = ".staging";
    private static final String MARKER = ".committee-papers";

    private StagingFolder() {}

    /** The one under this root, made and marked where there is none yet. Readable by its owner alone. */
    static synchronized Path open(Path root, DurableFiles disk) throws IOException {
        for (int number = 1; ; number++) {
            Path home = root.resolve(number == 1 ? NAME : NAME + "-" + number);
            if (isOurs(home)) {
                return home;
            }
            if (!Folders.isThere(home) || isEmpty(home)) {
                return made(home, disk);
            }
        }
    }

    /** An empty one was left by a run that ended before it could mark it. */
    private static Path made(Path home, DurableFiles disk) throws IOException {
        disk.step("make " + home);
        Folders.makePrivate(home);
        disk.step("mark " + home);
        Files.createFile(home.resolve(MARKER));
        disk.sync(home);
        disk.sync(Folders.above(home));
        return home;
    }

    /** Those under this root. */
    static List<Path> all(Path root) throws IOException {
        return Folders.list(root).stream()
                .filter(folder -> String.valueOf(folder.getFileName()).startsWith(NAME))
                .filter(StagingFolder::isOurs)
                .toList();
    }

    /** What lies in those under this root: a folder each edition. */
    public static List<Path> stages(Path root) throws IOException {
        List<Path> stages = new ArrayList<>();
        for (Path home : all(root)) {
            Folders.list(home).stream()
                    .filter(stage -> !MARKER.equals(String.valueOf(stage.getFileName())))
                    .forEach(stages::add);
        }
        return stages;
    }

    /** Deletes those that hold nothing but the marker, and those never marked. */
    static void tidy(Path root, DurableFiles disk) throws IOException {
        for (Path home : all(root)) {
            if (Folders.list(home).size() == 1) {
                disk.delete(home.resolve(MARKER));
                disk.delete(home);
            }
        }
        if (isEmpty(root.resolve(NAME))) {
            disk.delete(root.resolve(NAME));
        }
    }

    private static boolean isOurs(Path home) {
        return Folders.isFolder(home) && Files.isRegularFile(home.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether it is ours, or was left by a run that ended before it could mark it. */
    public static boolean isOursOrEmpty(Path path) throws IOException {
        return String.valueOf(path.getFileName()).startsWith(NAME) && (isOurs(path) || isEmpty(path));
    }

    private static boolean isEmpty(Path home) throws IOException {
        return Folders.isFolder(home) && Folders.list(home).isEmpty();
    }
}
