package org.committeepapers.workbook.tracker;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.SheetCell;

/** Why a row may be something else than an item, where nobody has said how the tracker is read. */
final class StandardDoubts {

    /** Fields of which a text may go on in the row below. */
    static final Set<Field> TEXTS = EnumSet.of(
            Field.RECOMMENDATION, Field.EXECUTIVE_RESPONSE, Field.ACTION, Field.SUCCESS_CRITERIA, Field.PROGRESS);

    private StandardDoubts() {}

    /**
     * What may be wrong with the row; empty where it is surely an item.
     *
     * @param own its cells with words
     * @param apart whether a blank row stands above it
     * @param first whether no item stands above it
     */
    static Optional<String> of(Item item, List<SheetCell> own, boolean apart, boolean first) {
        String reference = ReferenceWords.read(item.words(Field.REFERENCE));
        if (apart && !first && (own.size() == 1 || isBare(item, own))) {
            return Optional.of("stands apart from the table and may be a key or a note");
        }
        if (!reference.isBlank() && !ReferenceWords.mayBe(reference)) {
            return Optional.of("has words where the reference should be");
        }
        List<SheetCell> said = own.stream()
                .filter(cell -> !Nothing.isDash(cell.value().words()))
                .toList();
        if (said.size() == 1 && isOf(item, said, EnumSet.of(Field.REFERENCE))) {
            return Optional.of("has a reference and nothing else");
        }
        if (item.goesOn() && item.hasReferenceOfItsOwn()) {
            return Optional.of("has a reference of its own and the recommendation of the row above");
        }
        Set<Field> further = EnumSet.copyOf(TEXTS);
        further.remove(Field.ACTION);
        boolean nameless = item.has(Field.REFERENCE) && reference.isBlank() && (!first || said.size() == 1);
        if (item.goesOn() && isOf(item, said, further) || nameless && isOf(item, said, further)) {
            return Optional.of("may be a further action, or go on with the text above");
        }
        return Optional.empty();
    }

    /** Whether it has no more than a sign and a text, as a line of a key has. */
    private static boolean isBare(Item item, List<SheetCell> own) {
        return own.size() <= 2
                && item.saidOfAction().isEmpty()
                && item.isBlank(Field.EXECUTIVE_RESPONSE)
                && item.columns().fields().size() > 2;
    }

    private static boolean isOf(Item item, List<SheetCell> own, Set<Field> fields) {
        return own.stream().allMatch(cell -> fields.containsAll(item.columns().fieldsOf(cell.column())));
    }
}
