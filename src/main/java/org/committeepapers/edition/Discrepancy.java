package org.committeepapers.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A difference between an output and its record.
 *
 * @param part of the file, such as a line; empty for the whole
 */
public record Discrepancy(Path path, Kind kind, String part) {

    Discrepancy(Path path, Kind kind) {
        this(path, kind, "");
    }

    /** The paths that nothing accounts for, except files that operating systems and Office leave. */
    static List<Discrepancy> strays(Collection<Path> paths, Set<Path> known) {
        return paths.stream()
                .filter(path -> !known.contains(path) && !Folders.isOfTheSystem(path))
                .map(path -> new Discrepancy(path, Files.isSymbolicLink(path) ? Kind.LINK : Kind.ADDED))
                .toList();
    }

    /** What is different. */
    public enum Kind {
        MISSING("is missing"),
        ALTERED("was altered"),
        ADDED("was added: it isn't on record"),
        LINK("is a link or a special file, which the program doesn't follow"),
        UNREADABLE("can't be read"),
        MISPLACED("belongs to a different edition from the one its folder is named after"),
        GONE("is gone, though it is on record and was never withdrawn"),
        UNRECORDED("isn't in runs.jsonl, or only as something else: no run put it there, or lines were removed"),
        EMPTY("was empty or missing, though papers are on record"),
        NOT_SHOWN("is missing under public"),
        INCOMPLETE("lacks files that were published"),
        SHOWN_OTHERWISE("isn't as it was published"),
        STILL_SHOWN("is of a withdrawn edition, and still under public"),
        WRONG_LATEST("isn't the latest edition on record"),
        OUTDATED("isn't as the last run left it"),
        UNPROVED(
                "has papers and no record.txt, so that nothing says whether internal is theirs, or as new as they are"),
        FOREIGN("follows a line that runs.jsonl doesn't have: internal is older than public, or another council's"),
        UNFINISHED("was left by an interrupted run"),
        UNENDED("didn't record its end: it was cut off, or the disk was full"),
        OPEN_TO_OTHERS("can be read by other users of this machine"),
        OPEN_TO_CHANGE("can be altered by every user of this machine"),
        BROKEN_RECORD("doesn't carry the hash of the line before, or no time: a line was altered, removed or added"),
        CUT_RECORD("ends in the middle of a line"),
        OTHER_RECORD("has no line with the hash that was given: lines were removed, or it was written anew");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether the next run makes it what the record says, and nobody has to do anything else. */
        public boolean isMended() {
            return switch (this) {
                case EMPTY,
                        NOT_SHOWN,
                        INCOMPLETE,
                        SHOWN_OTHERWISE,
                        STILL_SHOWN,
                        WRONG_LATEST,
                        OUTDATED,
                        UNFINISHED,
                        UNENDED -> true;
                default -> false;
            };
        }
    }

    /** What to do about it, which depends on where it is. */
    public String advice(OutputFolders roots) {
        if (kind == Kind.ALTERED && path.equals(OutputLock.file(roots.internalRoot()))) {
            return "Empty the file: nothing belongs in it.";
        }
        return switch (kind) {
            case MISSING, ALTERED, MISPLACED ->
                "Restore it from a backup. Or, if it is of an edition that stands, withdraw that and publish it again; a draft,"
                        + " findings that stopped a tracker, or messages may also be deleted. What is withdrawn stays so.";
            case GONE ->
                "Restore its folder from a backup. Until then its public papers stay as they are, but nothing proves them.";
            case ADDED ->
                path.startsWith(roots.publicRoot())
                        ? "Remove it: everything under public is uploaded. If the internal folder is the wrong one or an"
                                + " old one, give the right one, or restore it, before you remove anything."
                        : "Remove it: only this program's files belong there.";
            case LINK ->
                List.of(roots.publicRoot(), roots.internalRoot()).contains(path)
                        ? "Give the folder itself with --public or --internal. publish refuses links too."
                        : "Remove it. If it replaced something that was published, restore that from a backup.";
            case UNREADABLE -> "Give this user permission to read it, then verify again.";
            case EMPTY ->
                "If it is on a disk of its own, that may not be mounted: then delete what is there now, mount the disk,"
                        + " and run again. Otherwise you don't need to do anything.";
            case NOT_SHOWN, INCOMPLETE, STILL_SHOWN -> "The next publish makes it what the record says.";
            // publish looks at size and time alone.
            case SHOWN_OTHERWISE, WRONG_LATEST -> "Delete it, then run publish, which makes it again.";
            case OUTDATED -> "Don't upload it. The next publish makes it again.";
            case FOREIGN, UNPROVED ->
                "Bring back the internal folder of these papers. Remove nothing before: what internal doesn't know may"
                        + " be right. If internal is theirs, give publish --new-output, once.";
            case UNFINISHED -> "The next publish deletes or finishes it. Published editions aren't affected.";
            case UNENDED ->
                "What it said, or its log, may say more. The next publish clears up; leave the file as it is.";
            case OPEN_TO_OTHERS -> "Remove their access (chmod go-rwx), and find out who has read it.";
            case OPEN_TO_CHANGE -> "Remove their access (chmod o-w).";
            case UNRECORDED ->
                "Find out where it comes from. If lines of runs.jsonl are lost, restore that file from a backup;"
                        + " otherwise remove the folder. Nothing of it is made public.";
            case CUT_RECORD ->
                "The next run writes in its place. If no run was killed, restore runs.jsonl from a backup before.";
            case BROKEN_RECORD ->
                "Restore runs.jsonl from a backup before the next run, whose lines no backup has. Until then it doesn't"
                        + " prove that the editions are as they were published.";
            case OTHER_RECORD ->
                "Compare the hash with the one that the run printed. If it is right, restore runs.jsonl from a backup,"
                        + " and compare the editions with it.";
        };
    }

    /** The path and what is different, without a full stop. */
    public String sentence() {
        return path + (part.isEmpty() ? "" : ", " + part + ",") + " " + kind.words;
    }
}
