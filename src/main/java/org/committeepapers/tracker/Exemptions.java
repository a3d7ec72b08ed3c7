package org.committeepapers.tracker;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may not be published of a recommendation, of an action or of a tracker, and whether a person looked.
 *
 * @param whole the ground on which all of it is withheld
 * @param fields the grounds on which single fields are withheld
 * @param cleared whether a person wrote that the rest is open
 * @param doubt why the marking can't be relied on; all is withheld unless it is {@link Doubt#NONE}
 * @param words the marking as written in the row; blank where it has none of its own
 */
public record Exemptions(
        Optional<Exemption> whole, Map<Field, Exemption> fields, boolean cleared, Doubt doubt, String words) {

    /** Nothing is marked. */
    public static final Exemptions NONE = new Exemptions(Optional.empty(), Map.of(), false, Doubt.NONE, "");

    /** Why a marking can't be relied on. */
    public enum Doubt {
        NONE,
        /** Its words say nothing that is known here. */
        UNREADABLE,
        /** It says exempt and names no paragraph. */
        NO_PARAGRAPH,
        /** Schedule 12A has no such paragraph, or none of it is in force. */
        NO_SUCH_PARAGRAPH,
        /** It names paragraphs of England and of Wales. */
        TWO_NATIONS,
        /** It says that the same is open and exempt. */
        CONTRADICTS_ITSELF
    }

    public Exemptions {
        Map<Field, Exemption> inOrder = new EnumMap<>(Field.class);
        inOrder.putAll(fields);
        fields = Collections.unmodifiableMap(inOrder);
    }

    /** Whether anything is withheld. */
    public boolean isAny() {
        return whole.isPresent() || !fields.isEmpty() || doubt != Doubt.NONE;
    }

    /** Whether all of it is withheld. */
    public boolean isWhole() {
        return whole.isPresent() || doubt != Doubt.NONE;
    }

    /** The ground on which the field is withheld; empty where it is public. */
    public Optional<Exemption> of(Field field) {
        Optional<Exemption> own = Optional.ofNullable(fields.get(field));
        return Stream.of(whole, own, isWhole() ? Optional.of(Exemption.UNCLEAR) : Optional.<Exemption>empty())
                .flatMap(Optional::stream)
                .reduce(Exemption::and);
    }

    public boolean withholds(Field field) {
        return isWhole() || fields.containsKey(field);
    }

    /**
     * Whether the field is marked itself. References, reviews and committees stay public unless they are, even where all of
     * a recommendation is withheld, so that readers can see that it is there.
     */
    public boolean withholdsByItself(Field field) {
        return fields.containsKey(field);
    }

    /** Everything for which there is a ground. */
    public Stream<Exemption> grounds() {
        return Stream.concat(whole.stream(), fields.values().stream());
    }

    /** The fields of these that are withheld. */
    public Set<Field> among(Set<Field> some) {
        Set<Field> withheld = EnumSet.noneOf(Field.class);
        some.stream().filter(this::withholds).forEach(withheld::add);
        return withheld;
    }

    /** Also withholds these fields on the grounds on which {@code by} is withheld, where it is. */
    public Exemptions alsoOf(Set<Field> more, Field by) {
        Optional<Exemption> ground = of(by);
        if (ground.isEmpty() || isWhole()) {
            return this;
        }
        Map<Field, Exemption> all = new EnumMap<>(Field.class);
        all.putAll(fields);
        more.forEach(field -> all.merge(field, ground.get(), Exemption::and));
        return new Exemptions(whole, all, cleared, doubt, words);
    }

    /** Also withholds these fields, on grounds that aren't named. */
    public Exemptions alsoWithholding(Set<Field> more) {
        Map<Field, Exemption> all = new EnumMap<>(Field.class);
        all.putAll(fields);
        more.forEach(field -> all.putIfAbsent(field, Exemption.UNCLEAR));
        return new Exemptions(whole, all, cleared, doubt, words);
    }
}
