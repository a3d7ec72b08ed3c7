package org.committeepapers.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.check.Extract;
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.paper.Layout.Grouping;
import org.committeepapers.writer.Format;

/**
 * What a run of {@code publish} is to make.
 *
 * @param today the day of the run
 * @param meeting the meeting the papers go to, where said
 * @param reason why an edition of this date is made again; empty where not said
 * @param grouping of the recommendations; empty where the house style decides
 * @param languages of the papers; empty where the settings decide
 * @param atOnce how many trackers are worked on at once at most
 */
public record Order(
        LocalDate asAt,
        LocalDate today,
        Optional<LocalDate> meeting,
        List<Paper> papers,
        List<Format> formats,
        boolean draft,
        String reason,
        Optional<Grouping> grouping,
        Optional<PaperLanguages> languages,
        Extract extract,
        BaselineChoice baseline,
        int atOnce) {}
