package org.committeepapers.submission;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** The words of each field that an officer can change. */
final class FieldWords {

    private static final Map<Field, Function<Action, RichText>> OF_ACTION = ofAction();

    private FieldWords() {}

    static Map<Field, RichText> of(Recommendation recommendation) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        words.put(Field.RECOMMENDATION, recommendation.text());
        words.put(Field.DIRECTED_TO, RichText.of(recommendation.directedTo().words()));
        words.put(Field.RECEIVED_ON, day(recommendation.receivedOn()));
        words.put(Field.COMMITTEE, RichText.of(recommendation.committee()));
        words.put(Field.MADE_ON, day(recommendation.madeOn()));
        words.put(Field.RESPONSE, recommendation.answerWords());
        if (!recommendation.isAnsweredInOneColumn()) {
            words.put(Field.EXECUTIVE_RESPONSE, recommendation.response().text());
        }
        return words;
    }

    private static RichText day(Optional<LocalDate> day) {
        return day.map(DayWords::of).map(RichText::of).orElse(RichText.EMPTY);
    }

    private static Map<Field, Function<Action, RichText>> ofAction() {
        Map<Field, Function<Action, RichText>> words = new EnumMap<>(Field.class);
        words.put(Field.ACTION, action -> action.text());
        words.put(Field.OWNER, action -> action.owners().words());
        words.put(Field.BY_WHEN, action -> action.byWhenAsEntered().words());
        words.put(Field.SUCCESS_CRITERIA, action -> action.successCriteria());
        words.put(Field.PROGRESS, action -> action.progress());
        words.put(Field.STATUS, action -> action.statusWords());
        words.put(Field.PERCENT, action -> action.measures().percentWords());
        words.put(Field.RATING, action -> action.measures().ratingWords());
        words.put(Field.FIRST_DATE, action -> action.measures().firstDate().words());
        words.put(Field.REVISED_DATE, action -> action.measures().revisedDate().words());
        words.put(Field.COMPLETED_ON, action -> action.measures().completedOn().words());
        words.put(
                Field.CLOSURE_AGREED_ON,
                action -> action.measures().closureAgreed().words());
        words.put(Field.EXEMPTION, action -> RichText.of(action.exemptions().words()));
        return words;
    }

    static Map<Field, RichText> of(Action action) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        OF_ACTION.forEach((field, of) -> words.put(field, of.apply(action)));
        return words;
    }

    /** Blank words for all fields, for the place of an action that doesn't exist. */
    static Map<Field, RichText> ofNoAction() {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        OF_ACTION.keySet().forEach(field -> words.put(field, RichText.EMPTY));
        return words;
    }
}
