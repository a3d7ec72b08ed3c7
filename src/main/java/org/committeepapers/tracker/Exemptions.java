package org.committeepapers.tracker;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The parts of a recommendation, an action or a tracker that may not be published, and whether a person has checked.
 *
 * @param whole the ground on which all of it is withheld
 * @param fields the grounds on which single fields are withheld
 * @param cleared whether a person has written that the rest may be published
 * @param doubt why the marking can't be relied on; everything is withheld unless it is {@link Doubt#NONE}
 * @param words the marking as written in the row; blank if the row has none
 * @param note what stands behind words that mean public or the ground of single fields; blank unless it may change that
 */
public record Exemptions(
        Optional<Exemption> whole,
        Map<Field, Exemption> fields,
        boolean cleared,
        Doubt doubt,
        String words,
        String note) {

    /** Nothing is marked. */
    public static final Exemptions NONE = new Exemptions(Optional.empty(), Map.of(), false, Doubt.NONE, "", "");

    /** Why a marking can't be relied on. */
    public enum Doubt {
        NONE,
        /** Its words can't be understood. */
        UNREADABLE,
        /** It says exempt without a paragraph. */
        NO_PARAGRAPH,
        /** Schedule 12A has no such paragraph, or it isn't in force. */
        NO_SUCH_PARAGRAPH,
        /** It names paragraphs of England and of Wales. */
        TWO_NATIONS,
        /** What stands behind a word that means public, or the ground of single fields, isn't who looked and when. */
        NOTE,
        /** Somebody looked on a day after that of the papers. */
        LATER_DAY,
        /** It says that the same thing is open and exempt. */
        CONTRADICTS_ITSELF,
        /** Two cells of the row say different things. */
        CELLS_DISAGREE,
        /** It names a field or an action that is blank or has no column. */
        NOTHING_THERE,
        /** It stands in one of several rows that have words of the recommendation in common. */
        COMMON_WORDS,
        /** It has a sign, a colour or a formula without a value where words should be. */
        NO_WORDS,
        /** It is blank, under a heading of which nobody has said what that means. */
        BLANK
    }

    public Exemptions {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Whether anything is withheld. */
    public boolean isAny() {
        return whole.isPresent() || !fields.isEmpty() || doubt != Doubt.NONE;
    }

    /** Whether all of it is withheld. */
    public boolean isWhole() {
        return whole.isPresent() || doubt != Doubt.NONE;
    }

    /** The ground on which the field is withheld; empty if it is public. */
    public Optional<Exemption> of(Field field) {
        Optional<Exemption> own = Optional.ofNullable(fields.get(field));
        return Stream.of(whole, own, isWhole() ? Optional.of(Exemption.UNCLEAR) : Optional.<Exemption>empty())
                .flatMap(Optional::stream)
                .reduce(Exemption::and);
    }

    public boolean withholds(Field field) {
        return isWhole() || fields.containsKey(field);
    }

    /** Whether the words of the field are withheld: those of a name only if it is marked itself. */
    public boolean hides(Field field) {
        return field.is(Field.Trait.NAME) ? fields.containsKey(field) : withholds(field);
    }

    /** All stated grounds. */
    public Stream<Exemption> grounds() {
        return Stream.concat(whole.stream(), fields.values().stream());
    }

    /** Also withholds these fields if {@code by} is withheld, on the same grounds. */
    public Exemptions alsoOf(Set<Field> more, Field by) {
        Optional<Exemption> ground = of(by);
        if (ground.isEmpty() || isWhole()) {
            return this;
        }
        Map<Field, Exemption> all = new TreeMap<>(fields);
        more.forEach(field -> all.merge(field, ground.get(), Exemption::and));
        return with(all);
    }

    /** Also withholds these fields, without a stated ground. */
    public Exemptions alsoWithholding(Set<Field> more) {
        Map<Field, Exemption> all = new TreeMap<>(fields);
        more.forEach(field -> all.putIfAbsent(field, Exemption.UNCLEAR));
        return with(all);
    }

    /** A copy that can't be relied on. */
    public Exemptions inDoubt(Doubt why) {
        return new Exemptions(whole, fields, cleared, why, words, note);
    }

    /** A copy with other grounds on which single fields are withheld. */
    public Exemptions with(Map<Field, Exemption> others) {
        return new Exemptions(whole, others, cleared, doubt, words, note);
    }
}
