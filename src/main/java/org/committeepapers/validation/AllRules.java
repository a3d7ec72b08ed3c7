package org.committeepapers.validation;

import java.util.List;
import org.committeepapers.finding.RuleCatalogue;
import org.committeepapers.finding.RuleId;

/** All rules in the order of the tracker's columns, by their names in the {@link RuleCatalogue}. */
final class AllRules {

    /** A rule with its severities. */
    record Entry(RuleId id, Rule rule, RuleCatalogue.Severities severity) {}

    static final List<Entry> ENTRIES = List.of(
            entry("reference-missing", new ReferenceMissing()),
            entry("reference-twice", new ReferenceTwice()),
            entry("reference-gap", new ReferenceGap()),
            entry("recommendation-without-text", new RecommendationWithoutText()),
            entry("recommendation-twice", new RecommendationTwice()),
            entry("received-in-future", new ReceivedInFuture()),
            entry("response-missing", new ResponseMissing()),
            entry("response-overdue", new ResponseOverdue()),
            entry("response-noted", new ResponseNoted()),
            entry("response-contradicts-itself", new ResponseContradictsItself()),
            entry("response-contradicts-text", new ResponseContradictsText()),
            entry("response-without-category", new ResponseWithoutCategory()),
            entry("response-changed", new ResponseChanged()),
            entry("column-missing", new ColumnMissing()),
            entry("action-missing", new ActionMissing()),
            entry("action-without-text", new ActionWithoutText()),
            entry("action-twice", new ActionTwice()),
            entry("owner-missing", new OwnerMissing()),
            entry("owner-not-in-register", new OwnerNotInRegister()),
            entry("owner-initials-unknown", new OwnerInitialsUnknown()),
            entry("owner-left", new OwnerLeft()),
            entry("date-missing", new DateMissing()),
            entry("date-impossible", new DateImpossible()),
            entry("date-unreadable", new DateUnreadable()),
            entry("date-before-meeting", new DateBeforeMeeting()),
            entry("date-open-ended", new DateOpenEnded()),
            entry("date-far-off", new DateFarOff()),
            entry("revised-date-before-original", new RevisedDateBeforeOriginal()),
            entry("date-several", new DateSeveral()),
            entry("weekday-wrong", new WeekdayWrong()),
            entry("month-misspelt", new MonthMisspelt()),
            entry("status-contradicts-itself", new StatusContradictsItself()),
            entry("status-contradicts-progress", new StatusContradictsProgress()),
            entry("status-unknown", new StatusUnknown()),
            entry("on-track-but-overdue", new OnTrackButOverdue()),
            entry("completed-in-future", new CompletedInFuture()),
            entry("completion-date-missing", new CompletionDateMissing()),
            entry("completion-against-status", new CompletionAgainstStatus()),
            entry("closure-date-unclear", new ClosureDateUnclear()),
            entry("closure-in-future", new ClosureInFuture()),
            entry("closure-against-status", new ClosureAgainstStatus()),
            entry("percent-unreadable", new PercentUnreadable()),
            entry("percent-against-status", new PercentAgainstStatus()),
            entry("rating-contradicted", new RatingContradicted()),
            entry("progress-missing", new ProgressMissing()),
            entry("progress-elsewhere", new ProgressElsewhere()),
            entry("front-matter-missing", new FrontMatterMissing()),
            entry("exemption-in-doubt", new ExemptionInDoubt()),
            entry("public-interest-missing", new PublicInterestMissing()),
            entry("exemption-without-paragraph", new ExemptionWithoutParagraph()),
            entry("exemption-elsewhere", new ExemptionElsewhere()),
            entry("personal-data", new PersonalData()),
            entry("character-not-in-font", new CharacterNotInFont()));

    private AllRules() {}

    private static Entry entry(String name, Rule rule) {
        return new Entry(
                new RuleId(name),
                rule,
                RuleCatalogue.of(name).flatMap(RuleCatalogue.Entry::severity).orElseThrow());
    }
}
