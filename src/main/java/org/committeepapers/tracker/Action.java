package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.RichText;

/**
 * An action promised in answer to a recommendation.
 *
 * @param standing its status and where that was found
 * @param statusWords the Status cell as written; blank if the status is read from Progress
 * @param measures the values of further columns
 * @param exemptions the parts that may not be published
 */
public record Action(
        ItemKey key,
        RichText text,
        Owners owners,
        ByWhen byWhen,
        RichText successCriteria,
        RichText progress,
        RichText statusWords,
        Standing standing,
        Measures measures,
        Exemptions exemptions,
        Cells cells) {

    private static final Set<Field> PUBLISHED = EnumSet.of(
            Field.ACTION,
            Field.OWNER,
            Field.BY_WHEN,
            Field.SUCCESS_CRITERIA,
            Field.PROGRESS,
            Field.STATUS,
            Field.CLOSURE_AGREED_ON);

    public Status status() {
        return standing.status();
    }

    /** With another date. */
    public Action with(ByWhen date) {
        return new Action(
                key, text, owners, date, successCriteria, progress, statusWords, standing, measures, exemptions, cells);
    }

    /** With its owners by other names. */
    public Action with(Owners others) {
        return new Action(
                key,
                text,
                others,
                byWhen,
                successCriteria,
                progress,
                statusWords,
                standing,
                measures,
                exemptions,
                cells);
    }

    /** With other exemptions. */
    public Action with(Exemptions others) {
        return new Action(
                key, text, owners, byWhen, successCriteria, progress, statusWords, standing, measures, others, cells);
    }

    /** Without its text, which is withheld without a stated ground. */
    public Action withoutText() {
        return new Action(
                key,
                RichText.EMPTY,
                owners,
                byWhen,
                successCriteria,
                progress,
                statusWords,
                standing,
                measures,
                exemptions.alsoWithholding(Set.of(Field.ACTION)),
                cells);
    }

    /** The withheld fields, of those that papers print. */
    public Set<Field> withheld() {
        return exemptions.among(PUBLISHED);
    }

    /** Whether it withholds the field now or did in an earlier edition, so that papers may not say how it changed. */
    public boolean withholdsWith(Action other, Field field) {
        return exemptions.withholds(field) || other.exemptions.withholds(field);
    }

    /** The words of a column as written, even if a date from another column is in force; blank if it isn't an action's. */
    public RichText words(Field field) {
        return switch (field) {
            case ACTION -> text;
            case OWNER -> owners.words();
            case SUCCESS_CRITERIA -> successCriteria;
            case PROGRESS -> progress;
            case STATUS -> statusWords;
            case PERCENT -> measures.percentWords();
            case RATING -> measures.ratingWords();
            case EXEMPTION -> RichText.of(exemptions.words());
            default -> date(field).words();
        };
    }

    /** The date in a column, even if a date from another column is in force; missing if it isn't a column of dates. */
    public ByWhen date(Field field) {
        return switch (field) {
            case BY_WHEN -> byWhenAsEntered();
            case FIRST_DATE -> measures.firstDate();
            case REVISED_DATE -> measures.revisedDate();
            case COMPLETED_ON -> measures.completedOn();
            case CLOSURE_AGREED_ON -> measures.closureAgreed();
            default -> ByWhen.MISSING;
        };
    }

    private ByWhen byWhenAsEntered() {
        if (isDatedBy(Field.REVISED_DATE)) {
            return measures.overtaken();
        }
        return isDatedBy(Field.FIRST_DATE) ? ByWhen.MISSING : byWhen;
    }

    /** Whether the words of Status or Progress say when it was completed, as in "Completed 3 March 2026". */
    public boolean saysWhenCompleted() {
        String day = lower(measures.completedOn().words());
        return !day.isEmpty() && (lower(statusWords) + "\n" + lower(progress)).contains(day);
    }

    private static String lower(RichText words) {
        return words.plain().strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The date on which the committee agreed its closure; empty if the action hasn't ended, or if the words don't give a
     * single date, or give one after {@code asAt}.
     */
    public Optional<LocalDate> closedOn(LocalDate asAt) {
        return measures.closureAgreed().onlyDay().filter(day -> status().isEnded() && !day.isAfter(asAt));
    }

    /** Whether the date in force comes from this column. */
    public boolean isDatedBy(Field column) {
        return cells.ofColumn(column).filter(cells.of(Field.BY_WHEN)::equals).isPresent();
    }

    /** Whether it hasn't ended and its last day was before {@code asAt}; false if its status is withheld. */
    public boolean isOverdue(LocalDate asAt) {
        return !status().isEnded()
                && status() != Status.WITHHELD
                && byWhen.latest().filter(asAt::isAfter).isPresent();
    }

    /** Whether papers can't say if it is overdue, because its status or its date is withheld. */
    public boolean isOverdueWithheld() {
        return status() == Status.WITHHELD || !status().isEnded() && exemptions.withholds(Field.BY_WHEN);
    }
}
