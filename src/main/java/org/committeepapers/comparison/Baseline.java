package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The edition from which changes are counted.
 *
 * @param snapshot of it
 * @param meeting the meeting it went to; empty where changes aren't counted from a meeting
 */
public record Baseline(Snapshot snapshot, Optional<LocalDate> meeting) {}
