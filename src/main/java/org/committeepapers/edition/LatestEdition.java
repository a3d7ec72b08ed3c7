package org.committeepapers.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names the latest edition of a tracker: the one line of {@code latest.txt} in its public and its internal folder. Where
 * the file system has links, the link {@code latest} leads to the same edition; nothing relies on it.
 */
public final class LatestEdition {

    public static final String FILE_NAME = "latest.txt";
    public static final String LINK_NAME = "latest";

    private static final int LONGEST = 64;

    private LatestEdition() {}

    /** The edition that a tracker's folder names; empty if there is no such file or it doesn't contain an edition's name. */
    public static Optional<EditionName> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
            return Optional.empty();
        }
        return EditionName.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip());
    }

    /** The edition that the link leads to; empty if there is no link or it leads elsewhere. */
    static Optional<EditionName> linked(Path folder) {
        try {
            Path link = folder.resolve(LINK_NAME);
            return Files.isSymbolicLink(link)
                    ? EditionName.of(Files.readSymbolicLink(link).toString())
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether the folder names this edition and no other; true if there is no such folder. */
    public static boolean isRight(Path folder, Optional<EditionName> edition) throws IOException {
        boolean isFileRight =
                read(folder).equals(edition) && (edition.isPresent() || !Folders.isThere(folder.resolve(FILE_NAME)));
        boolean isLinkRight = !Files.isSymbolicLink(folder.resolve(LINK_NAME))
                || linked(folder).equals(edition);
        return !Folders.isFolder(folder) || (isFileRight && isLinkRight);
    }

    /** Makes a tracker's folder name this edition, or none. */
    static void point(Path folder, Optional<EditionName> edition, StagedEdition stage, Audience audience)
            throws IOException {
        if (edition.isEmpty()) {
            stage.disk().delete(folder.resolve(FILE_NAME));
        } else if (!read(folder).equals(edition)) {
            Path line = stage.beside(audience, FILE_NAME);
            Files.deleteIfExists(line);
            stage.write(line, (edition.get() + "\n").getBytes(StandardCharsets.UTF_8));
            stage.disk().replace(line, folder.resolve(FILE_NAME));
        }
        link(folder, edition, stage, audience);
    }

    /** Leaves a file or folder of that name alone, since no run made it. */
    private static void link(Path folder, Optional<EditionName> edition, StagedEdition stage, Audience audience)
            throws IOException {
        Path link = folder.resolve(LINK_NAME);
        if (linked(folder).equals(edition) || (Folders.isThere(link) && !Files.isSymbolicLink(link))) {
            return;
        }
        Path made = stage.beside(audience, LINK_NAME);
        try {
            Files.deleteIfExists(made);
            if (edition.isPresent()) {
                Files.createSymbolicLink(
                        made, made.getFileSystem().getPath(edition.get().toString()));
                stage.disk().replace(made, link);
                return;
            }
        } catch (IOException | UnsupportedOperationException e) {
            // Links can't be made here; latest.txt is enough.
        }
        stage.disk().delete(link);
    }
}
