package org.committeepapers.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.reading.Headings.Heading;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.text.Names;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.marking.MarkedLabel;

/** What headings may mean, by the names of the standard layout and by vaguer ones. */
final class HeadingWords {

    static final TableLayout STANDARD =
            StandardLayout.with(Additions.NONE).tables().getFirst();

    static final TableLayout PROPOSED = StandardLayout.proposed().getFirst();

    /** In characters; longer words are no heading. */
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

    /** What a heading may mean, to propose or to ask; proposed without a field, its column is to be ignored. */
    record Guess(boolean isProposed, Optional<Field> field) {

        boolean isOf(Field wanted) {
            return field.filter(wanted::equals).isPresent();
        }

        /** Whether the column may make a row an item. */
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

    /** Whether it is exactly a name of the standard layout. */
    static boolean isName(Heading heading) {
        return BY_NAME.containsKey(ColumnName.folded(heading.lower()));
    }

    /** By the lower of two lines, else by both. */
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
        return MarkedLabel.isOfMarkings(heading)
                ? new Guess(true, Optional.of(Field.EXEMPTION))
                : PatternNames.bestOf(BY_PATTERN, plain).orElse(NOTHING);
    }
}
