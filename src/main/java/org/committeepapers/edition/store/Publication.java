package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.PublishResult;
import org.committeepapers.edition.WrittenFile;
import org.committeepapers.edition.record.Manifest;
import org.committeepapers.finding.Refusal;

/**
 * Publishes editions: each appears whole or not at all, and a published one never changes. Several trackers may be
 * published at once, each by its own thread.
 */
public final class Publication {

    /**
     * Files that may differ in an unchanged edition: the copy changes whenever the workbook is saved, the index page
     * whenever an earlier edition comes or goes.
     */
    private static final Set<String> BESIDES = Set.of("annotated-copy", EditionFile.INDEX);

    private final OutputFolders roots;
    private final DurableFiles disk;
    private final EditionMoves moves;
    private final ThreadFactory threads;

    /**
     * For as long as the lock is held.
     *
     * @param threads that make and write the files of an edition
     */
    public Publication(OutputLock lock, ThreadFactory threads) {
        this(lock.roots(), DurableFiles.ofSystem(), threads);
    }

    Publication(OutputFolders roots, DurableFiles disk, ThreadFactory threads) {
        this.threads = threads;
        this.roots = roots;
        this.disk = disk;
        this.moves = new EditionMoves(roots, disk);
    }

    /** Makes the files of an edition. */
    public interface Contents {

        /**
         * The files as they are for this notice.
         *
         * @param reissued empty where it is the first edition of its day; else why it is made again, in words or none
         * @throws Refusal where they can't be made
         */
        List<EditionFile> of(Optional<String> reissued) throws Refusal, IOException;
    }

    /**
     * Finishes or undoes what interrupted runs left, and makes every tracker name its latest whole edition.
     *
     * @return what was done, a sentence each
     */
    public List<String> repair() throws IOException {
        return new Repair(roots, disk).all();
    }

    /**
     * Writes the edition. Where the published one of the same date has the same content, nothing is written; with other
     * content the new one stands beside it as {@code 2026-11-24.2}.
     *
     * @throws IOException where the output can't be written; then nothing of the edition is visible
     * @throws Refusal where the files can't be made
     */
    public PublishResult publish(Edition edition, Contents contents) throws IOException, Refusal {
        TrackerFolder trackerFolder = new TrackerFolder(roots, edition.tracker());
        trackerFolder.refuseLinks();
        return switch (edition.kind()) {
            case PUBLISHED -> beside(edition, contents, trackerFolder);
            case DRAFT -> instead(edition, contents, trackerFolder, TrackerFolder.DRAFTS);
            case NOT_PUBLISHED -> instead(edition, contents, trackerFolder, TrackerFolder.NOT_PUBLISHED);
        };
    }

    private PublishResult beside(Edition edition, Contents contents, TrackerFolder trackerFolder)
            throws IOException, Refusal {
        Optional<EditionName> standing = trackerFolder.latest(name -> name.day().equals(edition.asAt()));
        EditionName next = trackerFolder.next(edition.asAt());
        Optional<String> reissued = next.isFirst() ? Optional.empty() : Optional.of(edition.reason());
        if (standing.isPresent() && isSame(edition, contents, trackerFolder, standing.get())) {
            return new PublishResult(trackerFolder.half(standing.get(), Audience.PUBLIC), false, false);
        }
        staged(stage -> {
            StagedEdition reaching = stage.reaching(roots);
            EditionWriter writer = new EditionWriter(reaching, threads);
            writer.write(edition.reissued(reissued), contents.of(reissued));
            writer.check();
            moves.publish(reaching, trackerFolder, next);
            return true;
        });
        return new PublishResult(trackerFolder.half(next, Audience.PUBLIC), true, reissued.isPresent());
    }

    private interface Work {
        boolean in(StagedEdition stage) throws IOException, Refusal;
    }

