package org.committeepapers.app;

import org.committeepapers.edition.store.Publication;

/** What all trackers with the same settings go through. */
record Tools(
        Checker checker,
        Pipeline pipeline,
        Publication publication,
        EarlierEditions editions,
        Baselines baselines,
        Trend trend,
        Occasion occasion,
        Extract extract,
        LargePapers largePapers) {}
