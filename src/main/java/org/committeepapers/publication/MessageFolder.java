package org.committeepapers.publication;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Refusal;

/**
 * The folder of the messages of one day, readable by its owner alone. It appears whole or not at all, and takes the place
 * of an earlier one of the same day unless somebody has worked in that since.
 */
public final class MessageFolder {

    /** What systems leave in a folder that somebody looks into. */
    private static final List<String> LITTER = List.of("Thumbs.db", "desktop.ini", ".DS_Store");

    private final Path folder;
    private final Path unfinished;
    private final Path replaced;

    /** @param folder that is to hold the messages; no other run may write beside it meanwhile */
    public MessageFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.unfinished = this.folder.resolveSibling("." + this.folder.getFileName() + ".part");
        this.replaced = this.folder.resolveSibling("." + this.folder.getFileName() + ".replaced");
    }

    /**
     * Writes the messages.
     *
     * @throws IOException where they can't be written, or the folder holds what no run wrote; it is then as it was
     * @throws Refusal where one can't be made; it is as it was then too
     */
    public Result write(LocalDate asAt, List<EditionFile> files) throws IOException, Refusal {
        Folders.refuseLink(folder);
        restore();
        checkUntouched();
        Folders.remove(unfinished);
        Folders.make(Folders.above(folder));
        Folders.makePrivate(unfinished);
        try {
            fill(asAt, files);
            return place();
        } finally {
            Folders.remove(unfinished);
        }
    }

    /** A run that was stopped between the two moves left neither folder in place. */
    private void restore() throws IOException {
        if (isThere(replaced) && !isThere(folder)) {
            Files.move(replaced, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        Folders.remove(replaced);
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private void fill(LocalDate asAt, List<EditionFile> files) throws IOException, Refusal {
        List<MessageList.Entry> entries = new ArrayList<>();
        for (EditionFile file : files) {
            Optional<EditionFile.Content> content = file.source().content();
            if (content.isEmpty()) {
                continue;
            }
            MessageDigest digest = Hashes.sha256();
            write(unfinished.resolve(file.name()), out -> {
                DigestOutputStream hashed = new DigestOutputStream(out, digest);
                content.get().writeTo(hashed);
            });
            entries.add(new MessageList.Entry(file.name(), file.role(), Hashes.hex(digest)));
        }
        write(unfinished.resolve(MessageList.FILE_NAME), out -> MessageList.write(asAt, entries, out));
    }

    /** It is on the disk when this returns. */
    private static void write(Path target, EditionFile.Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private Result place() throws IOException {
        if (!isThere(folder)) {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            return new Result(folder, true, false);
        }
        if (isSame()) {
            return new Result(folder, false, false);
        }
        Files.move(folder, replaced, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(replaced, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Folders.remove(replaced);
        return new Result(folder, true, false);
    }

    private boolean isSame() throws IOException {
        List<MessageList.Entry> there = MessageList.read(folder);
        return there.equals(MessageList.read(unfinished))
                && there.stream().allMatch(entry -> isThere(folder.resolve(entry.file())));
    }

    /** A draft in which somebody has worked, or a file that somebody put there, holds what nothing else does. */
    private void checkUntouched() throws IOException {
        if (!isThere(folder)) {
            return;
        }
        List<MessageList.Entry> entries = MessageList.read(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                boolean ours = !entries.isEmpty() && name.equals(MessageList.FILE_NAME)
                        || isLitter(name)
                        || isAsWritten(file, entries);
                if (!ours) {
                    throw new FileAlreadyExistsException(
                            file.toString(),
                            null,
                            "this file was put there, or changed, after the messages were written");
                }
            }
        }
    }

    private static boolean isLitter(String name) {
        return LITTER.contains(name) || name.startsWith("~$") || name.startsWith(".~lock.");
    }

    private static boolean isAsWritten(Path file, List<MessageList.Entry> entries) throws IOException {
        Optional<MessageList.Entry> entry = entries.stream()
                .filter(one -> one.file().equals(String.valueOf(file.getFileName())))
                .findFirst();
        if (entry.isEmpty() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        MessageDigest digest = Hashes.sha256();
        Files.copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return entry.get().sha256().equals(Hashes.hex(digest));
    }
}
