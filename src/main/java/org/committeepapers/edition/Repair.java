package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finishes or undoes what an interrupted run left. Repairing twice does no more than once. */
final class Repair {

    private final OutputFolders roots;
    private final DurableFiles disk;
    private final EditionMoves moves;

    Repair(OutputFolders roots, DurableFiles disk) {
        this.roots = roots;
        this.disk = disk;
        this.moves = new EditionMoves(roots, disk);
    }

    /**
     * Repairs all roots. What can't be repaired stays as it is and is reported, so that other trackers can still be published.
     *
     * @throws IOException if the roots can't be listed
     */
    List<String> all() throws IOException {
        List<String> done = new ArrayList<>();
        for (Path stage : StagingFolder.stages(roots.internalRoot())) {
            done.add(attempt("What an earlier run left in " + stage, () -> finish(stage)));
        }
        for (Path outer : withoutInner()) {
            done.add(attempt("What an earlier run left in " + outer, () -> removed(outer)));
        }
        for (TrackerFolder folder : TrackerFolder.all(roots)) {
            done.add(attempt("The latest edition of " + folder.tracker(), () -> nameLatest(folder)));
        }
        done.removeIf(String::isEmpty);
        return done;
    }

    /** Staging folders under the other roots without one of the same name under the internal root. */
    private List<Path> withoutInner() throws IOException {
        List<Path> inner = StagingFolder.stages(roots.internalRoot()).stream()
                .map(Path::getFileName)
                .toList();
        return StagingFolder.stages(roots.publicRoot()).stream()
                .filter(outer -> !inner.contains(outer.getFileName()))
                .toList();
    }

    private String removed(Path outer) throws IOException {
        disk.remove(outer);
        return "";
    }

    private interface Step {
        /** What was done, as a sentence; empty if nobody needs to know. */
        String take() throws IOException;
    }

    private static String attempt(String what, Step step) {
        try {
            return step.take();
        } catch (IOException e) {
            return what + " can't be repaired: " + e.getMessage() + ".";
        }
    }

    private String finish(Path inner) throws IOException {
        Optional<PlannedChange> plan = PlannedChange.read(inner);
        if (plan.isEmpty()) {
            StagedEdition.left(inner, roots, disk).remove(roots);
            return "";
        }
        return finish(inner, plan);
    }

    private String finish(Path inner, Optional<PlannedChange> plan) throws IOException {
        StagedEdition stage = StagedEdition.left(inner, roots, disk);
        String edition = plan.get().edition() + " of " + plan.get().tracker();
        TrackerFolder trackerFolder = trackerFolder(plan.get());
        String interrupted = "An earlier run was interrupted while it was ";
        if (plan.get().act() == PlannedChange.Act.WITHDRAW) {
            new Withdrawal(moves, disk).finish(stage, roots, trackerFolder, name(plan.get()));
            stage.remove(roots);
            return interrupted + "withdrawing " + edition + "; this has been finished.";
        }
        if (plan.get().act() == PlannedChange.Act.PUBLISH && isInPlace(trackerFolder, name(plan.get()))) {
            moves.nameLatest(stage, trackerFolder, every -> true);
            stage.remove(roots);
            return interrupted + "publishing " + edition + "; this has been finished.";
        }
        takeBack(stage);
        return interrupted + "writing " + edition + "; this has been undone.";
    }

    private static boolean isInPlace(TrackerFolder trackerFolder, EditionName name) {
        return Folders.isFolder(trackerFolder.folder(name, Audience.INTERNAL))
                && Folders.isFolder(trackerFolder.folder(name, Audience.PUBLIC));
    }

    /** Undoes what can be undone, and deletes the staged edition. */
    void takeBack(StagedEdition stage) throws IOException {
        Optional<PlannedChange> plan = stage.readPlan();
        if (plan.isPresent()) {
            TrackerFolder trackerFolder = trackerFolder(plan.get());
            if (plan.get().act() == PlannedChange.Act.PUBLISH) {
                moves.takeBack(stage, trackerFolder, name(plan.get()));
            } else {
                moves.putBack(stage, trackerFolder, plan.get().edition());
            }
        }
        stage.remove(roots);
    }

    private TrackerFolder trackerFolder(PlannedChange plan) throws IOException {
        TrackerFolder trackerFolder = new TrackerFolder(roots, plan.tracker());
        trackerFolder.refuseLinks();
        return trackerFolder;
    }

    private static EditionName name(PlannedChange plan) throws IOException {
        return EditionName.of(plan.edition())
                .orElseThrow(() -> new IOException("\"" + plan.edition() + "\" isn't the name of an edition"));
    }

    private String nameLatest(TrackerFolder trackerFolder) throws IOException {
        trackerFolder.refuseLinks();
        Optional<EditionName> was = LatestEdition.read(trackerFolder.publicFolder());
        if (isLatestNamed(trackerFolder)) {
            return "";
        }
        StagedEdition.with(roots, disk, stage -> moves.nameLatest(stage, trackerFolder, every -> true));
        Optional<EditionName> now = LatestEdition.read(trackerFolder.publicFolder());
        return was.isPresent() && !was.equals(now)
                ? "The latest edition of " + trackerFolder.tracker() + " was given as " + was.get() + "; it is "
                        + now.map(EditionName::toString).orElse("none") + "."
                : "";
    }

    private static boolean isLatestNamed(TrackerFolder trackerFolder) throws IOException {
        Optional<EditionName> latest = trackerFolder.latest(every -> true);
        return LatestEdition.isRight(trackerFolder.internalFolder(), latest)
                && LatestEdition.isRight(trackerFolder.publicFolder(), latest);
    }
}
