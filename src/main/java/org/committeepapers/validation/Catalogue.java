package org.committeepapers.validation;

import static org.committeepapers.finding.Severity.ERROR;
import static org.committeepapers.finding.Severity.NOTE;
import static org.committeepapers.finding.Severity.WARNING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;

/** All rules in the order of the tracker's columns, each with its name and its severity: the one table of severities. */
final class Catalogue {

    static final String EXEMPTION_IN_DOUBT = "exemption-in-doubt";

    /**
     * A rule.
     *
     * @param id its name, which is also the anchor of its section in {@code docs/findings.md}
     * @param mild the severity where less hangs on it; the usual one for a rule without such a stage
     */
    record Entry(RuleId id, Rule rule, Severity usual, Severity mild) {}

    static final List<Entry> ENTRIES = List.of(
            entry("reference-missing", new ReferenceMissing(), WARNING, NOTE),
            entry("reference-twice", new ReferenceTwice(), ERROR),
            entry("reference-gap", new ReferenceGap(), WARNING),
            entry("recommendation-without-text", new RecommendationWithoutText(), ERROR),
            entry("recommendation-twice", new RecommendationTwice(), WARNING),
            entry("received-in-future", new ReceivedInFuture(), WARNING),
            entry("response-missing", new ResponseMissing(), WARNING, NOTE),
            entry("response-overdue", new ResponseOverdue(), WARNING),
            entry("response-noted", new ResponseNoted(), WARNING, NOTE),
            entry("response-contradicts-itself", new ResponseContradictsItself(), ERROR),
            entry("response-contradicts-text", new ResponseContradictsText(), ERROR, WARNING),
            entry("response-without-category", new ResponseWithoutCategory(), WARNING),
            entry("response-changed", new ResponseChanged(), WARNING),
            entry("column-missing", new ColumnMissing(), WARNING, NOTE),
            entry("action-missing", new ActionMissing(), WARNING, NOTE),
            entry("action-without-text", new ActionWithoutText(), WARNING),
            entry("action-twice", new ActionTwice(), WARNING),
            entry("owner-missing", new OwnerMissing(), WARNING, NOTE),
            entry("owner-not-in-register", new OwnerNotInRegister(), WARNING),
            entry("owner-initials-unknown", new OwnerInitialsUnknown(), WARNING),
            entry("owner-left", new OwnerLeft(), WARNING),
            entry("date-missing", new DateMissing(), WARNING, NOTE),
            entry("date-impossible", new DateImpossible(), ERROR),
            entry("date-unreadable", new DateUnreadable(), WARNING, NOTE),
            entry("date-before-meeting", new DateBeforeMeeting(), WARNING, NOTE),
            entry("date-open-ended", new DateOpenEnded(), NOTE),
            entry("date-far-off", new DateFarOff(), WARNING),
            entry("revised-date-before-original", new RevisedDateBeforeOriginal(), WARNING),
            entry("date-several", new DateSeveral(), WARNING),
            entry("weekday-wrong", new WeekdayWrong(), WARNING),
            entry("month-misspelt", new MonthMisspelt(), NOTE),
            entry("status-contradicts-itself", new StatusContradictsItself(), ERROR),
            entry("status-contradicts-progress", new StatusContradictsProgress(), WARNING),
            entry("status-unknown", new StatusUnknown(), WARNING, NOTE),
            entry("on-track-but-overdue", new OnTrackButOverdue(), WARNING),
            entry("completed-in-future", new CompletedInFuture(), ERROR),
            entry("completion-date-missing", new CompletionDateMissing(), WARNING),
            entry("completion-against-status", new CompletionAgainstStatus(), WARNING),
            entry("closure-date-unclear", new ClosureDateUnclear(), WARNING),
            entry("closure-in-future", new ClosureInFuture(), WARNING),
            entry("closure-against-status", new ClosureAgainstStatus(), WARNING),
            entry("percent-unreadable", new PercentUnreadable(), WARNING),
            entry("percent-against-status", new PercentAgainstStatus(), WARNING),
            entry("rating-contradicted", new RatingContradicted(), WARNING),
            entry("progress-missing", new ProgressMissing(), WARNING, NOTE),
            entry("progress-elsewhere", new ProgressElsewhere(), WARNING),
            entry("front-matter-missing", new FrontMatterMissing(), WARNING, NOTE),
            entry(EXEMPTION_IN_DOUBT, new ExemptionInDoubt(), ERROR),
            entry("exemption-elsewhere", new ExemptionElsewhere(), NOTE),
            entry("personal-data", new PersonalData(), ERROR, NOTE),
            entry("character-not-in-font", new CharacterNotInFont(), WARNING));

    private static final Map<String, Entry> BY_NAME =
            ENTRIES.stream().collect(Collectors.toMap(entry -> entry.id().name(), Function.identity()));

    private Catalogue() {}

    /** The rule of this name. */
    static Optional<Entry> entry(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Entry entry(String name, Rule rule, Severity always) {
        return entry(name, rule, always, always);
    }

    private static Entry entry(String name, Rule rule, Severity usual, Severity mild) {
        return new Entry(new RuleId(name), rule, usual, mild);
    }
}
