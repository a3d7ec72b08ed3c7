package org.committeepapers.tracker;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.EnumNames;

/** A kind of column in a tracker. Nothing of a field is published unless it is said to be public here. */
public enum Field {
    REFERENCE(Part.RECOMMENDATION, Trait.PUBLIC, Trait.NAME),
    /** The review, topic or meeting that a recommendation comes from. */
    REVIEW(Part.RECOMMENDATION, Trait.PUBLIC, Trait.NAME),
    DIRECTED_TO(Part.RECOMMENDATION, Trait.PUBLIC),
    /** The day on which the executive received the recommendation, or the notice of it. */
    RECEIVED_ON(Part.RECOMMENDATION, Trait.DATE),
    RECOMMENDATION(Part.RECOMMENDATION, Trait.PUBLIC, Trait.TEXT),
    RESPONSE(Part.RECOMMENDATION, Trait.PUBLIC),
    EXECUTIVE_RESPONSE(Part.RECOMMENDATION, Trait.PUBLIC, Trait.TEXT),
    ACTION(Part.ACTION, Trait.PUBLIC, Trait.TEXT),
    OWNER(Part.ACTION, Trait.PUBLIC),
    BY_WHEN(Part.ACTION, Trait.PUBLIC, Trait.DATE),
    /** The first date, if it has a column of its own. */
    FIRST_DATE(Part.ACTION, Trait.DATE),
    /** The date that replaces the first one, if it has a column of its own. */
    REVISED_DATE(Part.ACTION, Trait.DATE),
    SUCCESS_CRITERIA(Part.ACTION, Trait.PUBLIC, Trait.TEXT),
    PROGRESS(Part.ACTION, Trait.PUBLIC, Trait.TEXT),
    STATUS(Part.ACTION, Trait.PUBLIC),
    /** A traffic light beside the status. */
    RATING(Part.ACTION),
    PERCENT(Part.ACTION),
    COMPLETED_ON(Part.ACTION, Trait.DATE),
    /** The date of the meeting that made the recommendation, if each has its own. */
    MADE_ON(Part.RECOMMENDATION, Trait.DATE),
    /** The day on which the executive agreed its response to the recommendation, if each has its own. */
    AGREED_ON(Part.RECOMMENDATION, Trait.DATE),
    /** The day of the meeting at which the committee agreed that the action is closed. */
    CLOSURE_AGREED_ON(Part.ACTION, Trait.DATE),
    /** The committee that made the recommendation, if each has its own. */
    COMMITTEE(Part.RECOMMENDATION, Trait.PUBLIC, Trait.NAME),
    /** The parts of the row that may not be published, or a note that all may be. */
    EXEMPTION(Part.ROW),
    /** The day on which the committee considered what it recommends on; it counts as that of the recommendation. */
    CONSIDERED_ON(Part.LAYOUT, Trait.DATE),
    PORTFOLIO_HOLDER(Part.LAYOUT),
    SUBJECT(Part.LAYOUT);

    /** What a field belongs to. */
    public enum Part {
        RECOMMENDATION,
        ACTION,
        /** Both. */
        ROW,
        /** Neither: only a layout uses its words, as in a reference. */
        LAYOUT
    }

    /** What is special about a field. */
    public enum Trait {
        /** Its words may be published. */
        PUBLIC,
        /** It stays public where the rest of its recommendation is withheld, unless it is marked itself. */
        NAME,
        DATE,
        /** Words of any length, which papers print as they are. */
        TEXT
    }

    /** The fields by their names in layout and settings files, such as byWhen. */
    public static final Map<String, Field> BY_NAME = EnumNames.byName(List.of(values()));

    private final Part part;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of can't be changed.
    private final Set<Trait> traits;

    Field(Part part, Trait... traits) {
        this.part = part;
        this.traits = Set.of(traits);
    }

    /** Those of a part but some, in order. */
    public static Set<Field> of(Part part, Field... some) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        Arrays.stream(values()).filter(field -> field.part == part).forEach(fields::add);
        fields.removeAll(List.of(some));
        return fields;
    }

    /** Those with texts, and some others, in order. */
    public static Set<Field> texts(Field... others) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        Arrays.stream(values()).filter(field -> field.is(Trait.TEXT)).forEach(fields::add);
        fields.addAll(List.of(others));
        return fields;
    }

    /** Those of a part but some whose words may be published, in order. */
    public static Set<Field> publicOf(Part part, Field... some) {
        Set<Field> fields = of(part, some);
        fields.removeIf(field -> !field.is(Trait.PUBLIC));
        return fields;
    }

    public Part part() {
        return part;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The field with this name in layout and settings files; empty if there is none. */
    public static Optional<Field> named(String key) {
        return Optional.ofNullable(BY_NAME.get(key));
    }

    /** Its name in layout and settings files, such as byWhen. */
    public String key() {
        return EnumNames.camel(this);
    }

    /** Its name as a person reads it, such as "By when". */
    public String inWords() {
        return EnumNames.words(this);
    }
}
