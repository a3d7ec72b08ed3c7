package org.committeepapers.rules;

import java.util.stream.Stream;

/** One thing that a tracker is checked for. {@link AllRules} has its name and severity. */
interface Rule {

    /** What is found, in any order. */
    Stream<Found> check(Inspection inspection);
}
