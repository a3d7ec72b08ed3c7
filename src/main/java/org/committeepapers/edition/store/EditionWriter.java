package org.committeepapers.edition.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.WrittenFile;
import org.committeepapers.edition.record.Json;
import org.committeepapers.edition.record.Manifest;
import org.committeepapers.text.Hashes;

/** Writes an edition into its staging folder, and reads it back before anything is moved. */
final class EditionWriter {

    /**
     * Length and checksum of a file as it was written, to see whether the disk returns the same. They show damage, not
     * tampering; that takes the hash in the manifest, which is far slower.
     *
     * @param crc of its bytes, CRC-32C
     */
    private record CheckSum(long bytes, long crc) {

        /** Whether this is a file, not a link, with the same content. */
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
    private final Map<Path, CheckSum> written = new HashMap<>();

    EditionWriter(StagedEdition stage) {
        this.stage = stage;
    }

    /** The files of each audience, as the manifest lists them. */
    static Map<Audience, List<WrittenFile>> listed(List<EditionFile> files) {
        return files.stream()
                .collect(Collectors.groupingBy(
                        EditionFile::audience, Collectors.mapping(EditionFile::listed, Collectors.toList())));
    }

    /** Writes all files, then the manifest of each audience; everything is on the disk when this returns. */
    void write(Edition edition, List<EditionFile> files) throws IOException {
        Map<Audience, List<WrittenFile>> listed = listed(files);
        if (listed.containsKey(Audience.RESTRICTED)) {
            makeRestricted();
        }
        Set<Path> folders = new TreeSet<>();
        for (EditionFile file : files) {
            Path target = stage.folder(file.audience()).resolve(file.name());
            Folders.make(Folders.parent(target));
            folders.add(Folders.parent(target));
            write(target, file.bytes());
        }
        writeManifests(edition, listed);
        for (Path folder : folders) {
            stage.disk().sync(folder);
        }
    }

    /** The internal manifest comes last, since it contains the hashes of the others. */
    private void writeManifests(Edition edition, Map<Audience, List<WrittenFile>> listed) throws IOException {
        Optional<String> restricted = writeManifest(edition, Audience.RESTRICTED, listed, Manifest.Others.NONE);
        Optional<String> open = writeManifest(edition, Audience.PUBLIC, listed, Manifest.Others.NONE);
        writeManifest(
                edition,
                Audience.INTERNAL,
                listed,
                new Manifest.Others(
                        open.orElse(""),
                        restricted.map(hash -> new Manifest.Restricted(stage.isRestrictedApart(), hash))));
    }

    /** The hash of the manifest; empty if there are no files for this audience. */
    private Optional<String> writeManifest(
            Edition edition, Audience audience, Map<Audience, List<WrittenFile>> listed, Manifest.Others others)
            throws IOException {
        List<WrittenFile> files = listed.getOrDefault(audience, List.of());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = Json.bytes(Manifest.of(edition, audience, files, others));
        write(stage.folder(audience).resolve(Manifest.FILE_NAME), bytes);
        return Optional.of(Hashes.hex(bytes));
    }

    private void write(Path target, byte[] bytes) throws IOException {
        stage.write(target, bytes);
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        written.put(target, new CheckSum(bytes.length, crc.getValue()));
    }

    /** Keeps other users out before the first byte is written. */
    private void makeRestricted() throws IOException {
        Folders.requirePrivate(stage.inner());
        Folders.makePrivate(stage.folder(Audience.RESTRICTED));
        Folders.requirePrivate(stage.folder(Audience.RESTRICTED));
        stage.markRestricted();
    }

    /**
     * Reads all files back.
     *
     * @throws IOException if the content of a file has changed, or there is a file that wasn't written
     */
    void check() throws IOException {
        Set<Path> files = new TreeSet<>(written.keySet());
        for (Audience audience : Audience.values()) {
            files.addAll(Folders.files(stage.folder(audience)));
        }
        for (Path file : files) {
            CheckSum sum = written.get(file);
            if (sum == null || !sum.isOf(file)) {
                throw new IOException(
                        file.getFileName()
                                + " was read back from the disk with other content than was written, so nothing was put in place");
            }
        }
    }
}
