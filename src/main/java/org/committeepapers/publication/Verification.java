package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at everything that was written, and mends nothing. */
public final class Verification {

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
    }

    /**
     * Holds every edition to its manifest.
     *
     * @throws IOException where a folder can't be listed
     */
    public static Report of(Roots roots) throws IOException {
        Verification verification = new Verification(roots);
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
                say(stage, Statement.Kind.UNFINISHED);
            }
        }
        return intents;
    }

    private void say(Path path, Statement.Kind kind) {
        statements.add(new Statement(path, kind));
    }

    private void look(Shelf shelf) throws IOException {
        for (Path folder : List.of(shelf.inside(), shelf.outside())) {
            if (Disk.isThere(folder) && !Disk.isFolder(folder)) {
                say(folder, Statement.Kind.LINK);
                return;
            }
        }
        for (EditionName name : shelf.names()) {
            editions++;
            halves(shelf, name);
        }
        for (String kind : List.of("drafts", "not-published")) {
            for (EditionName name : Shelf.names(shelf.inside().resolve(kind))) {
                editions++;
                held(shelf, name, shelf.inside().resolve(kind).resolve(name.toString()), Set.of());
            }
        }
        for (EditionName name : Shelf.names(shelf.withdrawn())) {
            editions++;
            withdrawn(shelf, name);
        }
        added(shelf.inside(), Set.of("drafts", "not-published", Shelf.WITHDRAWN));
        added(shelf.outside(), Set.of());
        latest(shelf);
    }

    /** A half that a run is just moving, or had moved when it was cut off, isn't lost. */
    private void halves(Shelf shelf, EditionName name) {
        for (Audience audience : Audience.values()) {
            Path half = shelf.half(name, audience);
            if (Disk.isThere(half)) {
                held(shelf, name, half, Set.of());
            } else if (!isUnfinished(shelf, name) && Disk.isThere(shelf.half(name, other(audience)))) {
                say(
                        shelf.half(name, other(audience)),
                        audience == Audience.PUBLIC ? Statement.Kind.NO_PUBLIC_HALF : Statement.Kind.NO_INTERNAL_HALF);
            }
        }
    }

    private static Audience other(Audience audience) {
        return audience == Audience.PUBLIC ? Audience.INTERNAL : Audience.PUBLIC;
    }

    private boolean isUnfinished(Shelf shelf, EditionName name) {
        return unfinished.stream()
                .anyMatch(intent -> intent.tracker().equals(shelf.tracker())
                        && intent.edition().equals(name.toString()));
    }

    private void held(Shelf shelf, EditionName name, Path folder, Set<String> besides) {
        List<Wholeness.Flaw> flaws = new Wholeness(folder, besides).flaws();
        flaws.forEach(flaw -> say(folder.resolve(flaw.file()), kind(flaw.fault())));
        if (flaws.isEmpty() && !isOf(shelf, name, folder)) {
            say(folder, Statement.Kind.MISPLACED);
        }
    }

    private static boolean isOf(Shelf shelf, EditionName name, Path folder) {
        try {
            Manifest manifest = Manifest.read(folder);
            return manifest.tracker().equals(shelf.tracker()) && manifest.asAt().equals(name.day());
        } catch (IOException e) {
            return false;
        }
    }

    private static Statement.Kind kind(Wholeness.Fault fault) {
        return switch (fault) {
            case MISSING -> Statement.Kind.MISSING;
            case ALTERED -> Statement.Kind.ALTERED;
            case ADDED -> Statement.Kind.ADDED;
            case LINK -> Statement.Kind.LINK;
            case UNREADABLE -> Statement.Kind.UNREADABLE;
        };
    }

    private void withdrawn(Shelf shelf, EditionName name) {
        if (isUnfinished(shelf, name)) {
            return;
        }
        Path record = shelf.withdrawn().resolve(name.toString());
        if (Disk.isThere(record.resolve(Manifest.FILE_NAME))) {
            held(shelf, name, record, Set.of(Withdrawal.FILE_NAME, Withdrawal.PUBLIC));
        }
        if (Disk.isThere(record.resolve(Withdrawal.PUBLIC))) {
            held(shelf, name, record.resolve(Withdrawal.PUBLIC), Set.of());
        }
        if (!Disk.isThere(record.resolve(Withdrawal.FILE_NAME))) {
            say(record.resolve(Withdrawal.FILE_NAME), Statement.Kind.MISSING);
        }
    }

    /** What lies in the folder of a tracker and is no edition. */
    private void added(Path folder, Set<String> others) throws IOException {
        for (Path path : Folders.list(folder)) {
            String name = String.valueOf(path.getFileName());
            boolean ours = name.equals(Latest.FILE_NAME) || name.equals(Latest.LINK_NAME) || others.contains(name);
            if (!ours && EditionName.of(name).isEmpty()) {
                say(path, Files.isSymbolicLink(path) ? Statement.Kind.LINK : Statement.Kind.ADDED);
            } else if (!name.equals(Latest.LINK_NAME) && Files.isSymbolicLink(path)) {
                say(path, Statement.Kind.LINK);
            }
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