    /** Undoes what fails. If even that fails, the staged edition stays for the next run. */
    private boolean staged(Work work) throws IOException, Refusal {
        StagedEdition stage = StagedEdition.in(roots, disk);
        boolean outcome;
        try {
            outcome = work.in(stage);
        } catch (IOException | Refusal | RuntimeException e) {
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

    /** Whether the published edition, with its own notice, would be written again byte for byte. */
    private boolean isSame(Edition edition, Contents contents, TrackerFolder trackerFolder, EditionName standing)
            throws IOException, Refusal {
        Manifest internal = Manifest.read(trackerFolder.half(standing, Audience.INTERNAL));
        Manifest published = Manifest.read(trackerFolder.half(standing, Audience.PUBLIC));
        Path restrictedHalf = trackerFolder.half(standing, Audience.RESTRICTED);
        Optional<Manifest> restricted =
                Folders.isFolder(restrictedHalf) ? Optional.of(Manifest.read(restrictedHalf)) : Optional.empty();
        Optional<String> notice = standing.isFirst() ? Optional.empty() : Optional.of(internal.reason());
        return staged(stage -> {
            Map<Audience, Manifest> written = new EditionWriter(stage, threads).write(edition, contents.of(notice));
            return holds(internal, written, Audience.INTERNAL)
                    && holds(published, written, Audience.PUBLIC)
                    && restricted
                            .map(manifest -> holds(manifest, written, Audience.RESTRICTED))
                            .orElse(!written.containsKey(Audience.RESTRICTED))
                    && isWhole(trackerFolder, standing);
        });
    }

    private static boolean holds(Manifest manifest, Map<Audience, Manifest> written, Audience audience) {
        return written.containsKey(audience) && sorted(manifest).equals(sorted(written.get(audience)));
    }

    private static List<WrittenFile> sorted(Manifest manifest) {
        return manifest.files().stream()
                .filter(file -> !BESIDES.contains(file.role()))
                .sorted(Comparator.comparing(WrittenFile::name))
                .toList();
    }

    private static boolean isWhole(TrackerFolder trackerFolder, EditionName name) {
        return Stream.of(Audience.values())
                .filter(audience ->
                        audience != Audience.RESTRICTED || Folders.isThere(trackerFolder.half(name, audience)))
                .allMatch(audience -> ManifestCheck.of(trackerFolder.half(name, audience), audience)
                        .flaws()
                        .isEmpty());
    }

    /** Internal only; it replaces the earlier one of the same date. */
    private PublishResult instead(Edition edition, Contents contents, TrackerFolder trackerFolder, String kind)
            throws IOException, Refusal {
        String name = kind + "/" + edition.asAt();
        Path place = trackerFolder.internalFolder().resolve(name);
        boolean written = staged(stage -> {
            EditionWriter writer = new EditionWriter(stage, threads);
            writer.write(edition, contents.of(Optional.empty()));
            writer.check();
            Path restricted = roots.restricted(edition.tracker(), name);
            boolean other = !isSameAs(stage.folder(Audience.INTERNAL), place, Audience.INTERNAL)
                    || Folders.isThere(restricted) != Folders.isThere(stage.folder(Audience.RESTRICTED))
                    || Folders.isThere(restricted)
                            && !isSameAs(stage.folder(Audience.RESTRICTED), restricted, Audience.RESTRICTED);
            if (other) {
                moves.replace(stage, trackerFolder, name);
            }
            return other;
        });
        return new PublishResult(place, written, false);
    }

    private static boolean isSameAs(Path one, Path other, Audience audience) throws IOException {
        Path mine = one.resolve(Manifest.FILE_NAME);
        Path its = other.resolve(Manifest.FILE_NAME);
        return Files.isRegularFile(its, LinkOption.NOFOLLOW_LINKS)
                && Files.mismatch(mine, its) == -1
                && ManifestCheck.of(other, audience).flaws().isEmpty();
    }

    /**
     * Takes an edition out of public whole. Its record stays, beside those of other withdrawn editions; the latest
     * earlier edition that is still there is the latest again.
     *
     * @throws IOException where something can't be moved; the next run goes on with it
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

    /** The page that lists what everybody may see, or what officers may. */
    public RootPage rootPage(Audience audience) {
        return new RootPage(roots, audience, disk);
    }

    /** The editions of a tracker that are published. */
    public List<EditionName> published(String tracker) throws IOException {
        return !TrackerFolder.trackers(roots).contains(tracker) ? List.of() : new TrackerFolder(roots, tracker).names();
    }

    /** The trackers of which an edition is published. */
    public List<String> trackers() throws IOException {
        List<String> trackers = new ArrayList<>();
        for (String tracker : TrackerFolder.trackers(roots)) {
            if (!published(tracker).isEmpty()) {
                trackers.add(tracker);
            }
        }
        return trackers;
    }

    /** The latest edition of a tracker. */
    public Optional<EditionName> latest(String tracker) throws IOException {
        return LatestEdition.read(new TrackerFolder(roots, tracker).internalFolder());
    }

    /** Where the record of a withdrawn edition lies. */
    public Path record(String tracker, EditionName edition) {
        return new TrackerFolder(roots, tracker).withdrawnFolder().resolve(edition.toString());
    }

    /** Where what is exempt of a withdrawn edition lies; empty where there is none. */
    public Optional<Path> restricted(String tracker, EditionName edition) {
        TrackerFolder trackerFolder = new TrackerFolder(roots, tracker);
        Path folder = trackerFolder.isRestrictedApart()
                ? trackerFolder.half(edition, Audience.RESTRICTED)
                : record(tracker, edition).resolve(Audience.RESTRICTED_FOLDER);
        return Optional.of(folder).filter(Folders::isFolder);
    }

    /** Whether an edition was withdrawn. */
    public boolean isWithdrawn(String tracker, EditionName edition) throws IOException {
        return TrackerFolder.trackers(roots).contains(tracker) && Folders.isFolder(record(tracker, edition));
    }
}
