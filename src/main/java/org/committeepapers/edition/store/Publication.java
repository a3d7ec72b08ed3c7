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
import java.util.stream.Stream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.PublishResult;
import org.committeepapers.edition.WrittenFile;
import org.committeepapers.edition.record.Manifest;

/**
 * Publishes editions: each appears whole or not at all, and a published one never changes. Several trackers may be
 * published at once, each by its own thread.
 */
public final class Publication {

    /**
     * Neither paper nor data: the copy changes with every saving of the workbook, the index page where an earlier edition
     * comes or goes.
     */
    private static final Set<String> BESIDES = Set.of("annotated-copy", EditionFile.INDEX);

    private final OutputFolders roots;
    private final DurableFiles disk;
    private final EditionMoves moves;

    /** For as long as the lock is held. */
    public Publication(OutputLock lock) {
        this(lock.roots(), DurableFiles.ofSystem());
    }

    Publication(OutputFolders roots, DurableFiles disk) {
        this.roots = roots;
        this.disk = disk;
        this.moves = new EditionMoves(roots, disk);
    }

    /**
     * Finishes or takes back what earlier runs left in the middle, and has every tracker name its latest whole edition.
     *
     * @return what was done, a sentence each
     */
    public List<String> repair() throws IOException {
        return new Repair(roots, disk).all();
    }

    /**
     * The published edition that stands on the day of a new one, the last where there are several.
     *
     * @param notice empty where it is the first of its day; else why it was made again, in words or none
     * @param unchanged what becomes of a new edition that is the same
     */
    public record Standing(EditionName name, Optional<String> notice, PublishResult unchanged) {}

    /** The edition beside which this one would stand; empty where there is none, and for what replaces others. */
    public Optional<Standing> standing(Edition edition) throws IOException {
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
                        Manifest.read(folder.half(name, Audience.INTERNAL)).reason());
        return Optional.of(
                new Standing(name, notice, new PublishResult(folder.half(name, Audience.PUBLIC), false, false)));
    }

    /** What the papers of a new edition say of one of the same day before: empty where it is the first; else its reason. */
    public Optional<String> notice(Edition edition) throws IOException {
        return folder(edition).next(edition.asAt()).isFirst() ? Optional.empty() : Optional.of(edition.reason());
    }

    private TrackerFolder folder(Edition edition) throws IOException {
        TrackerFolder folder = new TrackerFolder(roots, edition.tracker());
        folder.refuseLinks();
        return folder;
    }

    /**
     * Whether the edition that stands has the same content, byte for byte, and is whole.
     *
     * @param files of the new edition, with the notice of the one that stands
     */
    public boolean holds(Standing standing, Edition edition, List<EditionFile> files) throws IOException {
        TrackerFolder folder = folder(edition);
        Map<Audience, List<WrittenFile>> listed = EditionWriter.listed(files);
        for (Audience audience : Audience.values()) {
            Path half = folder.half(standing.name(), audience);
            boolean isThere = audience != Audience.RESTRICTED || Folders.isFolder(half);
            if (isThere != listed.containsKey(audience)
                    || isThere
                            && !sorted(Manifest.read(half).files())
                                    .equals(sorted(listed.getOrDefault(audience, List.of())))) {
                return false;
            }
        }
        return isWhole(folder, standing.name());
    }

    /**
     * Writes the edition. A published one stands beside those of the same date, as {@code 2026-11-24.2}; a draft, and the
     * findings of what isn't published, replace those before.
     *
     * @param files with what {@link #notice} says
     * @throws IOException where the output can't be written; then nothing of the edition is visible
     */
    public PublishResult publish(Edition edition, List<EditionFile> files) throws IOException {
        TrackerFolder folder = folder(edition);
        return switch (edition.kind()) {
            case PUBLISHED -> beside(edition, files, folder);
            case DRAFT -> instead(edition, files, folder, TrackerFolder.DRAFTS);
            case NOT_PUBLISHED -> instead(edition, files, folder, TrackerFolder.NOT_PUBLISHED);
        };
    }

    private PublishResult beside(Edition edition, List<EditionFile> files, TrackerFolder folder) throws IOException {
        EditionName next = folder.next(edition.asAt());
        staged(stage -> {
            StagedEdition reaching = stage.reaching(roots);
            EditionWriter writer = new EditionWriter(reaching);
            writer.write(edition.reissued(!next.isFirst()), files);
            writer.check();
            moves.publish(reaching, folder, next);
            return true;
        });
        return new PublishResult(folder.half(next, Audience.PUBLIC), true, !next.isFirst());
    }

    private interface Work {
        boolean in(StagedEdition stage) throws IOException;
    }

    /** What fails is taken back. Where even that fails, the stage stays, and the next run sees what was begun. */
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

    /** Internal only, and not kept: the one before of the same date goes. */
    private PublishResult instead(Edition edition, List<EditionFile> files, TrackerFolder trackerFolder, String kind)
            throws IOException {
        String name = kind + "/" + edition.asAt();
        Path place = trackerFolder.internalFolder().resolve(name);
        boolean written = staged(stage -> {
            EditionWriter writer = new EditionWriter(stage);
            writer.write(edition, files);
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
