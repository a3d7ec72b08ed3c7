package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One recommendation of the committee, in sheet order. Its review is the review or meeting that it comes from, as the
 * tracker groups it; references are unique within one.
 *
 * @param receivedOn the day on which the executive received it, or the notice of it
 * @param madeOn the date of the meeting that made it, if the tracker gives one for each or for its block
 * @param agreedOn the day on which the executive agreed its response, if the tracker gives one for each or for its block
 * @param actions in sheet order; empty if none is promised. They have exemptions of their own
 * @param lastNumber the highest number that any of its actions ever had, also one that was removed
 */
public record Recommendation(
        Entries entries,
        Addressee directedTo,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> madeOn,
        Optional<LocalDate> agreedOn,
        Response response,
        List<Action> actions,
        int lastNumber)
        implements Item {

    public Recommendation {
        lastNumber = actions.stream().mapToInt(action -> action.key().action()).reduce(lastNumber, Math::max);
    }

    /** With actions none of which was ever removed. */
    public Recommendation(
            Entries entries,
            Addressee directedTo,
            Optional<LocalDate> receivedOn,
            Optional<LocalDate> madeOn,
            Optional<LocalDate> agreedOn,
            Response response,
            List<Action> actions) {
        this(entries, directedTo, receivedOn, madeOn, agreedOn, response, actions, 0);
    }

    /** With other entries. */
    public Recommendation with(Entries others) {
        return new Recommendation(others, directedTo, receivedOn, madeOn, agreedOn, response, actions, lastNumber);
    }

    /** With another response. */
    public Recommendation with(Response other) {
        return new Recommendation(entries, directedTo, receivedOn, madeOn, agreedOn, other, actions, lastNumber);
    }

    /** With other actions. */
    public Recommendation with(List<Action> others) {
        return numbered(others, lastNumber);
    }

    /** With actions of these numbers. */
    public Recommendation numbered(List<Action> others, int last) {
        return new Recommendation(entries, directedTo, receivedOn, madeOn, agreedOn, response, others, last);
    }

    /** Whether papers give the numbers of its actions: it has or had several. */
    public boolean isNumbered() {
        return lastNumber > 1;
    }

    /** With each action as it is given. */
    public Recommendation withEach(UnaryOperator<Action> given) {
        return with(actions.stream().map(given).toList());
    }

    /** With other exemptions. */
    public Recommendation with(Exemptions others) {
        return with(entries.with(others));
    }

    /** It and its actions. */
    public Stream<Item> items() {
        return Stream.concat(Stream.of(this), actions.stream());
    }

    /** As written, such as "1" or "SR (25/26) 01"; empty if the cell is. */
    public String reference() {
        return words(Field.REFERENCE);
    }

    /** Whether any part of it or of its actions is withheld. */
    public boolean isExempt() {
        return items().anyMatch(item -> item.exemptions().isAny());
    }

    /**
     * The day on which the executive agreed its response to it, its own or else that of all; a day before the committee made
     * it doesn't count.
     */
    public Optional<LocalDate> agreedOn(About about) {
        return agreedOn.or(() -> about.agreedByCabinetOn()
                .filter(day -> madeOn.filter(day::isBefore).isEmpty()));
    }

    /** Whether the sheet has one column for the whole answer, category and text. */
    public boolean isAnsweredInOneColumn() {
        return has(Field.RESPONSE) && !has(Field.EXECUTIVE_RESPONSE);
    }

    /** Whether the sheet has a column for the answer. */
    public boolean hasAnswer() {
        return has(Field.RESPONSE) || has(Field.EXECUTIVE_RESPONSE);
    }

    /** Whether somebody is expected to act: the action hasn't ended, and was promised or is under way. */
    public boolean expects(Action action) {
        return switch (response.category()) {
            case NOT_AGREED, NOTED -> action.status() == Status.IN_PROGRESS || action.status() == Status.DELAYED;
            case AGREED, AGREED_IN_PART, NOT_STATED, AWAITED, WITHHELD ->
                !action.status().isEnded();
        };
    }

    /** Whether the tracker records any of the answer: a category or a text. */
    public boolean isAnswered() {
        return response.category() != Response.Category.AWAITED
                && (response.category() != Response.Category.NOT_STATED
                        || !text(Field.EXECUTIVE_RESPONSE).isBlank());
    }
}
