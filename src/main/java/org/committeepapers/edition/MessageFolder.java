package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.edition.Publication.PublishResult;

/**
 * The folder of one day's messages, which only its owner can read. It appears complete or not at all, and replaces an
 * earlier one of the same date, unless somebody has changed that since.
 */
public final class MessageFolder {

    /** The list of a folder's messages, {@code manifest.json}. */
    private record MessageList(int formatVersion, String kind, LocalDate asAt, List<WrittenFile> files) {

        private static final int FORMAT_VERSION = 1;
        private static final String CHASE = "CHASE";

        /** The files of the folder as they were written; none if it isn't a folder of messages. */
        static List<WrittenFile> read(Path folder) throws IOException {
            Path file = folder.resolve(Manifest.FILE_NAME);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return List.of();
            }
            MessageList list = Json.read(file, MessageList.class);
            return list.kind.equals(CHASE) ? list.files : List.of();
        }
    }

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
            return new PublishResult(folder, false, false);
        }
        Folders.make(Folders.parent(folder));
        try (Staging stage = new Staging(Folders.parent(folder), disk)) {
            Path made = stage.resolve("messages");
            Folders.makePrivate(made);
            for (EditionFile file : files) {
                stage.write(made.resolve(file.name()), file.bytes(), false);
            }
            byte[] list = Json.bytes(new MessageList(MessageList.FORMAT_VERSION, MessageList.CHASE, asAt, entries));
            stage.write(made.resolve(Manifest.FILE_NAME), list, false);
            disk.remove(folder);
            disk.move(made, folder);
        }
        return new PublishResult(folder, true, false);
    }

    /** What isn't as it was written, of messages that nobody needs to have changed. */
    static List<Discrepancy> flaws(Path folder) throws IOException {
        List<Discrepancy> flaws = new ArrayList<>();
        for (WrittenFile entry : MessageList.read(folder)) {
            Path file = folder.resolve(entry.name());
            if (!Folders.isThere(file)) {
                flaws.add(new Discrepancy(file, Discrepancy.Kind.MISSING));
            } else if (!Folders.hash(file).equals(entry.sha256())) {
                flaws.add(new Discrepancy(file, Discrepancy.Kind.ALTERED));
            }
        }
        return flaws;
    }

    private boolean isThere(List<WrittenFile> entries) throws IOException {
        return MessageList.read(folder).equals(entries)
                && entries.stream().allMatch(entry -> Folders.isThere(folder.resolve(entry.name())));
    }

    /** Makes sure that nothing is replaced that has no copy: a draft that somebody edited, or a file that they added. */
    private void checkUntouched() throws IOException {
        if (!Folders.isThere(folder)) {
            return;
        }
        List<WrittenFile> entries = MessageList.read(folder);
        for (Path file : Folders.list(folder)) {
            String name = String.valueOf(file.getFileName());
            boolean isOurs = Folders.isOfTheSystem(file)
                    || (name.equals(Manifest.FILE_NAME)
                            ? !entries.isEmpty()
                            : entries.stream()
                                    .anyMatch(entry -> entry.name().equals(name)
                                            && entry.sha256().equals(Folders.hash(file))));
            if (!isOurs) {
                throw new FileAlreadyExistsException(
                        file.toString(), null, "this file was added or changed after the messages were written");
            }
        }
    }
}
