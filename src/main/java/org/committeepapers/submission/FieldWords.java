package org.committeepapers.submission;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** The words of each field that an officer can change. */
final class FieldWords {

    private static final Set<Field> OF_ACTION = EnumSet.of(
            Field.ACTION,
            Field.OWNER,
            Field.BY_WHEN,
            Field.SUCCESS_CRITERIA,
            Field.PROGRESS,
            Field.STATUS,
            Field.PERCENT,
            Field.RATING,
            Field.FIRST_DATE,
            Field.REVISED_DATE,
            Field.COMPLETED_ON,
            Field.CLOSURE_AGREED_ON,
            Field.EXEMPTION);

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

    static Map<Field, RichText> of(Action action) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        words.put(Field.ACTION, action.text());
        words.put(Field.OWNER, action.owners().words());
        words.put(Field.BY_WHEN, action.byWhenAsEntered().words());
        words.put(Field.SUCCESS_CRITERIA, action.successCriteria());
        words.put(Field.PROGRESS, action.progress());
        words.put(Field.STATUS, action.statusWords());
        words.put(Field.PERCENT, action.measures().percentWords());
        words.put(Field.RATING, action.measures().ratingWords());
        words.put(Field.FIRST_DATE, action.measures().firstDate().words());
        words.put(Field.REVISED_DATE, action.measures().revisedDate().words());
        words.put(Field.COMPLETED_ON, action.measures().completedOn().words());
        words.put(Field.CLOSURE_AGREED_ON, action.measures().closureAgreed().words());
        words.put(Field.EXEMPTION, RichText.of(action.exemptions().words()));
        return words;
    }

    /** Blank words for all fields, for the place of an action that doesn't exist. */
    static Map<Field, RichText> ofNoAction() {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        OF_ACTION.forEach(field -> words.put(field, RichText.EMPTY));
        return words;
    }
}
