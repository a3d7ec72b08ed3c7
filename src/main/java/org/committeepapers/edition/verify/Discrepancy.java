package org.committeepapers.edition.verify;

import java.nio.file.Path;

/**
 * A difference between what was written and what is there.
 *
 * @param path what it is said of
 */
public record Discrepancy(Path path, Kind kind) {

    /** What there is to say. */
    public enum Kind {
        /** A file that the manifest names isn't there. */
        MISSING("is missing"),
        /** It has other bytes than the manifest says. */
        ALTERED("was altered"),
        /** No manifest names it. */
        ADDED("was added; no manifest names it"),
        /** A link in the place of a file or folder. */
        LINK("is a link or no ordinary file; it isn't followed"),
        /** The file system doesn't give it. */
        UNREADABLE("can't be read"),
        /** The manifest is that of another edition. */
        MISPLACED("is that of another edition than the name of its folder says"),
        /** There is a record and no papers. */
        NO_PUBLIC_HALF("has lost its public half"),
        /** There are papers and no record. */
        NO_INTERNAL_HALF("has lost its internal half"),
        /** It doesn't name the latest whole edition. */
        WRONG_LATEST("doesn't name the latest edition that is whole"),
        /** A run was cut off, and the next one finishes it or takes it back. */
        UNFINISHED("was left by a run that was cut off; the next run finishes it or takes it back"),
        /** A run was cut off before it made the page anew, or somebody took an edition away. */
        OUTDATED("doesn't list the editions that lie here; the next run makes it anew"),
        /** Its restricted part lies under a root that wasn't named. */
        RESTRICTED_ELSEWHERE("has a restricted part in a folder of its own, which wasn't looked at"),
        /** An earlier version of the program wrote it. */
        NO_LATEST("has no latest.txt yet; the next run writes it"),
        /** The record of a withdrawn edition says of itself what wasn't whole. */
        ALTERED_BEFORE("was altered before it was withdrawn, and not since");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether everything is whole for all that, or gone from public with its fault on record. */
        public boolean isHarmless() {
            return this == UNFINISHED
                    || this == NO_LATEST
                    || this == OUTDATED
                    || this == ALTERED_BEFORE
                    || this == RESTRICTED_ELSEWHERE;
        }
    }

    /** Where and what, without a full stop. */
    public String sentence() {
        return path + " " + kind.words;
    }
}
