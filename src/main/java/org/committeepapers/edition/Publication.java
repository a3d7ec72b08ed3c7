package org.committeepapers.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.committeepapers.edition.RecordedRuns.Made;
import org.committeepapers.finding.Refusal;

/**
 * Publishes editions: each appears complete or not at all, and a published one never changes. An edition is in the output once
 * its folder is moved into the internal root; what is public follows from that.
 */
public final class Publication {

    private final OutputFolders roots;
    private final RunLog log;
    private final DurableFiles disk;
    private Catalogue catalogue;
    private boolean wasLeft;
    private Optional<String> restrictedGroup = Optional.empty();

    /** Deletes what an interrupted run left. */
    public Publication(RunLog log) throws IOException {
        this(log, new DurableFiles());
    }

    Publication(RunLog log, DurableFiles disk) throws IOException {
        this.roots = log.roots();
        this.log = log;
        this.disk = disk;
        this.catalogue = new Catalogue(roots, log.runs());
        boolean wasLeftPublic = Staging.clear(roots.publicRoot(), disk);
        this.wasLeft = Staging.clear(roots.internalRoot(), disk) || wasLeftPublic;
        for (TrackerFolder tracker : TrackerFolder.all(roots)) {
            // Made for an edition that never came.
            disk.deleteIfEmpty(tracker.internalFolder());
        }
        dispose();
    }

    public OutputFolders roots() {
        return roots;
    }

    /** Lets a group of users read the restricted parts of what is published from now on. */
    public void letReadRestricted(Optional<String> group) {
        restrictedGroup = group;
    }

    /** The trackers without a workbook, in this run or the last one that looked. */
    public List<String> missing() {
        return log.missing();
    }

    /** The editions as the record names them now. */
    public Catalogue catalogue() {
        catalogue = catalogue.with(log.runs());
        return catalogue;
    }

    /** Deletes the editions that the record calls disposed of. */
    private void dispose() throws IOException {
        Catalogue catalogue = catalogue();
        for (TrackerFolder tracker : catalogue.recorded()) {
            for (EditionName name : catalogue.ended(tracker)) {
                if (catalogue.made(tracker, name).orElseThrow().isDisposed()) {
                    disk.remove(tracker.folder(name, Audience.INTERNAL));
                }
            }
        }
    }

    /**
     * What a run says of the output.
     *
     * @param mended what was made again as the record says
     * @param wrong what only a person can put right
     */
    public record Told(List<Discrepancy> mended, List<Discrepancy> wrong) {}

    /**
     * Makes the public root what the record says, and looks whether all editions on record are there. Nothing is removed that
     * the record doesn't call withdrawn.
     *
     * @throws IOException if the public root can't be written; the next run does it then
     */
    public Told show() throws IOException {
        Catalogue catalogue = catalogue();
        boolean wasEmpty = !Folders.isThere(roots.publicRoot()) || OutputFolders.isEmpty(roots.publicRoot());
        List<Discrepancy> differences = new PublicRoot(catalogue, false).differences();
        String shown = log.runs().shown();
        Path record = roots.publicRoot().resolve(PublicRoot.RECORD);
        // Before the first paper, since papers without it aren't taken for those of this record.
        if (!Folders.isThere(record)
                && differences.stream().anyMatch(each -> each.kind() == Discrepancy.Kind.NOT_SHOWN)) {
            write(record, shown.getBytes(StandardCharsets.UTF_8));
        }
        List<Discrepancy> wrong = new ArrayList<>(PublicRoot.mend(differences, catalogue, disk));
        // What an altered edition should have mended is as it was.
        List<Discrepancy> left = wrong.isEmpty() ? List.of() : new PublicRoot(catalogue, false).differences();
        wrong.addAll(Verification.missing(catalogue));
        differences.stream().filter(each -> !each.kind().isMended()).forEach(wrong::add);
        wrong.addAll(log.runs().broken(roots.internalRoot()));
        List<Discrepancy> mended = new ArrayList<>();
        if (wasLeft) {
            mended.add(new Discrepancy(roots.internalRoot().resolve(Folders.STAGING), Discrepancy.Kind.UNFINISHED));
            wasLeft = false;
        }
        differences.stream()
                .filter(each -> each.kind().isMended() && !isNews(catalogue, each))
                .filter(each -> !left.contains(each))
                .forEach(mended::add);
        if (wasEmpty && mended.removeIf(each -> each.path().startsWith(roots.publicRoot()))) {
            mended.add(new Discrepancy(roots.publicRoot(), Discrepancy.Kind.EMPTY));
        }
        if (Folders.isFolder(roots.publicRoot()) && !shown.isEmpty()) {
            write(record, shown.getBytes(StandardCharsets.UTF_8));
        }
        return new Told(mended, List.copyOf(new LinkedHashSet<>(wrong)));
    }

