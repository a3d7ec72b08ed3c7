package org.committeepapers.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.writer.Format;

/**
 * What a run of {@code publish} has to make.
 *
 * @param today the day of the run
 * @param meeting the meeting the papers go to, if given
 * @param anyDate whether the date may be before the last edition
 * @param replaced the ids of trackers whose workbook is meant to be another than that of their last edition
 * @param reason why an edition of this date is published again; empty if none was given
 * @param languages of the papers; empty to use those in the settings
 */
public record Order(
        LocalDate asAt,
        LocalDate today,
        Optional<LocalDate> meeting,
        List<Paper> papers,
        List<Format> formats,
        boolean draft,
        boolean anyDate,
        Set<String> replaced,
        String reason,
        Optional<PaperLanguages> languages,
        Extract extract,
        BaselineChoice baseline) {}
