package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.RichText;

/**
 * One recommendation of the committee, in sheet order.
 *
 * @param reference as written, such as "1" or "SR (25/26) 01"; empty if the cell is
 * @param review the review or meeting that it comes from, as the tracker groups it; references are unique within one;
 *     empty if the tracker has no groups
 * @param committee that made it, if the tracker gives one for each or for its block; empty for the tracker's own
 * @param text verbatim
 * @param receivedOn the day on which the executive received it, or the notice of it
 * @param madeOn the date of the meeting that made it, if the tracker gives one for each or for its block
 * @param actions in sheet order; empty if none is promised
 * @param exemptions the parts that may not be published; its actions have their own
 */
public record Recommendation(
        ItemKey key,
        String reference,
        String review,
        String committee,
        RichText text,
        Addressee directedTo,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> madeOn,
        Response response,
        List<Action> actions,
        Exemptions exemptions,
        Cells cells) {

    private static final Set<Field> PUBLISHED =
            EnumSet.of(Field.RECOMMENDATION, Field.DIRECTED_TO, Field.RESPONSE, Field.EXECUTIVE_RESPONSE);

    /** With other actions. */
    public Recommendation with(List<Action> others) {
        return with(others, exemptions);
    }

    /** With other exemptions. */
    public Recommendation with(Exemptions others) {
        return with(actions, others);
    }

    private Recommendation with(List<Action> itsActions, Exemptions itsExemptions) {
        return new Recommendation(
                key,
                reference,
                review,
                committee,
                text,
                directedTo,
                receivedOn,
                madeOn,
                response,
                itsActions,
                itsExemptions,
                cells);
    }

    /** Without its text and reference, which are withheld without a stated ground. */
    public Recommendation withoutText() {
        return new Recommendation(
                key,
                "",
                review,
                committee,
                RichText.EMPTY,
                directedTo,
                receivedOn,
                madeOn,
                response,
                actions,
                exemptions.alsoWithholding(EnumSet.of(Field.RECOMMENDATION, Field.REFERENCE)),
                cells);
    }

    /** The withheld fields, of those that papers print. */
    public Set<Field> withheld() {
        Set<Field> withheld = exemptions.among(PUBLISHED);
        Stream.of(Field.REFERENCE, Field.REVIEW)
                .filter(exemptions::withholdsByItself)
                .forEach(withheld::add);
        return withheld;
    }

    /** Whether it withholds the field now or did in an earlier edition, so that papers may not say how it changed. */
    public boolean withholdsWith(Recommendation other, Field field) {
        return withheld().contains(field) || other.withheld().contains(field);
    }

    /** Whether any part of it or of its actions is withheld. */
    public boolean isExempt() {
        return exemptions.isAny()
                || actions.stream().anyMatch(action -> action.exemptions().isAny());
    }

    /** Whether the sheet has one column for the whole answer, category and text. */
    public boolean isAnsweredInOneColumn() {
        return cells.has(Field.RESPONSE) && !cells.has(Field.EXECUTIVE_RESPONSE);
    }

    /** The words of a column as written; blank if it isn't a recommendation's. */
    public RichText words(Field field) {
        return switch (field) {
            case REFERENCE -> RichText.of(reference);
            case REVIEW -> RichText.of(review);
            case COMMITTEE -> RichText.of(committee);
            case RECOMMENDATION -> text;
            case DIRECTED_TO -> RichText.of(directedTo.words());
            case RECEIVED_ON -> day(receivedOn);
            case MADE_ON -> day(madeOn);
            case RESPONSE -> answerWords();
            case EXECUTIVE_RESPONSE -> response.text();
            case EXEMPTION -> RichText.of(exemptions.words());
            default -> RichText.EMPTY;
        };
    }

    private static RichText day(Optional<LocalDate> day) {
        return day.map(DayWords::of).map(RichText::of).orElse(RichText.EMPTY);
    }

    /** The whole answer if it is in one column, otherwise the words of the Response column. */
    public RichText answerWords() {
        boolean text = isAnsweredInOneColumn() && response.categoryWords().isBlank();
        return text ? response.text() : RichText.of(response.categoryWords());
    }
}
