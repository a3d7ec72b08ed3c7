package org.committeepapers.run;

import org.committeepapers.console.Console;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.PublishResult;

/** The messages of a run about an edition. */
record EditionReport(Edition edition, PublishResult result, Console console) {

    /**
     * Says what was done.
     *
     * @param reasonAdded whether the reason was added to an edition that is unchanged
     */
    void report(boolean reasonAdded) {
        console.result(line());
        if (reasonAdded) {
            console.result("Added the reason to " + edition.tracker() + " "
                    + result.folder().getFileName() + " on the pages that list it; its papers are as they were.");
        } else {
            warnOfReason();
        }
    }

    private String line() {
        String what = switch (edition.kind()) {
            case PUBLISHED -> result.written() ? "Published " : "Nothing new in ";
            case DRAFT -> "Draft of ";
            case NOT_PUBLISHED -> "Not published because of errors: ";
        };
        return what + edition.tracker() + " as at " + edition.asAt() + ": " + result.folder();
    }

    private void warnOfReason() {
        if (edition.kind() == Edition.Kind.PUBLISHED && !edition.reason().isEmpty() && !result.again()) {
            console.warning(
                    "the reason given for " + edition.tracker() + " isn't printed: "
                            + (result.written()
                                    ? "this is its first edition as at " + edition.asAt()
                                    : "its papers haven't changed, so they weren't published again"),
                    "You don't need to do anything, unless you meant another date.");
        }
        if (result.again() && edition.reason().isEmpty()) {
            console.warning(
                    edition.tracker() + " was already published as at " + edition.asAt() + " with other content, and no"
                            + " reason was given: its papers only say that they replace the earlier ones.",
                    "Next time, give --reason TEXT; the papers print it.");
        }
    }
}
