package org.committeepapers.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.store.RootPage;
import org.committeepapers.edition.store.RunLog;
import org.committeepapers.edition.verify.Discrepancy;

/** What to do about a discrepancy that verify found, which depends on where it is. */
record Advice(OutputFolders roots) {

    private static final String RECORD =
            "Restore runs.jsonl from a backup. Until then it doesn't prove that the editions are as they were published.";

    String on(Discrepancy statement) {
        Path path = statement.path();
        if (String.valueOf(path.getFileName()).equals(RunLog.FILE_NAME)
                && statement.kind() == Discrepancy.Kind.MISSING) {
            return RECORD;
        }
        if (isPage(path) && isAltered(statement)) {
            return (statement.kind() == Discrepancy.Kind.MISSING ? "" : "Don't upload it. ")
                    + "The next publish makes it again.";
        }
        return switch (statement.kind()) {
            case MISSING, ALTERED, NO_INTERNAL_HALF, NO_PUBLIC_HALF, MISPLACED -> putBack(path);
            case ADDED ->
                path.startsWith(roots.publicRoot())
                        ? "Remove it: everything under public is uploaded."
                        : "Remove it: only this program's files belong there.";
            case LINK ->
                List.of(roots.publicRoot(), roots.internalRoot()).contains(path)
                        ? "Give the folder itself with --public or --internal. publish refuses links too."
                        : "Remove it. If it replaced something that was published, restore that from a backup.";
            case UNREADABLE -> "Give this user permission to read it, then verify again.";
            case WRONG_LATEST -> "The next publish corrects it.";
            case ALTERED_BEFORE -> "Nothing needs to be done. Its withdrawn.json lists the files.";
            case OUTDATED -> "Publish again, or run withdraw again if the edition was withdrawn.";
            case RESTRICTED_ELSEWHERE -> "Give that folder with --restricted, as for publish.";
            case OPEN_TO_OTHERS -> "Remove their access (chmod go-rwx), and find out who has read it.";
            case UNRECORDED ->
                "Find out where it comes from. If lines of runs.jsonl are lost, restore that file from a backup;"
                        + " otherwise withdraw the edition and publish it again.";
            case BROKEN_RECORD, CUT_RECORD -> RECORD;
            case OTHER_RECORD ->
                "Compare the hash with the one that the run printed. If it is right, restore runs.jsonl from a backup,"
                        + " and compare the editions with it.";
            case OTHER_NOTE ->
                "Find out where it comes from. If lines of runs.jsonl are lost, restore that file from a backup;"
                        + " otherwise remove this one.";
            case UNFINISHED, NO_LATEST -> "Published editions aren't affected.";
        };
    }

    private boolean isPage(Path path) {
        return String.valueOf(path.getFileName()).equals(RootPage.SUPERSEDED)
                || Stream.of(Audience.PUBLIC, Audience.INTERNAL)
                        .anyMatch(audience -> RootPage.file(roots, audience).equals(path));
    }

    private static boolean isAltered(Discrepancy statement) {
        return List.of(Discrepancy.Kind.MISSING, Discrepancy.Kind.ALTERED, Discrepancy.Kind.ADDED)
                .contains(statement.kind());
    }

    private String putBack(Path path) {
        if (isIn("withdrawn", path)) {
            return "Restore it from a backup. The edition stays withdrawn.";
        }
        if (EditionName.of(String.valueOf(path.getFileName())).isPresent() && !Files.exists(path)) {
            return "Restore both its folders, under public and internal, from a backup.";
        }
        if (isIn("drafts", path) || isIn("not-published", path)) {
            return "Restore it from a backup, or delete its folder: it was never public.";
        }
        return "Restore it from a backup, or withdraw the edition and publish it again.";
    }

    /** Directly below the internal folder of a tracker. */
    private boolean isIn(String folder, Path path) {
        if (!path.startsWith(roots.internalRoot())) {
            return false;
        }
        Path below = roots.internalRoot().relativize(path);
        return below.getNameCount() > 1 && below.getName(1).toString().equals(folder);
    }
}
