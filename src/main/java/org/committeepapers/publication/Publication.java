package org.committeepapers.publication;

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
import org.committeepapers.finding.Refusal;

/**
 * Puts editions into place: each appears whole or not at all, and a published one is never altered. Several trackers may
 * be published at once, each by a thread of its own.
 */
public final class Publication {

    /**
     * Neither paper nor data: the copy changes with every saving of the workbook, the index page where an earlier edition
     * comes or goes.
     */
    private static final Set<String> BESIDES = Set.of("annotated-copy", EditionFile.INDEX);

    private final Roots roots;
    private final Disk disk;
    private final Placing placing;
    private final ThreadFactory threads;

    /**
     * For as long as the lock is held.
     *
     * @param threads that make and write the files of an edition
     */
    public Publication(OutputLock lock, ThreadFactory threads) {
        this(lock.roots(), Disk.ofSystem(), threads);
    }

    Publication(Roots roots, Disk disk, ThreadFactory threads) {
        this.threads = threads;
        this.roots = roots;
        this.disk = disk;
        this.placing = new Placing(roots, disk);
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
     * Finishes or takes back what earlier runs left in the middle, and has every tracker name its latest whole edition.
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
    public Result publish(Edition edition, Contents contents) throws IOException, Refusal {
        Shelf shelf = new Shelf(roots, edition.tracker());
        Folders.refuseLink(shelf.inside());
        Folders.refuseLink(shelf.outside());
        return switch (edition.kind()) {
            case PUBLISHED -> beside(edition, contents, shelf);
            case DRAFT -> instead(edition, contents, shelf, "drafts");
            case NOT_PUBLISHED -> instead(edition, contents, shelf, "not-published");
        };
    }

    private Result beside(Edition edition, Contents contents, Shelf shelf) throws IOException, Refusal {
        Optional<EditionName> standing = shelf.latest(name -> name.day().equals(edition.asAt()));
        EditionName next = shelf.next(edition.asAt());
        Optional<String> reissued = next.isFirst() ? Optional.empty() : Optional.of(edition.reason());
        if (standing.isPresent() && isSame(edition, contents, shelf, standing.get())) {
            return new Result(shelf.half(standing.get(), Audience.PUBLIC), false, false);
        }
        staged(stage -> {
            Stage reaching = stage.reaching(roots);
            Staging staging = new Staging(reaching, threads);
            staging.write(edition.reissued(reissued), contents.of(reissued));
            staging.check();
            placing.publish(reaching, shelf, next);
            return true;
        });
        return new Result(shelf.half(next, Audience.PUBLIC), true, reissued.isPresent());
    }

    private interface Work {
        boolean in(Stage stage) throws IOException, Refusal;
    }

    /** What fails is taken back. Where even that fails, the stage stays, and the next run sees what was begun. */
    private boolean staged(Work work) throws IOException, Refusal {
        Stage stage = Stage.in(roots, disk);
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

    private void takeBack(Stage stage, Exception failure) {
        try {
            new Repair(roots, disk).takeBack(Stage.left(stage.inner(), roots, disk));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Whether the edition that stands would be written again, byte for byte, with the notice that it has. */
    private boolean isSame(Edition edition, Contents contents, Shelf shelf, EditionName standing)
            throws IOException, Refusal {
        Manifest inside = Manifest.read(shelf.half(standing, Audience.INTERNAL));
        Manifest outside = Manifest.read(shelf.half(standing, Audience.PUBLIC));
        Path vault = shelf.half(standing, Audience.RESTRICTED);
        Optional<Manifest> restricted = Disk.isFolder(vault) ? Optional.of(Manifest.read(vault)) : Optional.empty();
        Optional<String> notice = standing.isFirst() ? Optional.empty() : Optional.of(inside.reason());
        return staged(stage -> {
            Map<Audience, Manifest> written = new Staging(stage, threads).write(edition, contents.of(notice));
            return holds(inside, written, Audience.INTERNAL)
                    && holds(outside, written, Audience.PUBLIC)
                    && restricted
                            .map(manifest -> holds(manifest, written, Audience.RESTRICTED))
                            .orElse(!written.containsKey(Audience.RESTRICTED))
                    && isWhole(shelf, standing);
        });
    }

    private static boolean holds(Manifest manifest, Map<Audience, Manifest> written, Audience audience) {
        return written.containsKey(audience) && sorted(manifest).equals(sorted(written.get(audience)));
    }

    private static List<Manifest.Entry> sorted(Manifest manifest) {
        return manifest.files().stream()
                .filter(file -> !BESIDES.contains(file.role()))
                .sorted(Comparator.comparing(Manifest.Entry::name))
                .toList();
    }

    private static boolean isWhole(Shelf shelf, EditionName name) {
        return Stream.of(Audience.values())
                .filter(audience -> audience != Audience.RESTRICTED || Disk.isThere(shelf.half(name, audience)))
                .allMatch(audience -> new Wholeness(shelf.half(name, audience), Wholeness.besides(audience))
                        .flaws()
                        .isEmpty());
    }

    /** Internal only, and not kept: the one before of the same date goes. */
    private Result instead(Edition edition, Contents contents, Shelf shelf, String kind) throws IOException, Refusal {
        String name = kind + "/" + edition.asAt();
        Path place = shelf.inside().resolve(name);
        boolean written = staged(stage -> {
            Staging staging = new Staging(stage, threads);
            staging.write(edition, contents.of(Optional.empty()));
            staging.check();
            Path vault = roots.restricted(edition.tracker(), name);
            boolean other = !isSameAs(stage.folder(Audience.INTERNAL), place, Audience.INTERNAL)
                    || Disk.isThere(vault) != Disk.isThere(stage.folder(Audience.RESTRICTED))
                    || Disk.isThere(vault) && !isSameAs(stage.folder(Audience.RESTRICTED), vault, Audience.RESTRICTED);
            if (other) {
                placing.replace(stage, shelf, name);
            }
            return other;
        });
        return new Result(place, written, false);
    }

    private static boolean isSameAs(Path one, Path other, Audience audience) throws IOException {
        Path mine = one.resolve(Manifest.FILE_NAME);
        Path its = other.resolve(Manifest.FILE_NAME);
        return Files.isRegularFile(its, LinkOption.NOFOLLOW_LINKS)
                && Files.mismatch(mine, its) == -1
                && new Wholeness(other, Wholeness.besides(audience)).flaws().isEmpty();
    }

    /**
     * Takes an edition out of public whole. Its record stays, beside those of other withdrawn editions; the latest
     * earlier edition that is still there is the latest again.
     *
     * @throws IOException where something can't be moved; the next run goes on with it
     */
    public void withdraw(String tracker, EditionName name, String reason, Instant when) throws IOException {
        Shelf shelf = new Shelf(roots, tracker);
        Folders.refuseLink(shelf.inside());
        Folders.refuseLink(shelf.outside());
        Withdrawal withdrawal = new Withdrawal(placing, disk);
        Stage stage = Stage.in(roots, disk);
        try {
            withdrawal.begin(stage, shelf, name, reason, when);
        } catch (IOException e) {
            stage.removeAfter(e, roots);
            throw e;
        }
        withdrawal.finish(stage, roots, shelf, name);
        stage.removeIfPossible(roots);
    }

    /** The page that lists what everybody may see, or what officers may. */
    public RootPage rootPage(Audience audience) {
        return new RootPage(roots, audience, disk);
    }

    /** The editions of a tracker that are published. */
    public List<EditionName> published(String tracker) throws IOException {
        return !Repair.trackers(roots).contains(tracker) ? List.of() : new Shelf(roots, tracker).names();
    }

    /** The trackers of which an edition is published. */
    public List<String> trackers() throws IOException {
        List<String> trackers = new ArrayList<>();
        for (String tracker : Repair.trackers(roots)) {
            if (!published(tracker).isEmpty()) {
                trackers.add(tracker);
            }
        }
        return trackers;
    }

    /** The latest edition of a tracker. */
    public Optional<EditionName> latest(String tracker) throws IOException {
        return Latest.read(new Shelf(roots, tracker).inside());
    }

    /** Where the record of a withdrawn edition lies. */
    public Path record(String tracker, EditionName edition) {
        return new Shelf(roots, tracker).withdrawn().resolve(edition.toString());
    }

    /** Where what is exempt of a withdrawn edition lies; empty where there is none. */
    public Optional<Path> restricted(String tracker, EditionName edition) {
        Shelf shelf = new Shelf(roots, tracker);
        Path folder = shelf.isRestrictedApart()
                ? shelf.half(edition, Audience.RESTRICTED)
                : record(tracker, edition).resolve(Audience.RESTRICTED_FOLDER);
        return Optional.of(folder).filter(Disk::isFolder);
    }

    /** Whether an edition was withdrawn. */
    public boolean isWithdrawn(String tracker, EditionName edition) throws IOException {
        return Repair.trackers(roots).contains(tracker) && Disk.isFolder(record(tracker, edition));
    }
}
