package org.committeepapers.workbook.layout;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.tracker.Status;
import org.committeepapers.workbook.sheet.FillColour;

/**
 * What the cells of a column of statuses mean.
 *
 * @param words patterns of what officers write
 * @param colours fills of the column, by their hue
 * @param percent a share done, from 0 to 100, and what it means
 * @param otherPercent what every other share means
 * @param otherwise what a row means that says nothing of its status
 * @param progressIfBlank whether the beginning of progress counts where the column is blank
 */
public record StatusLayout(
        Map<String, Status> words,
        Map<FillColour, Status> colours,
        Map<Integer, Status> percent,
        Optional<Status> otherPercent,
        Status otherwise,
        boolean progressIfBlank) {

    /** Only the program's own words count; where they say nothing, the status is unknown. */
    public static final StatusLayout NONE =
            new StatusLayout(Map.of(), Map.of(), Map.of(), Optional.empty(), Status.UNKNOWN, false);

    public StatusLayout {
        words = new LinkedHashMap<>(words);
        colours = colours.isEmpty() ? Map.of() : new EnumMap<>(colours);
        percent = Map.copyOf(percent);
    }

    StatusLayout with(Map<String, Status> otherWords, Map<FillColour, Status> otherColours) {
        return new StatusLayout(otherWords, otherColours, percent, otherPercent, otherwise, progressIfBlank);
    }

    /** Whether the layout says what percentages mean. */
    public boolean explainsPercent() {
        return !percent.isEmpty() || otherPercent.isPresent();
    }
}
