package org.committeepapers.rules;

import java.util.List;
import org.committeepapers.finding.RuleId;

/** All rules in the order of the tracker's columns, by their names in the {@link RuleCatalogue}. */
final class AllRules {

    /** A rule with its severities. */
    record Entry(RuleId id, Rule rule, RuleCatalogue.Range severity) {}

    static final List<Entry> ENTRIES = List.of(
            entry("reference-missing", ReferenceRules::referenceMissing),
            entry("reference-twice", ReferenceRules::referenceTwice),
            entry("reference-gap", ReferenceRules::referenceGap),
            entry("recommendation-without-text", ReferenceRules::recommendationWithoutText),
            entry("recommendation-twice", ReferenceRules::recommendationTwice),
            entry("received-in-future", ResponseRules::receivedInFuture),
            entry("response-missing", ResponseRules::responseMissing),
            entry("response-overdue", ResponseRules::responseOverdue),
            entry("response-noted", ResponseRules::responseNoted),
            entry("response-contradicts-itself", ResponseRules::responseContradictsItself),
            entry("response-contradicts-text", ResponseRules::responseContradictsText),
            entry("response-without-category", ResponseRules::responseWithoutCategory),
            entry("response-changed", ResponseRules::responseChanged),
            entry("column-missing", ActionRules::columnMissing),
            entry("action-missing", ActionRules::actionMissing),
            entry("action-without-text", ActionRules::actionWithoutText),
            entry("action-twice", ActionRules::actionTwice),
            entry("owner-missing", OwnerRules::ownerMissing),
            entry("owner-not-in-register", OwnerRules::ownerNotInRegister),
            entry("owner-initials-unknown", OwnerRules::ownerInitialsUnknown),
            entry("owner-left", OwnerRules::ownerLeft),
            entry("date-missing", DateRules::dateMissing),
            entry("date-impossible", DateRules::dateImpossible),
            entry("date-unreadable", DateRules::dateUnreadable),
            entry("date-before-meeting", DateRules::dateBeforeMeeting),
            entry("date-open-ended", DateRules::dateOpenEnded),
            entry("date-far-off", DateRules::dateFarOff),
            entry("revised-date-before-original", DateRules::revisedDateBeforeOriginal),
            entry("date-several", DateRules::dateSeveral),
            entry("weekday-wrong", DateRules::weekdayWrong),
            entry("month-misspelt", DateRules::monthMisspelt),
            entry("status-contradicts-itself", StatusRules::statusContradictsItself),
            entry("status-contradicts-progress", StatusRules::statusContradictsProgress),
            entry("status-unknown", StatusRules::statusUnknown),
            entry("on-track-but-overdue", StatusRules::onTrackButOverdue),
            entry("completed-in-future", CompletionRules::completedInFuture),
            entry("completion-date-missing", CompletionRules::completionDateMissing),
            entry("completion-against-status", CompletionRules::completionAgainstStatus),
            entry("closure-date-unclear", CompletionRules::closureDateUnclear),
            entry("closure-in-future", CompletionRules::closureInFuture),
            entry("closure-against-status", CompletionRules::closureAgainstStatus),
            entry("percent-unreadable", StatusRules::percentUnreadable),
            entry("percent-against-status", StatusRules::percentAgainstStatus),
            entry("rating-contradicted", StatusRules::ratingContradicted),
            entry("progress-missing", ProgressRules::progressMissing),
            entry("progress-elsewhere", ProgressRules::progressElsewhere),
            entry("front-matter-missing", new FrontMatterMissing()),
            entry("exemption-in-doubt", ExemptionRules::exemptionInDoubt),
            entry("public-interest-missing", ExemptionRules::publicInterestMissing),
            entry("exemption-without-paragraph", ExemptionRules::exemptionWithoutParagraph),
            entry("exemption-elsewhere", ExemptionRules::exemptionElsewhere),
            entry("personal-data", ExemptionRules::personalData),
            entry("character-not-in-font", new CharacterNotInFont()));

    private AllRules() {}

    private static Entry entry(String name, Rule rule) {
        return new Entry(
                new RuleId(name),
                rule,
                RuleCatalogue.of(name).flatMap(RuleCatalogue.Entry::severity).orElseThrow());
    }
}