    /** Whether the difference comes from what this run did, or from the edition that is the latest since. */
    private boolean isNews(Catalogue catalogue, Discrepancy difference) {
        Path below = roots.publicRoot().relativize(difference.path());
        return difference.kind() == Discrepancy.Kind.WRONG_LATEST
                        && log.hasOwn(below.getName(0).toString())
                || EditionName.of(below.getName(Math.min(1, below.getNameCount() - 1))
                                .toString())
                        .flatMap(name -> catalogue.made(
                                new TrackerFolder(roots, below.getName(0).toString()), name))
                        .filter(log::isOwn)
                        .isPresent();
    }

    /**
     * What became of an edition.
     *
     * @param folder its public folder, or the internal one if nothing of it is public; where it wasn't written, that of the
     *     edition that stands
     */
    public record PublishResult(Path folder, Became became) {

        public boolean isWritten() {
            return became == Became.NEW || became == Became.AGAIN;
        }
    }

    /** What may become of an edition. */
    public enum Became {
        NEW,
        /** Added to an earlier one of its date. */
        AGAIN,
        /** One with the same content was there. */
        UNCHANGED,
        /** One with other content is there, and nobody says why it is published again. */
        WITHOUT_REASON,
        /** The last of its date was withdrawn, and nobody says why it is published again. */
        WITHDRAWN
    }

    /** Makes the files of an edition. */
    public interface Making {

        /** @param reissue empty for the first of its date */
        List<EditionFile> files(Optional<Reissue> reissue) throws Refusal, IOException;
    }

    /**
     * An edition of a date that has had one.
     *
     * @param before the edition that it replaces; empty if all of its date were withdrawn
     * @param withdrawn those of its date that were withdrawn since that one
     * @param reason why it is published again; may be blank
     * @param replaced the files of the edition that it replaces
     */
    public record Reissue(
            EditionName edition,
            Optional<EditionName> before,
            List<EditionName> withdrawn,
            String reason,
            Map<Audience, List<WrittenFile>> replaced) {

        /**
         * What a paper says of it: where it hasn't changed, what the replaced one said; where it wasn't there, nothing.
         *
         * @param role of the paper
         * @param language of the paper
         * @param content of the paper, as in {@link WrittenFile}
         * @return empty if it is to give the reason
         */
        public Optional<String> notice(Audience audience, String role, String language, String content) {
            if (replaced.isEmpty()) {
                return Optional.empty();
            }
            List<WrittenFile> earlier = replaced.getOrDefault(audience, List.of()).stream()
                    .filter(file -> file.role().equals(role) && file.language().equals(language))
                    .toList();
            return earlier.isEmpty()
                    ? Optional.of("")
                    : earlier.stream()
                            .filter(file -> file.content().equals(content))
                            .map(WrittenFile::notice)
                            .findFirst();
        }
    }

    /**
     * A withdrawn edition.
     *
     * @param when it was withdrawn
     * @param inputs what it was made from
     */
    public record Withdrawal(EditionName edition, Optional<Instant> when, String reason, List<Edition.Input> inputs) {}

