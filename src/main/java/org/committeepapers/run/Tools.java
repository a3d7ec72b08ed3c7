package org.committeepapers.run;

import org.committeepapers.check.Baselines;
import org.committeepapers.check.Checker;
import org.committeepapers.check.EarlierEditions;
import org.committeepapers.check.Extract;
import org.committeepapers.check.Occasion;
import org.committeepapers.check.Trend;
import org.committeepapers.config.LargePapers;
import org.committeepapers.publication.Publication;

/** What all trackers with the same settings go through. */
public record Tools(
        Checker checker,
        Pipeline pipeline,
        Publication publication,
        EarlierEditions editions,
        Baselines baselines,
        Trend trend,
        Occasion occasion,
        Extract extract,
        LargePapers largePapers) {}
