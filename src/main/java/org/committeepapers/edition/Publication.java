package org.committeepapers.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Publishes editions: each appears complete or not at all, and a published one never changes. Several trackers may be
 * published at once, each by its own thread.
 */
public final class Publication {

    private final OutputFolders roots;
    private final DurableFiles disk;
    private final EditionMoves moves;

    /** @param lock to be held as long as this is used */
    public Publication(OutputLock lock) {
        this(lock.roots(), new DurableFiles());
    }

    Publication(OutputFolders roots, DurableFiles disk) {
        this.roots = roots;
        this.disk = disk;
        this.moves = new EditionMoves(roots, disk);
    }

    /**
     * Finishes or undoes what interrupted runs left, and makes every tracker name its latest complete edition.
     *
     * @return what was done, one sentence each
     */
    public List<String> repair() throws IOException {
        return new Repair(roots, disk).all();
    }

    /**
     * The latest published edition of the date of a new one.
     *
     * @param notice empty for the first edition of its date; otherwise why it was published again, which may be blank
     * @param unchanged the result if the new edition has the same content
     */
    public record Existing(EditionName name, Optional<String> notice, PublishResult unchanged) {

        /** Whether this reason isn't the one in its papers, which can't be altered any more. */
        public boolean isLater(String reason) {
            return notice.isPresent() && !reason.isEmpty() && !reason.equals(notice.get());
        }
    }

    /**
     * The published edition of the same date; empty if there is none, and for drafts and findings, which replace
     * earlier ones.
     */
    public Optional<Existing> existing(Edition edition) throws IOException {
        TrackerFolder folder = folder(edition);
        Optional<EditionName> latest = edition.kind() == Edition.Kind.PUBLISHED
                ? folder.latest(name -> name.day().equals(edition.asAt()))
                : Optional.empty();
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        EditionName name = latest.get();
        Optional<String> notice = name.isFirst()
                ? Optional.empty()
                : Optional.of(
                        Manifest.read(folder.folder(name, Audience.INTERNAL)).reason());
        return Optional.of(
                new Existing(name, notice, new PublishResult(folder.folder(name, Audience.PUBLIC), false, false)));
    }

    /** The last day of which the tracker has a published edition. */
    public Optional<LocalDate> lastDay(String tracker) throws IOException {
        return new TrackerFolder(roots, tracker).latest(every -> true).map(EditionName::day);
    }

    /** The notice in the papers of a new edition: empty for the first of its date; otherwise the reason, which may be blank. */
    public Optional<String> notice(Edition edition) throws IOException {
        return folder(edition).next(edition.asAt()).isFirst() ? Optional.empty() : Optional.of(edition.reason());
    }

    private TrackerFolder folder(Edition edition) throws IOException {
        TrackerFolder folder = new TrackerFolder(roots, edition.tracker());
        folder.refuseLinks();
        return folder;
    }

    /**
     * Whether the existing edition is complete and has the same content, byte for byte.
     *
     * @param files of the new edition, made with the notice of the existing one
     */
    public boolean isSame(Existing existing, Edition edition, List<EditionFile> files) throws IOException {
        TrackerFolder folder = folder(edition);
        Map<Audience, List<WrittenFile>> listed = EditionWriter.listed(files);
        for (Audience audience : Audience.values()) {
            Path place = folder.folder(existing.name(), audience);
            boolean isThere = audience != Audience.RESTRICTED || Folders.isFolder(place);
            if (isThere != listed.containsKey(audience)
                    || isThere
                            && !sorted(Manifest.read(place).files())
                                    .equals(sorted(listed.getOrDefault(audience, List.of())))) {
                return false;
            }
        }
        return isWhole(folder, existing.name());
    }

    /**
     * Writes the edition. A published one is added to those of the same date, as {@code 2026-11-24.2}; a draft, or the
     * findings that stopped an edition, replace the earlier ones.
     *
     * @param files made with the {@link #notice}
     * @throws IOException if the output can't be written; then nothing of the edition is visible
     */
    public PublishResult publish(Edition edition, List<EditionFile> files) throws IOException {
        TrackerFolder folder = folder(edition);
        return switch (edition.kind()) {
            case PUBLISHED -> publishNew(edition, files, folder);
            case DRAFT -> replace(edition, files, folder, TrackerFolder.DRAFTS);
            case NOT_PUBLISHED -> replace(edition, files, folder, TrackerFolder.NOT_PUBLISHED);
        };
    }