    /** The last edition of a tracker, if it was withdrawn; not if its manifest can't be read. */
    public Optional<Withdrawal> lastWithdrawn(String tracker) {
        Catalogue catalogue = catalogue();
        TrackerFolder folder = new TrackerFolder(roots, tracker);
        return catalogue.kept(folder).reversed().stream()
                .findFirst()
                .flatMap(name -> catalogue
                        .made(folder, name)
                        .filter(Made::isWithdrawn)
                        .flatMap(made -> catalogue
                                .manifest(folder.folder(name, Audience.INTERNAL))
                                .map(manifest -> new Withdrawal(
                                        name, log.runs().when(made), made.reason(), manifest.inputs()))));
    }

    /** The last day of which the tracker has a published edition. */
    public Optional<LocalDate> lastDay(String tracker) {
        return catalogue()
                .latest(new TrackerFolder(roots, tracker), every -> true)
                .map(EditionName::day);
    }

    /** The name of the next edition of a date; a name is never used twice. */
    private EditionName next(TrackerFolder tracker, LocalDate day) {
        Catalogue known = catalogue();
        EditionName next = new EditionName(day, 1);
        while (known.made(tracker, next).isPresent()
                || Folders.isThere(tracker.folder(next, Audience.INTERNAL))
                || Folders.isThere(tracker.shown(next))) {
            next = new EditionName(day, next.number() + 1);
        }
        return next;
    }

    private TrackerFolder folder(Edition edition) throws IOException {
        TrackerFolder folder = new TrackerFolder(roots, edition.tracker());
        folder.refuseLinks();
        return folder;
    }

    /** Whether the edition is complete and has the same content as these files, byte for byte. */
    private boolean isSame(
            EditionName name, TrackerFolder folder, Map<Audience, List<WrittenFile>> there, List<EditionFile> files)
            throws IOException {
        return compared(there).equals(compared(EditionWriter.listed(files)))
                && catalogue().flaws(folder, name).isEmpty();
    }

