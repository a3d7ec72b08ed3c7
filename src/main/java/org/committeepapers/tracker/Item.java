package org.committeepapers.tracker;

import java.util.List;
import java.util.Set;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;

/** A recommendation or an action: the entries of its row, with what is derived from them. */
public sealed interface Item permits Recommendation, Action {

    Entries entries();

    default ItemKey key() {
        return entries().key();
    }

    /** The first cell of its row, for findings on the row and for fields without a column. */
    default Location.Cell place() {
        return entries().place();
    }

    /** The parts that may not be published. */
    default Exemptions exemptions() {
        return entries().exemptions();
    }

    /** The withheld fields, of those that editions record: not the name of a committee, but the day of a closure. */
    default Set<Field> withheld() {
        Set<Field> withheld =
                Field.of(this instanceof Action ? Field.Part.ACTION : Field.Part.RECOMMENDATION, Field.COMMITTEE);
        withheld.removeIf(field ->
                !exemptions().hides(field) || !field.is(Field.Trait.PUBLIC) && field != Field.CLOSURE_AGREED_ON);
        return withheld;
    }

    /** Whether it withholds the field now or did in an earlier edition, so that papers may not say how it changed. */
    default boolean withholdsWith(Item other, Field field) {
        return withheld().contains(field) || other.withheld().contains(field);
    }

    /** The words of the field's own column as an officer may change them; blank if it isn't a field of this item. */
    default RichText text(Field field) {
        return entries().of(field).text();
    }

    /** The words of the field's own column without formatting and surrounding space. */
    default String words(Field field) {
        return text(field).plain().strip();
    }

    /** Whether the sheet has a column for the field. */
    default boolean has(Field field) {
        return !cells(field).isEmpty();
    }

    /** The cell that the field's value came from, or where it should be; the first of the row if it has no column. */
    default Location.Cell cell(Field field) {
        return has(field) ? cells(field).getFirst() : place();
    }

    /** The cells of the field, as of an {@link Entry}. */
    default List<Location.Cell> cells(Field field) {
        return entries().of(field).cells();
    }
}
