package org.committeepapers.cli;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.publication.Roots;
import org.committeepapers.publication.Statement;

/** What to do about what a verification found, which depends on where it lies. */
record Advice(Roots roots) {

    String on(Statement statement) {
        Path path = statement.path();
        return switch (statement.kind()) {
            case MISSING, ALTERED, NO_INTERNAL_HALF, NO_PUBLIC_HALF, MISPLACED -> putBack(path);
            case ADDED ->
                path.startsWith(roots.publicRoot())
                        ? "Take it out: what lies under public is uploaded whole."
                        : "Take it out: only what this program writes lies there.";
            case LINK ->
                List.of(roots.publicRoot(), roots.internalRoot()).contains(path)
                        ? "Name the folder itself with --public or --internal; publish refuses this too."
                        : "Take it away; if it stands for something that was published, put that back from a copy.";
            case UNREADABLE -> "Let this user read it, then verify again.";
            case WRONG_LATEST -> "The next publish puts it right.";
            case ALTERED_BEFORE -> "Nothing is left to do; its withdrawn.json names the files.";
            case OUTDATED -> "Publish again, or run withdraw again where it was an edition that was withdrawn.";
            case RESTRICTED_ELSEWHERE -> "Name that folder with --restricted, as publish does.";
            case UNFINISHED, NO_LATEST -> "Nothing published is affected.";
        };
    }

    private String putBack(Path path) {
        if (isIn("withdrawn", path)) {
            return "Put it back from a copy; the edition stays withdrawn.";
        }
        if (isIn("drafts", path) || isIn("not-published", path)) {
            return "Put it back from a copy, or take its folder away: it never was public.";
        }
        return "Put it back from a copy; or withdraw the edition and publish it again.";
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
