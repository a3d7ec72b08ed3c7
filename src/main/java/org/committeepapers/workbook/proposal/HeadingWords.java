package org.committeepapers.workbook.proposal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.TextPattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.layout.ColumnName;
import org.committeepapers.workbook.layout.StandardAdditions;
import org.committeepapers.workbook.layout.StandardLayout;
import org.committeepapers.workbook.layout.TableLayout;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.tracker.Headings.Heading;
import org.committeepapers.workbook.tracker.LineNames;
import org.committeepapers.workbook.tracker.MarkingHeading;

/** What headings may mean: by the names of the standard layout, and by vaguer ones. */
final class HeadingWords {

    /** The one table of the standard layout. */
    static final TableLayout STANDARD =
            StandardLayout.with(StandardAdditions.NONE).tables().getFirst();

    /** What a draft proposes besides. */
    static final TableLayout PROPOSED = StandardLayout.proposed().getFirst();

    /** Longer words are no heading that a list knows; each row is asked. */
    private static final int LONGEST = 80;

    private static final Map<String, Field> BY_NAME = new HashMap<>();
    private static final Map<TextPattern, Guess> BY_PATTERN = new LinkedHashMap<>();
    private static final Guess NOTHING = new Guess(false, Optional.empty());

    static {
        STANDARD.columns()
                .forEach((field, names) -> names.forEach(name -> BY_NAME.put(ColumnName.folded(name.words()), field)));
        add(PROPOSED, true);
        add(StandardLayout.proposed().getLast(), false);
    }

    /** What a heading may mean, to propose or to ask; proposed without a field, that its column is to be ignored. */
    record Guess(boolean isProposed, Optional<Field> field) {

        boolean isOf(Field wanted) {
            return field.filter(wanted::equals).isPresent();
        }

        /** Whether the column may be what makes a row an item. */
        boolean isOfItem() {
            return isOf(Field.RECOMMENDATION) || isOf(Field.ACTION);
        }

        boolean isAny() {
            return isProposed || field.isPresent();
        }
    }

    private HeadingWords() {}

    private static void add(TableLayout table, boolean proposed) {
        table.columns().forEach((field, names) -> add(names, new Guess(proposed, Optional.of(field))));
        add(table.ignore(), new Guess(proposed, Optional.empty()));
    }

    private static void add(List<ColumnName> names, Guess guess) {
        names.forEach(name -> BY_PATTERN.put(TextPattern.of(name.words()), guess));
    }

    /** Whether it is a name of the standard layout, without further words. */
    static boolean isName(Heading heading) {
        return BY_NAME.containsKey(ColumnName.folded(heading.lower()));
    }

    /** By the lower line of a heading of two, else by both. */
    static Guess guess(Heading heading) {
        Guess whole = guess(heading.whole());
        Guess lower = guess(heading.lower());
        return lower.isProposed() || !whole.isProposed() && lower.isAny() ? lower : whole;
    }

    static Guess guess(String heading) {
        String plain = Names.plainWithoutBrackets(heading);
        Optional<Field> known = Optional.ofNullable(BY_NAME.get(ColumnName.folded(heading)))
                .or(() -> Optional.ofNullable(BY_NAME.get(ColumnName.folded(plain))));
        if (known.isPresent()) {
            return new Guess(true, known);
        }
        if (plain.length() > LONGEST) {
            return NOTHING;
        }
        return MarkingHeading.isOfMarkings(heading) || MarkingHeading.isOpposite(heading)
                ? new Guess(true, Optional.of(Field.EXEMPTION))
                : LineNames.bestOf(BY_PATTERN, plain).orElse(NOTHING);
    }
}
