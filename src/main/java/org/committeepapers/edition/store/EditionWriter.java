package org.committeepapers.edition.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.WrittenFile;
import org.committeepapers.edition.record.Hashes;
import org.committeepapers.edition.record.Json;
import org.committeepapers.edition.record.Manifest;
import org.committeepapers.finding.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes the files of a staged edition, and reads them back before any of them moves. */
final class EditionWriter {

    private static final int BUFFER = 1 << 16;

    /**
     * Length and checksum of a file as it was written, to see whether the disk returns the same. It detects damage; the
     * slower hash in the manifest detects tampering.
     *
     * @param crc of its bytes, CRC-32C
     */
    private record CheckSum(long bytes, long crc) {

        /** Whether this is a file, no link, and holds the same. */
        boolean isOf(Path file) throws IOException {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == bytes
                    && crc(file) == crc;
        }

        private static long crc(Path file) throws IOException {
            CRC32C crc = new CRC32C();
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                in.transferTo(new CheckedOutputStream(OutputStream.nullOutputStream(), crc));
            }
            return crc.getValue();
        }
    }

    private final StagedEdition stage;
    private final ThreadFactory threads;
    private final Map<Path, CheckSum> written = new ConcurrentHashMap<>();

    /** @param threads that make and write the files */
    EditionWriter(StagedEdition stage, ThreadFactory threads) {
        this.stage = stage;
        this.threads = threads;
    }

    /**
     * Writes all files, several at once, then those that list the others, then the manifest of each audience; all of it
     * is on the disk when this returns.
     *
     * @return what stands in the manifest of each audience
     * @throws Refusal where a file can't be made
     */
    Map<Audience, Manifest> write(Edition edition, List<EditionFile> all) throws IOException, Refusal {
        List<EditionFile> files = all.stream()
                .filter(file -> !(file.source() instanceof EditionFile.Overview))
                .toList();
        Map<Audience, List<WrittenFile>> entries = new EnumMap<>(Audience.class);
        if (files.stream().anyMatch(file -> file.audience() == Audience.RESTRICTED)) {
            makeRestricted();
        }
        for (EditionFile file : files) {
            Folders.make(Folders.above(target(file)));
            entries.computeIfAbsent(file.audience(), audience -> new ArrayList<>());
        }
        List<Optional<WrittenFile>> written = written(files);
        for (int i = 0; i < files.size(); i++) {
            written.get(i).ifPresent(entries.getOrDefault(files.get(i).audience(), List.of())::add);
        }
        for (EditionFile file : all) {
            if (file.source() instanceof EditionFile.Overview overview) {
                List<WrittenFile> beside = entries.computeIfAbsent(file.audience(), audience -> new ArrayList<>());
                beside.add(write(file, overview.of(List.copyOf(beside))));
            }
        }
        Map<Audience, Manifest> manifests = manifests(edition, entries);
        for (EditionFile file : files) {
            stage.disk().sync(Folders.above(target(file)));
        }
        return manifests;
    }

    /** The restricted one first, since the internal one gives its hash. */
    private Map<Audience, Manifest> manifests(Edition edition, Map<Audience, List<WrittenFile>> entries)
            throws IOException {
        Map<Audience, Manifest> manifests = new EnumMap<>(Audience.class);
        Optional<Manifest.Restricted> restricted = Optional.empty();
        for (Audience audience : List.of(Audience.RESTRICTED, Audience.INTERNAL, Audience.PUBLIC)) {
            if (entries.containsKey(audience)) {
                Manifest manifest =
                        Manifest.of(edition, audience, entries.getOrDefault(audience, List.of()), restricted);
                Path file = stage.folder(audience).resolve(Manifest.FILE_NAME);
                write(file, out -> Json.write(out, manifest));
                manifests.put(audience, manifest);
                if (audience == Audience.RESTRICTED) {
                    restricted = Optional.of(new Manifest.Restricted(stage.isRestrictedApart(), Hashes.sha256(file)));
                }
            }
        }
        return manifests;
    }

    /** Nobody else can read it, or come to it, before its first byte is written. */
    private void makeRestricted() throws IOException {
        Folders.requirePrivate(stage.inner());
        Folders.makePrivate(stage.folder(Audience.RESTRICTED));
        Folders.requirePrivate(stage.folder(Audience.RESTRICTED));
        stage.markRestricted();
    }

    /**
     * Reads everything back.
     *
     * @throws IOException where a file isn't on the disk as it was written, or one is there that wasn't written
     */
    void check() throws IOException {
        Set<Path> files = new TreeSet<>(written.keySet());
        for (Audience audience : Audience.values()) {
            files.addAll(Folders.files(stage.folder(audience)));
        }
        for (Path file : files) {
            CheckSum sum = written.get(file);
            if (sum == null || !sum.isOf(file)) {
                throw new IOException("the disk gives back " + file.getFileName()
                        + " otherwise than it was written, so nothing was put in place");
            }
        }
    }

    private Path target(EditionFile file) {
        return stage.folder(file.audience()).resolve(file.name());
    }

    /** Starts with what takes longest, so that all workers finish together. */
    private List<Optional<WrittenFile>> written(List<EditionFile> files) throws IOException, Refusal {
        List<FutureTask<Optional<WrittenFile>>> tasks = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), threads)) {
            files.forEach(file -> tasks.add(new FutureTask<>(() -> write(file))));
            for (boolean isLong : new boolean[] {true, false}) {
                for (int i = 0; i < files.size(); i++) {
                    if (files.get(i).source().isLong() == isLong) {
                        workers.execute(tasks.get(i));
                    }
                }
            }
            List<Optional<WrittenFile>> entries = new ArrayList<>();
            for (FutureTask<Optional<WrittenFile>> task : tasks) {
                entries.add(task.get());
            }
            return entries;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The run was interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** Passes on what stopped a worker. */
    private static IOException failure(@Nullable Throwable cause) throws Refusal {
        if (cause instanceof IOException failure) {
            return failure;
        }
        if (cause instanceof Refusal refusal) {
            throw refusal;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }

    private Optional<WrittenFile> write(EditionFile file) throws IOException, Refusal {
        Optional<EditionFile.Content> content = file.source().content();
        return content.isEmpty() ? Optional.empty() : Optional.of(write(file, content.get()));
    }

    private WrittenFile write(EditionFile file, EditionFile.Content content) throws IOException {
        MessageDigest digest = Hashes.sha256();
        CheckSum sum = write(target(file), out -> {
            OutputStream hashed = new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER);
            content.writeTo(hashed);
            hashed.flush();
        });
        return new WrittenFile(
                file.name(), file.role(), content.title(), file.language(), sum.bytes(), Hashes.hex(digest));
    }

    private CheckSum write(Path target, EditionFile.Content content) throws IOException {
        CRC32C crc = new CRC32C();
        long bytes = stage.write(target, out -> content.writeTo(new CheckedOutputStream(out, crc)));
        CheckSum sum = new CheckSum(bytes, crc.getValue());
        written.put(target, sum);
        return sum;
    }
}
