package org.committeepapers.tracker;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A recommendation tracker as read from its workbook.
 *
 * @param id its identity from month to month: a slug of lower-case letters, digits and hyphens
 * @param recommendations in sheet order
 * @param register the posts that may own an action; empty if the workbook has none
 * @param asides the words of its sheets outside the fields
 * @param decisions of people, about findings and texts
 * @param meetings that its workbook lists, in sheet order
 * @param exemptions those that the About sheet gives for the whole tracker
 */
public record Tracker(
        String id,
        About about,
        List<Recommendation> recommendations,
        List<Post> register,
        List<Aside> asides,
        List<Decision> decisions,
        List<ListedMeeting> meetings,
        Exemptions exemptions) {

    /** A copy with other recommendations. */
    public Tracker with(List<Recommendation> others) {
        return new Tracker(id, about, others, register, asides, decisions, meetings, exemptions);
    }

    /** A copy with other exemptions of the whole tracker. */
    public Tracker with(Exemptions others) {
        return new Tracker(id, about, recommendations, register, asides, decisions, meetings, others);
    }

    /** A copy with another register of posts. */
    public Tracker withRegister(List<Post> posts) {
        return new Tracker(id, about, recommendations, posts, asides, decisions, meetings, exemptions);
    }

    /** A copy with other decisions. */
    public Tracker withDecisions(List<Decision> others) {
        return new Tracker(id, about, recommendations, register, asides, others, meetings, exemptions);
    }

    /** A copy without words outside fields and decisions, which may both repeat exempt information. */
    public Tracker withoutAsides() {
        return new Tracker(id, about, recommendations, register, List.of(), List.of(), meetings, exemptions);
    }

    /** Whether any part may not be published, or its markings leave that in doubt. */
    public boolean isExempt() {
        return exemptions.isAny() || recommendations.stream().anyMatch(Recommendation::isExempt);
    }

    /** A part of the tracker with an id of its own. */
    public Tracker part(String itsId, About itsAbout, List<Recommendation> itsRecommendations) {
        return new Tracker(itsId, itsAbout, itsRecommendations, register, asides, decisions, meetings, exemptions);
    }

    /** A copy in which each recommendation and action has other exemptions. */
    public Tracker marked(Function<Item, Exemptions> by) {
        return with(recommendations.stream()
                .map(each ->
                        each.withEach(action -> action.with(by.apply(action))).with(by.apply(each)))
                .toList());
    }

    /** Whether its recommendations weren't all made on one day. */
    public boolean isOfSeveralMeetings() {
        return recommendations.stream()
                        .map(each -> each.madeOn().or(about::consideredOn))
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether a recommendation gives a day on which the executive agreed the response to it. */
    public boolean isAgreedOnEach() {
        return recommendations.stream().anyMatch(each -> each.agreedOn().isPresent());
    }

    /** Whether the executive has yet to agree any response; of recommendations of several meetings nobody can tell. */
    public boolean isProposed() {
        return about.agreedByCabinetOn().isEmpty() && !isAgreedOnEach() && !isOfSeveralMeetings();
    }

    /** Each recommendation and its actions, in sheet order. */
    public Stream<Item> items() {
        return recommendations.stream().flatMap(Recommendation::items);
    }

    /** The actions of all recommendations, in sheet order. */
    public Stream<Action> actions() {
        return recommendations.stream().flatMap(recommendation -> recommendation.actions().stream());
    }
}
