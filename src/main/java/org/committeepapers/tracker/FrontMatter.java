package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.RichText;

/**
 * The front matter of a report.
 *
 * @param parts the officers' own words for each part that they give, in the order of {@link FrontPart}; none is blank
 * @param meetingDay the date that the words of the meeting date give, if they give one
 */
public record FrontMatter(Map<FrontPart, RichText> parts, Optional<LocalDate> meetingDay) {

    /** No front matter. */
    public static final FrontMatter NONE = new FrontMatter(Map.of(), Optional.empty());

    public FrontMatter {
        Map<FrontPart, RichText> given = new EnumMap<>(FrontPart.class);
        parts.forEach((part, text) -> {
            if (!text.isBlank()) {
                given.put(part, text);
            }
        });
        parts = Collections.unmodifiableMap(given);
    }

    /** The words of the part; blank if it isn't given. */
    public RichText of(FrontPart part) {
        return parts.getOrDefault(part, RichText.EMPTY);
    }
}
