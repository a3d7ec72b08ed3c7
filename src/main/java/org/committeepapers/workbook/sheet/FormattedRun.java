package org.committeepapers.workbook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;

/** Words of a cell in one font. Rich text is parted into them so that {@link CellText} reads the same text back. */
public record FormattedRun(String words, boolean strong, boolean emphasis) {

    private static final String BULLET = "\u2022 ";

    /** What Excel, and our reader, would take for an escaped character, such as {@code _x0041_}. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** The runs of a text; line breaks and bullets go with the words after them. */
    public static List<FormattedRun> of(RichText text) {
        List<FormattedRun> runs = new ArrayList<>();
        StringBuilder signs = new StringBuilder();
        for (Run run : text.runs()) {
            switch (run) {
                case Run.Words words -> add(words, signs, runs);
                case Run.Link link -> link.words().forEach(words -> add(words, signs, runs));
                case Run.Break() -> signs.append('\n');
                case Run.Bullet() -> signs.append(BULLET);
            }
        }
        if (!signs.isEmpty()) {
            FormattedRun last = runs.isEmpty() ? new FormattedRun("", false, false) : runs.removeLast();
            runs.add(last.with(signs.toString()));
        }
        return runs;
    }

    /** Only after a line break may words join the run before: within a line they would read as one. */
    private static void add(Run.Words words, StringBuilder signs, List<FormattedRun> runs) {
        boolean joins = !runs.isEmpty()
                && signs.indexOf("\n") >= 0
                && runs.getLast().strong == words.strong()
                && runs.getLast().emphasis == words.emphasis();
        FormattedRun before = joins ? runs.removeLast() : new FormattedRun("", words.strong(), words.emphasis());
        runs.add(before.with(signs + words.text()));
        signs.setLength(0);
    }

    private FormattedRun with(String more) {
        return new FormattedRun(words + more, strong, emphasis);
    }

    /** Whether it looks like its cell. */
    public boolean isPlain() {
        return !strong && !emphasis;
    }

    /** The words of all of them. */
    public static String words(List<FormattedRun> runs) {
        return runs.stream().map(FormattedRun::words).collect(Collectors.joining());
    }

    /** Words in the form in which Excel reads them as they stand. */
    public static String escaped(String words) {
        return LIKE_AN_ESCAPE.matcher(words).replaceAll("_x005F_");
    }
}
