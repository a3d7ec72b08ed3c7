package org.committeepapers.workbook;

import java.util.List;
import java.util.Optional;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Names;

/** What a heading names by a noun that is no name of a column by itself: "Nominated officer" or "Agreed? Y/N/Part". */
final class HeadingThing {

    private static final String ROLE =
            "(?:lead|responsible|accountable|named|assigned|nominated|designated|delegated|delivery|owning|action|task)";
    private static final String PERSON =
            "(?:person|officer|manager|director|lead|owner|post|post holder|service|team|unit"
                    + "|department|directorate|body|agency|organisation|partner)s?";
    private static final String EXECUTIVE = "(?:the )?(?:cabinet|executive|exec|council|cabinet member)s?";
    private static final String CHOICE =
            "(?:y|n|yes|no|p|part|partly|partial|partially|in|or|not|agreed?|accepted|reject(?:ed)?|disagree|noted)";

    /** The first that matches counts. */
    private static final List<HeadingForm> FORMS = List.of(
            HeadingForm.of(
                    ROLE + " " + PERSON + "|" + PERSON
                            + " (?:responsible|accountable|assigned|leading|in charge|dealing)|"
                            + PERSON + " lead|(?:assigned|allocated|given|tasked|delegated|entrusted) to"
                            + "|(?:led|actioned|handled) by|responsibility of|assignee",
                    Field.OWNER),
            HeadingForm.of(
                    "(?:is |was |has )?(?:it |this )?(?:been )?(?:agreed?|accept(?:ed)?|approved?|supported?)(?: by "
                            + EXECUTIVE + ")?(?: " + CHOICE + ")*",
                    Field.RESPONSE),
            HeadingForm.of("(?:the |" + EXECUTIVE + " )?(?:reply|answer)(?: given)?", Field.EXECUTIVE_RESPONSE),
            HeadingForm.of(
                    "(?:brag|rag|status) (?:rating|status)|status of (?:the )?task|(?:current )?stage(?: reached)?",
                    Field.STATUS),
            HeadingForm.of(
                    "latest(?: news)?|(?:current )?state of play|(?:work|steps) (?:done|taken|to date)(?: so far)?",
                    Field.PROGRESS),
            HeadingForm.of("steps(?: to be taken)?|work (?:needed|required|to be done)|milestones?", Field.ACTION),
            HeadingForm.of(
                    "unique (?:id|no|number)|s n|serial (?:no|number)|(?:reference|ref|rec|action) code",
                    Field.REFERENCE));

    private HeadingThing() {}

    /** @param plain the heading as {@link Names#plain} gives it */
    static Optional<Field> field(String plain) {
        return HeadingForm.first(FORMS, plain);
    }
}
