package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;

/**
 * What the tracker is about. Empty text stands for what the workbook doesn't say.
 *
 * @param title of what was considered, such as the name of the review
 * @param consideredOn the day on which the committee made its recommendations
 * @param introduction the opening lines, verbatim
 * @param agreedByCabinetOn the day on which the executive agreed its response; empty while it is proposed
 * @param committeeIsAskedTo what to ask of the committee instead of what follows from the actions
 * @param front what else the front of the papers says
 * @param extract the review or committee of which these are the recommendations; empty where it is the whole tracker
 * @param language in which its officers write
 */
public record About(
        String title,
        String council,
        String committee,
        Optional<LocalDate> consideredOn,
        RichText introduction,
        Optional<LocalDate> agreedByCabinetOn,
        List<RichText> committeeIsAskedTo,
        String appendix,
        String reportAuthor,
        String contact,
        FrontMatter front,
        String extract,
        Language language) {

    public About {
        committeeIsAskedTo = List.copyOf(committeeIsAskedTo);
    }

    /** One without further front matter. */
    public About(
            String title,
            String council,
            String committee,
            Optional<LocalDate> consideredOn,
            RichText introduction,
            Optional<LocalDate> agreedByCabinetOn,
            List<RichText> committeeIsAskedTo,
            String appendix,
            String reportAuthor,
            String contact) {
        this(
                title,
                council,
                committee,
                consideredOn,
                introduction,
                agreedByCabinetOn,
                committeeIsAskedTo,
                appendix,
                reportAuthor,
                contact,
                FrontMatter.NONE,
                "",
                Language.ENGLISH);
    }

    /** The same of a part of the tracker, made by this committee. */
    public About of(String part, String itsCommittee) {
        return new About(
                title,
                council,
                itsCommittee,
                consideredOn,
                introduction,
                agreedByCabinetOn,
                committeeIsAskedTo,
                appendix,
                reportAuthor,
                contact,
                front,
                part,
                language);
    }
}