    private PublishResult publishNew(Edition edition, List<EditionFile> files, TrackerFolder folder)
            throws IOException {
        EditionName next = folder.next(edition.asAt());
        staged(stage -> {
            StagedEdition reachable = stage.withPublicFolder(roots);
            EditionWriter writer = new EditionWriter(reachable);
            writer.write(edition.reissued(!next.isFirst()), files);
            writer.check();
            moves.publish(reachable, folder, next);
            return true;
        });
        return new PublishResult(folder.folder(next, Audience.PUBLIC), true, !next.isFirst());
    }

    private interface Work {
        boolean in(StagedEdition stage) throws IOException;
    }

    /**
     * Undoes a change that fails. If even that fails, the staging folder stays, and the next run finishes or undoes
     * the change.
     */
    private boolean staged(Work work) throws IOException {
        StagedEdition stage = StagedEdition.in(roots, disk);
        boolean outcome;
        try {
            outcome = work.in(stage);
        } catch (IOException | RuntimeException e) {
            takeBack(stage, e);
            throw e;
        }
        stage.removeIfPossible(roots);
        return outcome;
    }

    private void takeBack(StagedEdition stage, Exception failure) {
        try {
            new Repair(roots, disk).takeBack(StagedEdition.left(stage.inner(), roots, disk));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static List<WrittenFile> sorted(List<WrittenFile> files) {
        return files.stream()
                // The index page changes whenever an earlier edition is published or withdrawn.
                .filter(file -> !file.role().equals(EditionFile.INDEX))
                .sorted(Comparator.comparing(WrittenFile::name))
                .toList();
    }

    private static boolean isWhole(TrackerFolder trackerFolder, EditionName name) {
        return Stream.of(Audience.values())
                .filter(audience ->
                        audience != Audience.RESTRICTED || Folders.isThere(trackerFolder.folder(name, audience)))
                .allMatch(audience -> ManifestCheck.of(trackerFolder.folder(name, audience), audience)
                        .flaws()
                        .isEmpty());
    }

    /** Replaces the internal folder of the same date. */
    private PublishResult replace(Edition edition, List<EditionFile> files, TrackerFolder trackerFolder, String kind)
            throws IOException {
        String name = kind + "/" + edition.asAt();
        Path place = trackerFolder.internalFolder().resolve(name);
        boolean written = staged(stage -> {
            EditionWriter writer = new EditionWriter(stage);
            writer.write(edition, files);
            writer.check();
            Path restricted = place.resolve(Audience.RESTRICTED_FOLDER);
            boolean isNew = !isSameAs(stage.folder(Audience.INTERNAL), place, Audience.INTERNAL)
                    || Folders.isThere(restricted) != Folders.isThere(stage.folder(Audience.RESTRICTED))
                    || Folders.isThere(restricted)
                            && !isSameAs(stage.folder(Audience.RESTRICTED), restricted, Audience.RESTRICTED);
            if (isNew) {
                moves.replace(stage, trackerFolder, name);
            }
            return isNew;
        });
        return new PublishResult(place, written, false);
    }

    private static boolean isSameAs(Path one, Path other, Audience audience) throws IOException {
        Path manifest = one.resolve(Manifest.FILE_NAME);
        Path otherManifest = other.resolve(Manifest.FILE_NAME);
        return Files.isRegularFile(otherManifest, LinkOption.NOFOLLOW_LINKS)
                && Files.mismatch(manifest, otherManifest) == -1
                && ManifestCheck.of(other, audience).flaws().isEmpty();
    }

    /**
     * Takes an edition out of public. Its record is kept with those of other withdrawn editions, and the latest remaining
     * edition is named the latest again.
     *
     * @throws IOException if something can't be moved; the next run finishes the withdrawal
     */
    public void withdraw(String tracker, EditionName name, String reason, Instant when) throws IOException {
        TrackerFolder trackerFolder = new TrackerFolder(roots, tracker);
        trackerFolder.refuseLinks();
        Withdrawal withdrawal = new Withdrawal(moves, disk);
        StagedEdition stage = StagedEdition.in(roots, disk);
        try {
            withdrawal.begin(stage, trackerFolder, name, reason, when);
        } catch (IOException e) {
            stage.removeAfter(e, roots);
            throw e;
        }
        withdrawal.finish(stage, roots, trackerFolder, name);
        stage.removeIfPossible(roots);
    }

    /** The page that lists the editions, for the public or for officers. */
    public RootPage rootPage(Audience audience) {
        return new RootPage(roots, audience, disk);
    }

    /** The page that says which editions of a tracker are superseded. */
    public RootPage supersededPage(TrackerFolder tracker) {
        return RootPage.superseded(tracker, disk);
    }

    /** Writes an edition into its staging folder, and reads it back before anything is moved. */
    private static final class EditionWriter {

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
                    new Manifest.Others(open.orElse(""), restricted.map(Manifest.Restricted::new)));
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
            return Optional.of(DigestUtils.sha256Hex(bytes));
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
}
