package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one day's messages, which only its owner can read. It appears complete or not at all, and replaces an
 * earlier one of the same date, unless somebody has changed that since.
 */
public final class MessageFolder {

    /** The list of a folder's messages, {@code manifest.json}. */
    private record MessageList(int formatVersion, String kind, LocalDate asAt, List<Entry> files) {

        static final String FILE_NAME = "manifest.json";

        private static final int FORMAT_VERSION = 1;
        private static final String CHASE = "CHASE";

        /** A file as it was written. */
        record Entry(String file, String role, String sha256) {}

        static MessageList of(LocalDate asAt, List<Entry> entries) {
            return new MessageList(FORMAT_VERSION, CHASE, asAt, entries);
        }

        /** The files of the folder as they were written; none if it isn't a folder of messages. */
        static List<Entry> read(Path folder) throws IOException {
            Path file = folder.resolve(FILE_NAME);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return List.of();
            }
            MessageList list = Json.read(file, MessageList.class);
            return list.kind.equals(CHASE) ? list.files : List.of();
        }
    }

    private final Path folder;
    private final Path unfinished;
    private final Path replaced;

    /** @param folder for the messages; no other run may write beside it at the same time */
    public MessageFolder(Path folder) {
        this.folder = Folders.place(folder);
        this.unfinished = this.folder.resolveSibling("." + this.folder.getFileName() + ".part");
        this.replaced = this.folder.resolveSibling("." + this.folder.getFileName() + ".replaced");
    }

    /**
     * Writes the messages.
     *
     * @throws IOException if they can't be written, or somebody changed or added a file in the folder, which then stays
     *     as it was
     */
    public PublishResult write(LocalDate asAt, List<EditionFile> files) throws IOException {
        Folders.refuseLink(folder);
        restore();
        checkUntouched();
        Folders.remove(unfinished);
        Folders.make(Folders.parent(folder));
        Folders.makePrivate(unfinished);
        try {
            fill(asAt, files);
            return place();
        } finally {
            Folders.remove(unfinished);
        }
    }

    /** What isn't as it was written, of messages that nobody needs to have changed. */
    static List<Discrepancy> flaws(Path folder) throws IOException {
        List<Discrepancy> flaws = new ArrayList<>();
        for (MessageList.Entry entry : MessageList.read(folder)) {
            Path file = folder.resolve(entry.file());
            if (!Folders.isThere(file)) {
                flaws.add(new Discrepancy(file, Discrepancy.Kind.MISSING));
            } else if (!Folders.hash(file).equals(entry.sha256())) {
                flaws.add(new Discrepancy(file, Discrepancy.Kind.ALTERED));
            }
        }
        return flaws;
    }

    /** Puts the old folder back after a run that was interrupted between the two moves. */
    private void restore() throws IOException {
        if (Folders.isThere(replaced) && !Folders.isThere(folder)) {
            Files.move(replaced, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        Folders.remove(replaced);
    }

    private void fill(LocalDate asAt, List<EditionFile> files) throws IOException {
        List<MessageList.Entry> entries = new ArrayList<>();
        for (EditionFile file : files) {
            write(unfinished.resolve(file.name()), file.bytes());
            entries.add(new MessageList.Entry(
                    file.name(), file.listed().role(), file.listed().sha256()));
        }
        write(unfinished.resolve(MessageList.FILE_NAME), Json.bytes(MessageList.of(asAt, entries)));
    }

    /** The file is on the disk when this returns. */
    private static void write(Path target, byte[] bytes) throws IOException {
        Files.write(target, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private PublishResult place() throws IOException {
        if (!Folders.isThere(folder)) {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            return new PublishResult(folder, true, false);
        }
        if (isSame()) {
            return new PublishResult(folder, false, false);
        }
        Files.move(folder, replaced, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(replaced, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Folders.remove(replaced);
        return new PublishResult(folder, true, false);
    }

    private boolean isSame() throws IOException {
        List<MessageList.Entry> there = MessageList.read(folder);
        return there.equals(MessageList.read(unfinished))
                && there.stream().allMatch(entry -> Folders.isThere(folder.resolve(entry.file())));
    }

    /** Makes sure that nothing is replaced that has no copy: a draft that somebody edited, or a file that they added. */
    private void checkUntouched() throws IOException {
        if (!Folders.isThere(folder)) {
            return;
        }
        List<MessageList.Entry> entries = MessageList.read(folder);
        for (Path file : Folders.list(folder)) {
            String name = String.valueOf(file.getFileName());
            boolean ours = !entries.isEmpty() && name.equals(MessageList.FILE_NAME)
                    || Folders.isOfTheSystem(file)
                    || isAsWritten(file, entries);
            if (!ours) {
                throw new FileAlreadyExistsException(
                        file.toString(), null, "this file was added or changed after the messages were written");
            }
        }
    }

    private static boolean isAsWritten(Path file, List<MessageList.Entry> entries) throws IOException {
        Optional<MessageList.Entry> entry = entries.stream()
                .filter(listed -> listed.file().equals(String.valueOf(file.getFileName())))
                .findFirst();
        if (entry.isEmpty() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return entry.get().sha256().equals(Folders.sha256(file));
    }
}
