package org.committeepapers.cli;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.verify.Discrepancy;

/** What to do about a discrepancy that verify found, which depends on where it is. */
record Advice(OutputFolders roots) {

    String on(Discrepancy statement) {
        Path path = statement.path();
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
            case UNFINISHED, NO_LATEST -> "Published editions aren't affected.";
        };
    }

    private String putBack(Path path) {
        if (isIn("withdrawn", path)) {
            return "Restore it from a backup. The edition stays withdrawn.";
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
