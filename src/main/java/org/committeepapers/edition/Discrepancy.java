package org.committeepapers.edition;

import java.nio.file.Path;

/**
 * A difference between an output and what the program wrote.
 *
 * @param path the file or folder concerned
 * @param line of the file, from 1; 0 for the whole
 */
public record Discrepancy(Path path, Kind kind, int line) {

    Discrepancy(Path path, Kind kind) {
        this(path, kind, 0);
    }

    /** What is different. */
    public enum Kind {
        /** A file that the manifest names isn't there. */
        MISSING("is missing"),
        /** Its content isn't what the manifest says. */
        ALTERED("was altered"),
        /** No manifest names it. */
        ADDED("was added: it isn't in any manifest"),
        /** A link in the place of a file or folder. */
        LINK("is a link or a special file, which the program doesn't follow"),
        /** The file system can't read it. */
        UNREADABLE("can't be read"),
        /** The manifest belongs to another edition. */
        MISPLACED("belongs to a different edition from the one its folder is named after"),
        /** The internal folder is there and the public one is not. */
        NO_PUBLIC_HALF("has lost its public folder"),
        /** The public folder is there and the internal one is not. */
        NO_INTERNAL_HALF("has lost its internal folder"),
        /** It doesn't name the latest complete edition. */
        WRONG_LATEST("doesn't name the latest complete edition"),
        /** A run was interrupted. */
        UNFINISHED("was left by an interrupted run; the next run finishes or undoes it"),
        /** A run was interrupted before it updated the page, or somebody removed an edition. */
        OUTDATED("doesn't list the editions that are here; the next run updates it"),
        /** An earlier version of the program wrote it. */
        NO_LATEST("has no latest.txt yet; the next run writes it"),
        /** Other users may read what is exempt. */
        OPEN_TO_OTHERS("can be read by other users of this machine"),
        /** An edition that the record of runs doesn't name. */
        UNRECORDED("isn't in runs.jsonl, or only as something else: no run put it there, or lines were removed"),
        /** A line of the record doesn't follow from the one before. */
        BROKEN_RECORD("doesn't carry the hash of the line before, or no time: a line was altered, removed or added"),
        /** The record ends in half a line. */
        CUT_RECORD("ends in the middle of a line"),
        /** The record doesn't have the line that was asked for. */
        OTHER_RECORD("has no line with the hash that was given: lines were removed, or it was written anew"),
        /** The note of an interrupted run doesn't belong to this record. */
        OTHER_NOTE("doesn't name a line of runs.jsonl: no run left it like this, or lines were removed"),
        /** The record of a withdrawn edition lists it as altered already. */
        ALTERED_BEFORE("was altered before it was withdrawn, and not since");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether nothing has to be restored: no edition is affected, or it is withdrawn and the fault is on record. */
        public boolean isHarmless() {
            return this == UNFINISHED || this == NO_LATEST || this == OUTDATED || this == ALTERED_BEFORE;
        }
    }

    /** The path and what is different, without a full stop. */
    public String sentence() {
        return path + (line == 0 ? "" : ", line " + line + ",") + " " + kind.words;
    }
}
