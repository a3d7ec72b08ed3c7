package org.committeepapers.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.date.Dates;

/** The names in braces of a layout's patterns, and what they may stand for. */
public final class PatternNames {

    /** Names that stand for one day. */
    private static final Set<String> DAYS =
            Set.of(Field.MADE_ON.key(), Field.RECEIVED_ON.key(), Field.CONSIDERED_ON.key(), Field.AGREED_ON.key());
    /** Names that stand for a date of any kind. */
    private static final Set<String> DATES = Set.of(
            Field.BY_WHEN.key(),
            Field.FIRST_DATE.key(),
            Field.REVISED_DATE.key(),
            Field.COMPLETED_ON.key(),
            Field.CLOSURE_AGREED_ON.key());

    private PatternNames() {}

    /** The fitting pattern with the most letters; empty where none fits. */
    static Optional<TextPattern> best(Collection<TextPattern> patterns, String words) {
        return patterns.stream()
                .filter(pattern -> pattern.match(words, PatternNames::mayBe).isPresent())
                .max(Comparator.comparingInt(TextPattern::letters));
    }

    /** Whether the words may be the value of the name: a date for a date, a possible reference for a reference. */
    public static boolean mayBe(String name, String words) {
        if (DAYS.contains(name)) {
            return Dates.day(RichText.of(words)).isPresent();
        }
        if (DATES.contains(name)) {
            return Dates.read(RichText.of(words)).latest().isPresent() || CellWords.sayNothingYet(words);
        }
        return !name.equals(Field.REFERENCE.key()) || ReferenceWords.isWholly(words);
    }

    /** Whether a date that the name needs stands without other words. */
    static boolean isAlone(String name, String words) {
        return !isOfDate(name) || Dates.isAlone(words);
    }

    /** Whether the name stands for one day. */
    static boolean isDay(String name) {
        return DAYS.contains(name);
    }

    /** Whether the name stands for a day or another date. */
    static boolean isOfDate(String name) {
        return DAYS.contains(name) || DATES.contains(name);
    }

    static boolean hasDate(String words) {
        return Dates.read(RichText.of(words)).latest().isPresent();
    }
}
