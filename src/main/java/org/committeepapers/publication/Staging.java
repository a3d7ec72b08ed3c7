package org.committeepapers.publication;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An edition while it is put together, in a folder that only its owner can read. */
final class Staging implements AutoCloseable {

    private static final String PREFIX = ".staging-";

    private final Path folder;

    private Staging(Path folder) {
        this.folder = folder;
    }

    /** A new, empty one. Call only under the lock: what earlier runs left behind is swept. */
    static Staging in(Path internalRoot) throws IOException {
        sweep(internalRoot);
        Path folder = internalRoot.resolve(PREFIX + ProcessHandle.current().pid());
        Folders.makePrivate(folder);
        return new Staging(folder);
    }

    private static void sweep(Path internalRoot) throws IOException {
        try (var left = Files.newDirectoryStream(internalRoot, PREFIX + "*")) {
            for (Path folder : left) {
                Folders.remove(folder);
            }
        }
    }

    /** The folder of an audience, which may not be there yet. */
    Path folder(Audience audience) {
        return folder.resolve(audience == Audience.PUBLIC ? "public" : "internal");
    }

    /** Writes all files, several at once, and the manifest of each audience. */
    void write(Edition edition, List<EditionFile> files) throws IOException {
        Map<Audience, List<Manifest.Entry>> entries = new EnumMap<>(Audience.class);
        for (EditionFile file : files) {
            Folders.make(folder(file.audience()));
            entries.computeIfAbsent(file.audience(), audience -> new ArrayList<>());
        }
        List<Manifest.Entry> written = written(files);
        for (int i = 0; i < files.size(); i++) {
            entries.getOrDefault(files.get(i).audience(), List.of()).add(written.get(i));
        }
        for (Map.Entry<Audience, List<Manifest.Entry>> entry : entries.entrySet()) {
            write(
                    folder(entry.getKey()).resolve(Manifest.FILE_NAME),
                    out -> Manifest.of(edition, entry.getValue()).write(entry.getKey(), out));
        }
    }

    private List<Manifest.Entry> written(List<EditionFile> files) throws IOException {
        List<Callable<Manifest.Entry>> tasks = files.stream()
                .<Callable<Manifest.Entry>>map(file -> () -> write(file))
                .toList();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Manifest.Entry> entries = new ArrayList<>();
            for (Future<Manifest.Entry> result : workers.invokeAll(tasks)) {
                entries.add(result.get());
            }
            return entries;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The run was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Manifest.Entry write(EditionFile file) throws IOException {
        Path target = folder(file.audience()).resolve(file.name());
        MessageDigest digest = Hashes.sha256();
        long bytes = write(target, out -> {
            DigestOutputStream hashed = new DigestOutputStream(out, digest);
            file.content().writeTo(hashed);
        });
        return new Manifest.Entry(file.name(), file.role(), bytes, Hashes.hex(digest));
    }

    /** The length of what was written; it is on the disk when this returns. */
    private static long write(Path target, EditionFile.Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
            return channel.size();
        }
    }

    @Override
    public void close() throws IOException {
        Folders.remove(folder);
    }
}
