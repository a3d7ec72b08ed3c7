package org.committeepapers.tracker;

import java.util.List;
import java.util.stream.Stream;

/**
 * A recommendation tracker as read from its workbook.
 *
 * @param id its identity from month to month: a slug of lower-case letters, digits and hyphens
 * @param recommendations in sheet order
 * @param register the posts that may own an action; empty where the workbook has none
 * @param asides the words of its sheets that stand in no field
 * @param accepted the findings that a person lets stand
 * @param meetings that its workbook lists, in sheet order
 * @param exemptions what the sheet About says of all of it
 */
public record Tracker(
        String id,
        About about,
        List<Recommendation> recommendations,
        List<Post> register,
        List<Aside> asides,
        List<Acceptance> accepted,
        List<ListedMeeting> meetings,
        Exemptions exemptions) {

    public Tracker {
        recommendations = List.copyOf(recommendations);
        register = List.copyOf(register);
        asides = List.copyOf(asides);
        accepted = List.copyOf(accepted);
        meetings = List.copyOf(meetings);
    }

    /** One whose workbook lists no meetings, and of which nothing is exempt as a whole. */
    public Tracker(
            String id,
            About about,
            List<Recommendation> recommendations,
            List<Post> register,
            List<Aside> asides,
            List<Acceptance> accepted) {
        this(id, about, recommendations, register, asides, accepted, List.of(), Exemptions.NONE);
    }

    /** The same with other recommendations. */
    public Tracker with(List<Recommendation> others) {
        return new Tracker(id, about, others, register, asides, accepted, meetings, exemptions);
    }

    /** Whether anything of it may not be published, or whether that is in doubt by its own markings. */
    public boolean isExempt() {
        return exemptions.isAny() || recommendations.stream().anyMatch(Recommendation::isExempt);
    }

    /** A part of it under an id of its own. */
    public Tracker part(String itsId, About itsAbout, List<Recommendation> its) {
        return new Tracker(itsId, itsAbout, its, register, asides, accepted, meetings, exemptions);
    }

    /** The actions of all recommendations, in sheet order. */
    public Stream<Action> actions() {
        return recommendations.stream().flatMap(recommendation -> recommendation.actions().stream());
    }
}
