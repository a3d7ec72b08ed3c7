package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;

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
     * Goes through all roots. What can't be repaired stays as it is and is reported, so that other trackers can go on.
     *
     * @throws IOException where the roots can't be listed
     */
    List<String> all() throws IOException {
        List<String> said = new ArrayList<>();
        for (Path stage : StagingFolder.stages(roots.internalRoot())) {
            said.add(tried("What an earlier run left in " + stage, () -> finish(stage)));
        }
        for (Path outer : withoutInner()) {
            said.add(tried("What an earlier run left in " + outer, () -> removed(outer)));
        }
        for (String tracker : TrackerFolder.trackers(roots)) {
            said.add(tried("The latest edition of " + tracker, () -> settle(new TrackerFolder(roots, tracker))));
        }
        said.removeIf(String::isEmpty);
        return said;
    }

    /** The stages under the other roots of which nothing is left under the internal one. */
    private List<Path> withoutInner() throws IOException {
        List<Path> inner = StagingFolder.stages(roots.internalRoot()).stream()
                .map(Path::getFileName)
                .toList();
        List<Path> others = new ArrayList<>(StagingFolder.stages(roots.publicRoot()));
        if (roots.restrictedRoot().isPresent()) {
            others.addAll(StagingFolder.stages(roots.restrictedRoot().get()));
        }
        return others.stream()
                .filter(outer -> !inner.contains(outer.getFileName()))
                .toList();
    }

    private String removed(Path outer) throws IOException {
        disk.remove(outer);
        return "";
    }

    private interface Step {
        /** What was done, as a sentence; empty where nothing was that anybody has to know. */
        String take() throws IOException;
    }

    private static String tried(String what, Step step) {
        try {
            return step.take();
        } catch (IOException e) {
            return what + " can't be put in order: " + e.getMessage() + ".";
        }
    }

    private String finish(Path inner) throws IOException {
        Optional<PlannedChange> intent = PlannedChange.read(inner);
        if (intent.isEmpty()) {
            StagedEdition.left(inner, roots, disk).remove(roots);
            return "";
        }
        return new Repair(intent.get().in(roots), disk).finish(inner, intent);
    }

    /** With the roots that the run had. */
    private String finish(Path inner, Optional<PlannedChange> intent) throws IOException {
        StagedEdition stage = StagedEdition.left(inner, roots, disk);
        String edition = intent.get().edition() + " of " + intent.get().tracker();
        TrackerFolder trackerFolder = trackerFolder(intent.get());
        String done = "An earlier run was cut off while it ";
        if (intent.get().act() == PlannedChange.Act.WITHDRAW) {
            new Withdrawal(moves, disk).finish(stage, roots, trackerFolder, name(intent.get()));
            stage.remove(roots);
            return done + "withdrew " + edition + "; that is done now.";
        }
        if (intent.get().act() == PlannedChange.Act.PUBLISH && isInPlace(trackerFolder, name(intent.get()))) {
            moves.settle(stage, trackerFolder, every -> true);
            stage.remove(roots);
            return done + "published " + edition + "; that is done now.";
        }
        takeBack(stage);
        return done + "wrote " + edition + "; what it had begun was taken back.";
    }

    private static boolean isInPlace(TrackerFolder trackerFolder, EditionName name) {
        return Folders.isFolder(trackerFolder.half(name, Audience.INTERNAL))
                && Folders.isFolder(trackerFolder.half(name, Audience.PUBLIC));
    }

    /** Undoes what can be undone, and deletes the staged edition. */
    void takeBack(StagedEdition stage) throws IOException {
        Optional<PlannedChange> intent = stage.intent();
        if (intent.isPresent()) {
            TrackerFolder trackerFolder = trackerFolder(intent.get());
            if (intent.get().act() == PlannedChange.Act.PUBLISH) {
                moves.takeBack(stage, trackerFolder, name(intent.get()));
            } else {
                moves.putBack(stage, trackerFolder, intent.get().edition());
            }
        }
        stage.remove(roots);
    }

    private TrackerFolder trackerFolder(PlannedChange intent) throws IOException {
        TrackerFolder trackerFolder = new TrackerFolder(roots, intent.tracker());
        trackerFolder.refuseLinks();
        return trackerFolder;
    }

    private static EditionName name(PlannedChange intent) throws IOException {
        return EditionName.of(intent.edition())
                .orElseThrow(() -> new IOException("\"" + intent.edition() + "\" is no edition"));
    }

    private String settle(TrackerFolder trackerFolder) throws IOException {
        trackerFolder.refuseLinks();
        Optional<EditionName> was = LatestEdition.read(trackerFolder.publicFolder());
        if (isSettled(trackerFolder)) {
            return "";
        }
        StagedEdition.with(roots, disk, stage -> moves.settle(stage, trackerFolder, every -> true));
        Optional<EditionName> now = LatestEdition.read(trackerFolder.publicFolder());
        return was.isPresent() && !was.equals(now)
                ? "The latest edition of " + trackerFolder.tracker() + " was said to be " + was.get() + "; it is "
                        + now.map(EditionName::toString).orElse("none") + "."
                : "";
    }

    private static boolean isSettled(TrackerFolder trackerFolder) throws IOException {
        Optional<EditionName> latest = trackerFolder.latest(every -> true);
        return LatestEdition.isRight(trackerFolder.internalFolder(), latest)
                && LatestEdition.isRight(trackerFolder.publicFolder(), latest);
    }
}
