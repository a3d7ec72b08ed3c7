package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.text.RichText;

/**
 * An action that goes on and whose last day was put off.
 *
 * @param first the first last day
 * @param latest the last day now; empty where it names none any more
 * @param times how often it was put off
 */
public record PostponedAction(
        String name, String recommendationId, RichText text, LocalDate first, Optional<LocalDate> latest, int times) {}
