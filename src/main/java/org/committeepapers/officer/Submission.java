package org.committeepapers.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * A workbook that an officer sends back.
 *
 * @param file its name
 * @param tracker as the officer left it
 * @param edition the edition it was made from; empty if it doesn't say
 * @param asSent the recommendations as they were when it was sent out; empty if it doesn't say
 */
public record Submission(String file, Tracker tracker, Optional<LocalDate> edition, List<Recommendation> asSent) {}