    /** The files of an edition, as its manifests list them. */
    private static Map<Audience, List<WrittenFile>> files(TrackerFolder folder, EditionName name) throws IOException {
        Map<Audience, List<WrittenFile>> files = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Path place = folder.folder(name, audience);
            if (Folders.isFolder(place)) {
                files.put(audience, Manifest.read(place).files());
            }
        }
        return files;
    }

    /**
     * Writes the edition. A published one is added to those of the same date, as {@code 2026-11-24.2}, unless it has the same
     * content as the last of them; a draft, or the findings that stopped an edition, replace the earlier ones.
     *
     * @throws IOException if the output can't be written; then nothing of the edition is visible
     */
    public PublishResult publish(Edition edition, Making making) throws Refusal, IOException {
        TrackerFolder folder = folder(edition);
        return switch (edition.kind()) {
            case PUBLISHED -> publishNew(edition, making, folder);
            case DRAFT -> replace(edition, making.files(Optional.empty()), folder.subfolder(TrackerFolder.DRAFTS));
            case NOT_PUBLISHED ->
                replace(edition, making.files(Optional.empty()), folder.subfolder(TrackerFolder.NOT_PUBLISHED));
        };
    }

    private PublishResult publishNew(Edition edition, Making making, TrackerFolder folder) throws Refusal, IOException {
        Optional<EditionName> latest =
                catalogue().latest(folder, name -> name.day().equals(edition.asAt()));
        List<EditionName> withdrawn = catalogue().withdrawn(folder).stream()
                .filter(name -> name.day().equals(edition.asAt()))
                .filter(name ->
                        latest.filter(last -> last.number() > name.number()).isEmpty())
                .toList();
        if (latest.isEmpty() && edition.reason().isEmpty() && !withdrawn.isEmpty()) {
            return new PublishResult(folder.shown(withdrawn.getLast()), Became.WITHDRAWN);
        }
        EditionName next = next(folder, edition.asAt());
        Map<Audience, List<WrittenFile>> there = latest.isPresent() ? files(folder, latest.get()) : Map.of();
        List<EditionFile> files = making.files(
                next.isFirst()
                        ? Optional.empty()
                        : Optional.of(new Reissue(next, latest, withdrawn, edition.reason(), there)));
        if (latest.isPresent()) {
            boolean isSame = isSame(latest.get(), folder, there, files);
            if (isSame || edition.reason().isEmpty()) {
                return new PublishResult(folder.shown(latest.get()), isSame ? Became.UNCHANGED : Became.WITHOUT_REASON);
            }
        }
        try (Staging stage = new Staging(roots.internalRoot(), disk)) {
            EditionWriter writer = new EditionWriter(stage, disk, !next.isFirst());
            String hash = writer.write(edition, files);
            writer.letRead(restrictedGroup);
            disk.makeFolder(folder.internalFolder());
            log.commit(
                    new Made(edition.tracker(), next.toString(), edition.kind().name(), hash, "", edition.meetings()),
                    () -> disk.move(writer.folder, folder.folder(next, Audience.INTERNAL)));
        }
        return new PublishResult(folder.shown(next), next.isFirst() ? Became.NEW : Became.AGAIN);
    }

    private PublishResult replace(Edition edition, List<EditionFile> files, Path folder) throws IOException {
        Path place = folder.resolve(edition.asAt().toString());
        Folders.refuseLink(folder);
        Folders.refuseLink(place);
        try (Staging stage = new Staging(roots.internalRoot(), disk)) {
            EditionWriter writer = new EditionWriter(stage, disk, false);
            writer.write(edition, files);
            writer.letRead(restrictedGroup);
            disk.makeFolder(folder);
            Path replaced = stage.resolve("replaced");
            if (Folders.isThere(place)) {
                disk.move(place, replaced);
            }
            try {
                disk.move(writer.folder, place);
            } catch (IOException e) {
                if (Folders.isThere(replaced) && !Folders.isThere(place)) {
                    disk.move(replaced, place);
                }
                throw e;
            }
        }
        return new PublishResult(place, Became.NEW);
    }

    /**
     * Records that an edition is withdrawn or, which deletes it, disposed of. What was public of it goes when the public root
     * is shown anew.
     *
     * @throws IOException if that can't be done; the next run finishes what is on record
     */
    public void withdraw(String tracker, EditionName name, String kind, String reason) throws IOException {
        TrackerFolder folder = new TrackerFolder(roots, tracker);
        folder.refuseLinks();
        Made withdrawn = catalogue().made(folder, name).orElseThrow().as(kind, reason);
        log.withdraw(withdrawn);
        dispose();
    }

    /** Deletes drafts, and findings that stopped an edition, of days before this one; no line of the record names them. */
    public void disposeOfDrafts(String tracker, LocalDate before) throws IOException {
        TrackerFolder folder = new TrackerFolder(roots, tracker);
        folder.refuseLinks();
        for (String kind : List.of(TrackerFolder.DRAFTS, TrackerFolder.NOT_PUBLISHED)) {
            Folders.refuseLink(folder.subfolder(kind));
            for (EditionName name : folder.names(kind)) {
                if (name.day().isBefore(before)) {
                    disk.remove(folder.subfolder(kind).resolve(name.toString()));
                }
            }
        }
    }

    /**
     * Replaces the page that lists the editions, for the public or for officers, in one step, unless it is the same.
     *
     * @throws IOException if it can't be replaced; then the old page is still there
     */
    public void writePage(Audience audience, byte[] bytes) throws IOException {
        write(roots.page(audience), bytes);
    }

    /** The same with that for the public in Welsh too; it goes where there is none any more. */
    public void writeWelshPage(Optional<byte[]> bytes) throws IOException {
        if (bytes.isPresent()) {
            write(roots.welshPage(), bytes.get());
        } else if (Files.isRegularFile(roots.welshPage(), LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(roots.welshPage());
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Folders.make(Folders.parent(file));
        try (Staging stage = new Staging(Folders.parent(file), disk)) {
            stage.replace(file, bytes);
        }
    }

    /** What two editions with the same content have in common, whatever the order of their files. */
    private static Map<Audience, List<WrittenFile>> compared(Map<Audience, List<WrittenFile>> files) {
        Map<Audience, List<WrittenFile>> compared = new EnumMap<>(Audience.class);
        files.forEach((audience, listed) -> compared.put(audience, sorted(listed)));
        return compared;
    }

    private static List<WrittenFile> sorted(List<WrittenFile> files) {
        return files.stream()
                // The index page changes whenever an earlier edition is published or withdrawn, a workbook whenever it
                // is saved, and a manifest with each of them.
                .filter(file -> !List.of(EditionFile.INDEX, EditionFile.MASTER, Manifest.ROLE)
                        .contains(file.role()))
                .sorted(Comparator.comparing(WrittenFile::name))
                .toList();
    }

    private static final class EditionWriter {

        private final Staging stage;
        private final DurableFiles disk;
        private final Path folder;
        private final boolean again;

        EditionWriter(Staging stage, DurableFiles disk, boolean again) {
            this.stage = stage;
            this.disk = disk;
            this.folder = stage.resolve("edition");
            this.again = again;
        }

        static Map<Audience, List<WrittenFile>> listed(List<EditionFile> files) {
            return files.stream()
                    .collect(Collectors.groupingBy(
                            EditionFile::audience, Collectors.mapping(EditionFile::listed, Collectors.toList())));
        }

        /**
         * Writes all files, then the manifest of each audience; everything is on the disk when this returns.
         *
         * @return the hash of the internal manifest
         */
        String write(Edition edition, List<EditionFile> files) throws IOException {
            Map<Audience, List<WrittenFile>> listed = listed(files);
            Folders.make(folder);
            if (listed.containsKey(Audience.RESTRICTED)) {
                makeRestricted();
            }
            Set<Path> folders = new TreeSet<>(List.of(folder));
            for (EditionFile file : files) {
                Path target = file.audience().in(folder).resolve(file.name());
                write(target, file.bytes(), file.audience());
                folders.add(Folders.parent(target));
            }
            String hash = writeManifests(edition, listed);
            for (Path each : folders) {
                disk.sync(each);
            }
            return hash;
        }

        /** The internal manifest comes last, since it contains the hashes of the others. */
        private String writeManifests(Edition edition, Map<Audience, List<WrittenFile>> listed) throws IOException {
            List<WrittenFile> inside = new ArrayList<>(listed.getOrDefault(Audience.INTERNAL, List.of()));
            for (Audience part : List.of(Audience.RESTRICTED, Audience.PUBLIC)) {
                if (listed.containsKey(part)) {
                    inside.add(writeManifest(edition, part, listed.getOrDefault(part, List.of())));
                }
            }
            return writeManifest(edition, Audience.INTERNAL, inside).sha256();
        }

        private WrittenFile writeManifest(Edition edition, Audience audience, List<WrittenFile> files)
                throws IOException {
            byte[] bytes = Json.bytes(Manifest.of(edition, audience, again, files));
            Path file = audience.in(folder).resolve(Manifest.FILE_NAME);
            write(file, bytes, audience);
            String name = folder.relativize(file).toString().replace('\\', '/');
            return new EditionFile(audience, name, Manifest.ROLE, bytes).listed();
        }

        private void write(Path target, byte[] bytes, Audience audience) throws IOException {
            stage.write(target, bytes, audience == Audience.RESTRICTED);
        }

        /** Keeps other users out before the first byte is written. */
        private void makeRestricted() throws IOException {
            Folders.requirePrivate(Folders.parent(folder));
            Folders.makePrivate(Audience.RESTRICTED.in(folder));
            Folders.requirePrivate(Audience.RESTRICTED.in(folder));
        }

        void letRead(Optional<String> restrictedGroup) throws IOException {
            Path restricted = Audience.RESTRICTED.in(folder);
            if (restrictedGroup.isPresent() && Folders.isFolder(restricted)) {
                Folders.letRead(restricted, restrictedGroup.get());
            }
        }
    }
}
