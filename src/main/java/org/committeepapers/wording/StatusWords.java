package org.committeepapers.wording;

import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Standing;

/** Stands in for the reader of statuses. */
public final class StatusWords {

    private StatusWords() {}

    public static Standing read(RichText statusCell, RichText progress) {
        Standing.Source source = statusCell.isBlank() ? Standing.Source.READ : Standing.Source.STATED;
        boolean silent = statusCell.isBlank() && progress.isBlank();
        return Standing.unclear(source, silent ? Standing.Doubt.SILENT : Standing.Doubt.UNREADABLE);
    }
}
