package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finishes or takes back what a run left that ended in the middle. Doing it twice does no more than once. */
final class Repair {

    /** Beside the trackers, and the id of none. */
    static final String MESSAGES = "chase";

    private final Roots roots;
    private final Disk disk;
    private final Placing placing;

    Repair(Roots roots, Disk disk) {
        this.roots = roots;
        this.disk = disk;
        this.placing = new Placing(roots, disk);
    }

    /**
     * Goes through both roots. What can't be repaired stays as it is, and is said, so that it stops no other tracker.
     *
     * @throws IOException where the roots can't be listed
     */
    List<String> all() throws IOException {
        List<String> said = new ArrayList<>();
        for (Path stage : StagingHome.stages(roots.internalRoot())) {
            said.add(tried("What an earlier run left in " + stage, () -> finish(stage)));
        }
        for (Path outer : withoutInner()) {
            said.add(tried("What an earlier run left in " + outer, () -> removed(outer)));
        }
        for (String tracker : trackers(roots)) {
            said.add(tried("The latest edition of " + tracker, () -> settle(new Shelf(roots, tracker))));
        }
        said.removeIf(String::isEmpty);
        return said;
    }

    /** The stages under the other roots of which nothing is left under the internal one. */
    private List<Path> withoutInner() throws IOException {
        List<Path> inner = StagingHome.stages(roots.internalRoot()).stream()
                .map(Path::getFileName)
                .toList();
        List<Path> others = new ArrayList<>(StagingHome.stages(roots.publicRoot()));
        if (roots.restrictedRoot().isPresent()) {
            others.addAll(StagingHome.stages(roots.restrictedRoot().get()));
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

    /** The folders under both roots that may be a tracker's. */
    static Set<String> trackers(Roots roots) throws IOException {
        Set<String> trackers = new TreeSet<>();
        for (Path root : List.of(roots.internalRoot(), roots.publicRoot())) {
            Folders.list(root).stream()
                    .filter(folder -> Disk.isFolder(folder) || Files.isSymbolicLink(folder))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(Repair::isTracker)
                    .forEach(trackers::add);
        }
        return trackers;
    }

    /** Whether a tracker's folder can have this name. */
    static boolean isTracker(String name) {
        return !name.startsWith(".") && !name.equals(MESSAGES);
    }

    private String finish(Path inner) throws IOException {
        Optional<Intent> intent = Intent.read(inner);
        if (intent.isEmpty()) {
            Stage.left(inner, roots, disk).remove(roots);
            return "";
        }
        return new Repair(intent.get().in(roots), disk).finish(inner, intent);
    }

    /** With the roots that the run had. */
    private String finish(Path inner, Optional<Intent> intent) throws IOException {
        Stage stage = Stage.left(inner, roots, disk);
        String edition = intent.get().edition() + " of " + intent.get().tracker();
        Shelf shelf = shelf(intent.get());
        String done = "An earlier run was cut off while it ";
        if (intent.get().act() == Intent.Act.WITHDRAW) {
            new Withdrawal(placing, disk).finish(stage, roots, shelf, name(intent.get()));
            stage.remove(roots);
            return done + "withdrew " + edition + "; that is done now.";
        }
        if (intent.get().act() == Intent.Act.PUBLISH && isInPlace(shelf, name(intent.get()))) {
            placing.settle(stage, shelf, every -> true);
            stage.remove(roots);
            return done + "published " + edition + "; that is done now.";
        }
        takeBack(stage);
        return done + "wrote " + edition + "; what it had begun was taken back.";
    }

    private static boolean isInPlace(Shelf shelf, EditionName name) {
        return Disk.isFolder(shelf.half(name, Audience.INTERNAL)) && Disk.isFolder(shelf.half(name, Audience.PUBLIC));
    }

    /** Undoes as much as was done of what can be undone, and takes the stage away. */
    void takeBack(Stage stage) throws IOException {
        Optional<Intent> intent = stage.intent();
        if (intent.isPresent()) {
            Shelf shelf = shelf(intent.get());
            if (intent.get().act() == Intent.Act.PUBLISH) {
                placing.takeBack(stage, shelf, name(intent.get()));
            } else {
                placing.putBack(stage, shelf, intent.get().edition());
            }
        }
        stage.remove(roots);
    }

    private Shelf shelf(Intent intent) throws IOException {
        Shelf shelf = new Shelf(roots, intent.tracker());
        Folders.refuseLink(shelf.inside());
        Folders.refuseLink(shelf.outside());
        return shelf;
    }

    private static EditionName name(Intent intent) throws IOException {
        return EditionName.of(intent.edition())
                .orElseThrow(() -> new IOException("\"" + intent.edition() + "\" is no edition"));
    }

    private String settle(Shelf shelf) throws IOException {
        Folders.refuseLink(shelf.inside());
        Folders.refuseLink(shelf.outside());
        Optional<EditionName> was = Latest.read(shelf.outside());
        if (isSettled(shelf)) {
            return "";
        }
        Stage stage = Stage.in(roots, disk);
        try {
            placing.settle(stage, shelf, every -> true);
        } catch (IOException e) {
            stage.removeAfter(e, roots);
            throw e;
        }
        stage.remove(roots);
        Optional<EditionName> now = Latest.read(shelf.outside());
        return was.isPresent() && !was.equals(now)
                ? "The latest edition of " + shelf.tracker() + " was said to be " + was.get() + "; it is "
                        + now.map(EditionName::toString).orElse("none") + "."
                : "";
    }

    private static boolean isSettled(Shelf shelf) throws IOException {
        Optional<EditionName> latest = shelf.latest(every -> true);
        return Latest.isRight(shelf.inside(), latest) && Latest.isRight(shelf.outside(), latest);
    }
}
