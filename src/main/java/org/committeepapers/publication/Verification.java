package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks at everything that was written, and mends nothing. */
public final class Verification {

    private static final int FORMAT_VERSION = 1;

    private final Roots roots;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<Intent> unfinished;
    private int editions;

    private Verification(Roots roots) throws IOException {
        this.roots = roots;
        this.unfinished = unfinished();
    }

    /**
     * What there is to say of an output.
     *
     * @param editions how many were looked at, drafts and withdrawn ones among them
     */
    public record Report(int editions, List<Statement> statements) {

        public Report {
            statements = List.copyOf(statements);
        }

        /** Whether nothing was altered, lost or added. */
        public boolean isWhole() {
            return statements.stream().allMatch(statement -> statement.kind().isHarmless());
        }

        /** Writes it as JSON, in the order in which it was found. */
        public void write(OutputStream out) throws IOException {
            Json.write(
                    out,
                    new Content(
                            FORMAT_VERSION,
                            editions,
                            isWhole(),
                            statements.stream().map(Said::of).toList()));
        }

        private record Content(int formatVersion, int editions, boolean whole, List<Said> statements) {}

        private record Said(Statement.Kind kind, String path, String message) {

            static Said of(Statement statement) {
                return new Said(statement.kind(), statement.path().toString().replace('\\', '/'), statement.sentence());
            }
        }
    }

    /**
     * Holds every edition to its manifest.
     *
     * @throws IOException where a folder can't be listed
     */
    public static Report of(Roots roots) throws IOException {
        List<Statement> links = Stream.of(roots.internalRoot(), roots.publicRoot())
                .filter(root -> Disk.isThere(root) && !Disk.isFolder(root))
                .map(root -> new Statement(root, Statement.Kind.LINK))
                .toList();
        if (!links.isEmpty()) {
            return new Report(0, links);
        }
        Verification verification = new Verification(roots);
        verification.statements.addAll(Strays.beside(roots));
        if (Listing.isOutdated(roots)) {
            verification.say(RootPage.file(roots, Audience.PUBLIC), Statement.Kind.OUTDATED);
        }
        for (String tracker : Repair.trackers(roots)) {
            verification.look(new Shelf(roots, tracker));
        }
        return new Report(verification.editions, verification.statements);
    }

    private Set<Intent> unfinished() throws IOException {
        Set<Intent> intents = new HashSet<>();
        for (Path root : List.of(roots.internalRoot(), roots.publicRoot())) {
            for (Path stage : StagingHome.stages(root)) {
                Intent.read(stage).ifPresent(intents::add);
                say(stage, Disk.isFolder(stage) ? Statement.Kind.UNFINISHED : Statement.Kind.ADDED);
            }
        }
        return intents;
    }

    private void say(Path path, Statement.Kind kind) {
        statements.add(new Statement(path, kind));
    }

    private void look(Shelf shelf) throws IOException {
        if (Stream.of(shelf.inside(), shelf.outside())
                .anyMatch(folder -> Disk.isThere(folder) && !Disk.isFolder(folder))) {
            return;
        }
        for (EditionName name : shelf.names()) {
            editions++;
            halves(shelf, name);
        }
        for (String kind : List.of("drafts", "not-published")) {
            for (EditionName name : Shelf.names(shelf.inside().resolve(kind))) {
                editions++;
                held(
                        shelf,
                        name,
                        shelf.inside().resolve(kind).resolve(name.toString()),
                        Wholeness.besides(Audience.INTERNAL));
                restricted(shelf, name, kind + "/" + name, kind + "/" + name);
            }
        }
        for (EditionName name : Shelf.names(shelf.withdrawn())) {
            editions++;
            withdrawn(shelf, name);
        }
        statements.addAll(Strays.in(shelf));
        latest(shelf);
    }

    /** A half that a run is just moving, or had moved when it was cut off, isn't lost. */
    private void halves(Shelf shelf, EditionName name) {
        restricted(shelf, name, name.toString(), name.toString());
        for (Audience audience : List.of(Audience.PUBLIC, Audience.INTERNAL)) {
            Path half = shelf.half(name, audience);
            if (Disk.isThere(half)) {
                held(shelf, name, half, Wholeness.besides(audience));
            } else if (!isUnfinished(shelf, name) && Disk.isThere(shelf.half(name, other(audience)))) {
                say(
                        shelf.half(name, other(audience)),
                        audience == Audience.PUBLIC ? Statement.Kind.NO_PUBLIC_HALF : Statement.Kind.NO_INTERNAL_HALF);
            }
        }
    }

