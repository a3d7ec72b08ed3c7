package org.committeepapers.tracker;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;

/**
 * What the cells of one item say.
 *
 * @param key of the item
 * @param place the first cell of its row
 * @param headings the first cell of the headings above it; its own place where it stands in no table
 * @param byField its words; those of a field that belongs to another item of the row are blank
 * @param exemptions the parts that may not be published
 */
public record Entries(
        ItemKey key, Location.Cell place, Location.Cell headings, Map<Field, Entry> byField, Exemptions exemptions) {

    private static final Location.Cell NOWHERE = new Location.Cell("", "", 0, 0, 0);

    public Entries {
        Map<Field, Entry> said = new EnumMap<>(Field.class);
        byField.forEach((field, entry) -> {
            if (!entry.equals(Entry.NONE)) {
                said.put(field, entry);
            }
        });
        byField = Collections.unmodifiableMap(said);
    }

    /** The words of an item that was read from no sheet. */
    public static Entries of(ItemKey key, Map<Field, RichText> words, Exemptions exemptions) {
        Map<Field, Entry> byField = new EnumMap<>(Field.class);
        words.forEach((field, text) -> byField.put(field, new Entry(text, List.of())));
        return new Entries(key, NOWHERE, NOWHERE, byField, exemptions);
    }

    /** The entry of the field's own column; blank where there is none. */
    public Entry of(Field field) {
        return byField.getOrDefault(field, Entry.NONE);
    }

    /** A copy with another entry. */
    public Entries with(Field field, Entry entry) {
        Map<Field, Entry> all = new EnumMap<>(Field.class);
        all.putAll(byField);
        all.put(field, entry);
        return new Entries(key, place, headings, all, exemptions);
    }

    /** A copy with other words in the cells of the field. */
    public Entries with(Field field, RichText text) {
        return with(field, new Entry(text, of(field).cells()));
    }

    /** A copy with another key. */
    public Entries with(ItemKey other) {
        return new Entries(other, place, headings, byField, exemptions);
    }

    /** A copy with other exemptions. */
    public Entries with(Exemptions others) {
        return new Entries(key, place, headings, byField, others);
    }

    /** A copy without the words of these fields. */
    public Entries without(Collection<Field> fields) {
        Entries rest = this;
        for (Field field : fields) {
            rest = rest.with(field, RichText.EMPTY);
        }
        return rest;
    }

    /** A copy without the words of these fields, which are withheld without a stated ground. */
    public Entries withholding(Set<Field> fields) {
        return without(fields).with(exemptions.alsoWithholding(fields));
    }

    /** A copy with only these fields. Instead of its cells, each has the place of the item. */
    public Entries only(Collection<Field> fields) {
        Map<Field, Entry> some = new EnumMap<>(Field.class);
        byField.forEach((field, entry) -> {
            if (fields.contains(field)) {
                some.put(
                        field,
                        new Entry(
                                entry.text(),
                                entry.cells().isEmpty() ? List.of() : List.of(place),
                                Optional.empty(),
                                List.of(),
                                entry.heading()));
            }
        });
        return new Entries(key, place, headings, some, exemptions);
    }
}
