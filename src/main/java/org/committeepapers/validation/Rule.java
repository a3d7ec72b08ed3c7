package org.committeepapers.validation;

import java.util.stream.Stream;

/** One thing that a tracker is checked for. Its name and severity stand in {@link Catalogue}. */
interface Rule {

    /** What is found, in any order. */
    Stream<Found> check(Inspection inspection);
}
