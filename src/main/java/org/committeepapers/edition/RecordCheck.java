package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.committeepapers.edition.RunRecord.Made;

/** Compares what lies in an output with the record of its runs. */
final class RecordCheck {

    private final OutputFolders roots;
    private final RecordedRuns runs;
    private final PresentEditions editions;
    private final Predicate<Made> isUnfinished;
    private final RunNote note;
    private final boolean isUnwritten;
    private final List<Discrepancy> found = new ArrayList<>();

    private RecordCheck(OutputFolders roots, RecordedRuns runs, Predicate<Made> isUnfinished) throws IOException {
        this.roots = roots;
        this.runs = runs;
        this.editions = new PresentEditions(roots);
        this.note = new RunNote(roots);
        this.isUnwritten = note.isOf(runs);
        this.isUnfinished = isUnfinished;
    }

    /**
     * The differences from the record.
     *
     * @param head a hash that one of its lines must have; empty to ask for none
     * @param isUnfinished whether an interrupted run was moving it
     */
    static List<Discrepancy> of(
            OutputFolders roots, RecordedRuns runs, Optional<String> head, Predicate<Made> isUnfinished)
            throws IOException {
        RecordCheck check = new RecordCheck(roots, runs, isUnfinished);
        check.lines(head);
        check.editions();
        check.pages();
        return check.found;
    }

    private Path log() {
        return roots.internalRoot().resolve(RunLog.FILE_NAME);
    }

    private void lines(Optional<String> head) {
        if (isUnwritten) {
            add(note.file(), Discrepancy.Kind.UNFINISHED);
        } else {
            if (note.isThere()) {
                add(note.file(), Discrepancy.Kind.OTHER_NOTE);
            }
            if (runs.isCut()) {
                add(log(), Discrepancy.Kind.CUT_RECORD);
            }
        }
        runs.broken().forEach(line -> found.add(new Discrepancy(log(), Discrepancy.Kind.BROKEN_RECORD, line)));
        if (head.isPresent() && runs.line(head.get()).isEmpty()) {
            add(log(), Discrepancy.Kind.OTHER_RECORD);
        }
    }

    private void editions() throws IOException {
        Map<String, Made> recorded = runs.editions();
        Map<String, Made> present = editions.all();
        if (runs.lines().isEmpty() && !isUnwritten && present.values().stream().anyMatch(this::isHashed)) {
            add(log(), Discrepancy.Kind.MISSING);
            return;
        }
        recorded.values().stream()
                .filter(made -> isPermanent(made) && !isUnfinished.test(made))
                .filter(made -> !present.containsKey(PresentEditions.place(made)))
                .filter(made -> !present.containsKey(PresentEditions.place(as(Made.WITHDRAWN, made))))
                .forEach(made -> add(folder(made), Discrepancy.Kind.MISSING));
        for (Made made : present.values()) {
            Optional<Made> was = Optional.ofNullable(recorded.get(PresentEditions.place(made)));
            if (isWithdrawnSince(made, recorded)) {
                add(folder(made), Discrepancy.Kind.UNRECORDED);
            } else if (!isUnfinished.test(made) && (isPermanent(made) || !isUnwritten)) {
                compare(made, was);
            }
            if (made.kind().equals(Made.WITHDRAWN)) {
                alteredBefore(
                        was,
                        Optional.ofNullable(
                                recorded.get(PresentEditions.place(as(Edition.Kind.PUBLISHED.name(), made)))));
            }
        }
    }

    /** Whether the record says that the published edition was withdrawn. */
    private boolean isWithdrawnSince(Made made, Map<String, Made> recorded) {
        return made.kind().equals(Edition.Kind.PUBLISHED.name())
                && recorded.containsKey(PresentEditions.place(as(Made.WITHDRAWN, made)))
                && !isUnfinished.test(made);
    }

    private void compare(Made made, Optional<Made> recorded) {
        Path internal = roots.internalRoot().resolve(PresentEditions.place(made));
        Path open = editions.publicFolder(made).resolve(Manifest.FILE_NAME);
        if (recorded.isPresent()) {
            Made was = recorded.get();
            compare(open, made.publicManifestSha256(), was.publicManifestSha256());
            compare(internal.resolve(Manifest.FILE_NAME), made.internalManifestSha256(), was.internalManifestSha256());
            compare(internal.resolve(Withdrawal.FILE_NAME), made.withdrawalSha256(), was.withdrawalSha256());
        } else {
            compare(open, made.publicManifestSha256(), publicHash(made));
            if (isPermanent(made) && !isUnwritten && (runs.hasBegun() || isHashed(made))) {
                add(folder(made), Discrepancy.Kind.UNRECORDED);
            }
        }
    }

    /** Its manifests weren't as published any more when it was withdrawn. */
    private void alteredBefore(Optional<Made> withdrawn, Optional<Made> published) {
        if (withdrawn.isPresent()
                && published.isPresent()
                && !(withdrawn.get().publicManifestSha256() + withdrawn.get().internalManifestSha256())
                        .equals(published.get().publicManifestSha256()
                                + published.get().internalManifestSha256())) {
            add(folder(withdrawn.get()), Discrepancy.Kind.ALTERED_BEFORE);
        }
    }

    /** A file that is missing is reported with its edition. */
    private void compare(Path file, String is, String was) {
        if (!is.isEmpty() && !was.isEmpty() && !is.equals(was)) {
            add(file, Discrepancy.Kind.ALTERED);
        }
    }

    private void pages() throws IOException {
        Map<String, String> recorded = runs.pages();
        if (isUnwritten || recorded.isEmpty()) {
            return;
        }
        Map<String, String> present = editions.pages();
        Set<String> all = new TreeSet<>(present.keySet());
        all.addAll(recorded.keySet());
        for (String page : all) {
            String is = present.getOrDefault(page, "");
            String was = recorded.getOrDefault(page, "");
            if (!is.equals(was)) {
                add(
                        editions.file(page),
                        is.isEmpty()
                                ? Discrepancy.Kind.MISSING
                                : was.isEmpty() ? Discrepancy.Kind.ADDED : Discrepancy.Kind.ALTERED);
            }
        }
    }

    /** Whether it may never be replaced or removed, unlike a draft. */
    private static boolean isPermanent(Made made) {
        return Stream.of(Edition.Kind.PUBLISHED.name(), Made.WITHDRAWN).anyMatch(made.kind()::equals);
    }

    private static Made as(String kind, Made made) {
        return new Made(made.tracker(), made.edition(), kind, made.written());
    }

    private Path folder(Made made) {
        return made.kind().equals(Edition.Kind.PUBLISHED.name())
                ? editions.publicFolder(made)
                : roots.internalRoot().resolve(PresentEditions.place(made));
    }

    /** Whether it comes from a version of the program that records hashes. */
    private boolean isHashed(Made made) {
        return isPermanent(made) && !publicHash(made).isEmpty();
    }

    /** The hash of its public manifest, as the internal one has it; empty if it has none. */
    private String publicHash(Made made) {
        try {
            return Manifest.read(roots.internalRoot().resolve(PresentEditions.place(made)))
                    .publicManifestSha256();
        } catch (IOException e) {
            return "";
        }
    }

    private void add(Path path, Discrepancy.Kind kind) {
        found.add(new Discrepancy(path, kind));
    }
}
