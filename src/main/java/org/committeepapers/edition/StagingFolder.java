package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder under a root in which editions are prepared, {@code .staging}. Only a folder with the program's marker belongs to
 * the program; if another folder has the name, the program uses {@code .staging-2}.
 */
public final class StagingFolder {

    static final String NAME = ".staging";
    private static final String MARKER = ".committee-papers";

    private StagingFolder() {}

    /** The staging folder under this root, which is made and marked if missing; only its owner can read it. */
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

    /** An empty folder was left by a run that ended before it could mark it. */
    private static Path made(Path home, DurableFiles disk) throws IOException {
        disk.step("make " + home);
        Folders.makePrivate(home);
        disk.step("mark " + home);
        Files.createFile(home.resolve(MARKER));
        disk.sync(home);
        disk.sync(Folders.parent(home));
        return home;
    }

    /** The staging folders under this root. */
    static List<Path> all(Path root) throws IOException {
        return Folders.list(root).stream()
                .filter(folder -> String.valueOf(folder.getFileName()).startsWith(NAME))
                .filter(StagingFolder::isOurs)
                .toList();
    }

    /** The folders of the staged editions under this root. */
    public static List<Path> stages(Path root) throws IOException {
        List<Path> stages = new ArrayList<>();
        for (Path home : all(root)) {
            Folders.list(home).stream()
                    .filter(stage -> !MARKER.equals(String.valueOf(stage.getFileName())))
                    .forEach(stages::add);
        }
        return stages;
    }

    /** Deletes staging folders that contain only the marker or were never marked. */
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

    /** Whether the program made the folder, even if a run ended before it could mark it. */
    public static boolean isOursOrEmpty(Path path) throws IOException {
        return String.valueOf(path.getFileName()).startsWith(NAME) && (isOurs(path) || isEmpty(path));
    }

    private static boolean isEmpty(Path home) throws IOException {
        return Folders.isFolder(home) && Folders.list(home).isEmpty();
    }
}
