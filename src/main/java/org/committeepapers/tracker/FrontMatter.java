package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.RichText;

/**
 * What the front of a report says.
 *
 * @param parts those that are given, in the order of {@link FrontPart}, in the officers' own words; none is blank
 * @param meetingDay the day that the words of the meeting date name, where they name one
 */
public record FrontMatter(Map<FrontPart, RichText> parts, Optional<LocalDate> meetingDay) {

    /** Says nothing. */
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

    /** The words of the part; blank where it isn't given. */
    public RichText of(FrontPart part) {
        return parts.getOrDefault(part, RichText.EMPTY);
    }
}
