package org.committeepapers.validation;

import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;

/** One thing that a tracker is checked for. Its severity stands in {@code docs/findings.md}. */
public interface Rule {

    /** Its name, which is also the anchor of its section in {@code docs/findings.md}. */
    RuleId id();

    /** What is found, in any order. */
    Stream<Finding> check(Inspection inspection);
}
