package org.committeepapers.workbook.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Tracker;

/**
 * What an officer's workbook is filled with, and what it says of itself.
 *
 * @param tracker all of it, or an owner's part
 * @param edition the edition that the copy goes with, such as 2026-11-24 or 2026-11-24.2; empty where there is none
 * @param owner whose actions it holds; empty where it holds everybody's
 * @param made the day that the file's properties give
 */
public record OfficerCopy(Tracker tracker, String edition, String owner, LocalDate made) {

    /** A copy of nothing: a new tracker to begin with. */
    public static OfficerCopy blank(LocalDate made) {
        About about = new About("", "", "", Optional.empty(), RichText.EMPTY, Optional.empty(), List.of(), "", "", "");
        return new OfficerCopy(new Tracker("", about, List.of(), List.of(), List.of(), List.of()), "", "", made);
    }

    boolean isBlank() {
        return tracker.recommendations().isEmpty();
    }
}
