package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.committeepapers.edition.Publication.PublishResult;

/**
 * The folder of one day's messages, which only its owner can read. It appears complete or not at all, and replaces an
 * earlier one of the same date, unless somebody has changed that since.
 */
public final class MessageFolder {

    private final Path folder;
    private final DurableFiles disk = new DurableFiles();

    /** @param folder for the messages; no other run may write beside it at the same time */
    public MessageFolder(Path folder) {
        // A link in its own place is refused.
        this.folder = Folders.real(Folders.parent(folder)).resolve(folder.getFileName());
    }

    /**
     * Writes the messages. Those that a later run makes again may be gone where a run ends between the two.
     *
     * @throws IOException if they can't be written, or somebody changed or added a file in the folder, which then stays
     *     as it was
     */
    public PublishResult write(LocalDate asAt, List<EditionFile> files) throws IOException {
        Folders.refuseLink(folder);
        checkUntouched();
        List<WrittenFile> entries = files.stream().map(EditionFile::listed).toList();
        if (isThere(entries)) {
            return new PublishResult(folder, Publication.Became.UNCHANGED);
        }
        Folders.make(Folders.parent(folder));
        try (Staging stage = new Staging(Folders.parent(folder), disk)) {
            Path made = stage.resolve("messages");
            Folders.makePrivate(made);
            for (EditionFile file : files) {
                stage.write(made.resolve(file.name()), file.bytes(), false);
            }
            stage.write(made.resolve(Manifest.FILE_NAME), Json.bytes(Manifest.ofMessages(asAt, entries)), false);
            disk.remove(folder);
            disk.move(made, folder);
        }
        return new PublishResult(folder, Publication.Became.NEW);
    }

    private boolean isThere(List<WrittenFile> entries) throws IOException {
        return Folders.isFolder(folder)
                && ManifestCheck.flaws(folder).isEmpty()
                && Manifest.read(folder).files().equals(entries);
    }

    /** Makes sure that nothing is replaced that has no copy: a draft that somebody edited, or a file that they added. */
    private void checkUntouched() throws IOException {
        if (Folders.list(folder).isEmpty()) {
            return;
        }
        for (Discrepancy flaw : ManifestCheck.flaws(folder)) {
            if (flaw.kind() != Discrepancy.Kind.MISSING || flaw.path().endsWith(Manifest.FILE_NAME)) {
                throw new FileAlreadyExistsException(
                        flaw.path().toString(), null, "this file was added or changed after the messages were written");
            }
        }
    }
}