    /**
     * What is exempt of an edition, where there is any.
     *
     * @param record the internal folder of the edition, below that of its tracker
     * @param apart the same under a root of its own
     */
    private void restricted(Shelf shelf, EditionName name, String record, String apart) {
        if (!isUnfinished(shelf, name)) {
            statements.addAll(new RestrictedPart(shelf, record, apart)
                    .statements(folder -> flaws(shelf, name, folder, Set.of())));
        }
    }

    private static Audience other(Audience audience) {
        return audience == Audience.PUBLIC ? Audience.INTERNAL : Audience.PUBLIC;
    }

    private boolean isUnfinished(Shelf shelf, EditionName name) {
        return unfinished.stream()
                .anyMatch(intent -> intent.tracker().equals(shelf.tracker())
                        && (intent.edition().equals(name.toString())
                                || intent.edition().endsWith("/" + name)));
    }

    private void held(Shelf shelf, EditionName name, Path folder, Set<String> besides) {
        statements.addAll(flaws(shelf, name, folder, besides));
    }

    private static List<Statement> flaws(Shelf shelf, EditionName name, Path folder, Set<String> besides) {
        return new Wholeness(folder, besides)
                .flawsAs(shelf.tracker(), name).stream()
                        .map(flaw -> new Statement(folder.resolve(flaw.file()), kind(flaw.fault())))
                        .toList();
    }

    private static Statement.Kind kind(Wholeness.Fault fault) {
        return switch (fault) {
            case MISSING -> Statement.Kind.MISSING;
            case ALTERED -> Statement.Kind.ALTERED;
            case ADDED -> Statement.Kind.ADDED;
            case LINK -> Statement.Kind.LINK;
            case UNREADABLE -> Statement.Kind.UNREADABLE;
            case OF_ANOTHER -> Statement.Kind.MISPLACED;
        };
    }

    /** What was wrong when it was withdrawn is told, and no fault any more. */
    private void withdrawn(Shelf shelf, EditionName name) {
        if (isUnfinished(shelf, name)) {
            return;
        }
        Path record = shelf.withdrawn().resolve(name.toString());
        List<Statement> flaws = new ArrayList<>(flaws(
                shelf, name, record, Set.of(Withdrawal.FILE_NAME, Withdrawal.PUBLIC, Audience.RESTRICTED_FOLDER)));
        restricted(shelf, name, Shelf.WITHDRAWN + "/" + name, name.toString());
        flaws.addAll(flaws(shelf, name, record.resolve(Withdrawal.PUBLIC), Set.of()));
        Blemishes before = before(record);
        List<Statement> since =
                flaws.stream().filter(flaw -> !before.has(record, flaw.path())).toList();
        statements.addAll(since);
        if (since.isEmpty() && !flaws.isEmpty()) {
            say(record, Statement.Kind.ALTERED_BEFORE);
        }
    }

    private Blemishes before(Path record) {
        Path file = record.resolve(Withdrawal.FILE_NAME);
        try {
            return Blemishes.read(record);
        } catch (IOException e) {
            say(file, Disk.isThere(file) ? Statement.Kind.ALTERED : Statement.Kind.MISSING);
            return new Blemishes(Set.of());
        }
    }

    private void latest(Shelf shelf) throws IOException {
        if (unfinished.stream().anyMatch(intent -> intent.tracker().equals(shelf.tracker()))) {
            return;
        }
        Optional<EditionName> latest = shelf.latest(every -> true);
        boolean hasNone = !Disk.isThere(shelf.inside().resolve(Latest.FILE_NAME))
                && !Disk.isThere(shelf.outside().resolve(Latest.FILE_NAME));
        if (latest.isPresent() && hasNone) {
            say(shelf.outside(), Statement.Kind.NO_LATEST);
            return;
        }
        for (Path folder : new TreeSet<>(List.of(shelf.inside(), shelf.outside()))) {
            if (!Latest.isRight(folder, latest)) {
                say(folder.resolve(Latest.FILE_NAME), Statement.Kind.WRONG_LATEST);
            }
        }
    }
}
