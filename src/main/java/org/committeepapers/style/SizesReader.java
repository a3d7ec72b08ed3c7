package org.committeepapers.style;

import java.util.List;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;
import org.committeepapers.style.Style.Letters;

/** Reads the sizes of letters: the group {@code sizes}. */
final class SizesReader {

    private static final List<String> KEYS = List.of("body", "lead", "title", "heading2", "heading3", "table", "small");
    private static final List<String> LETTER_KEYS = List.of("size", "leading");

    private SizesReader() {}

    static Style.Sizes read(Setting group) throws Refusal {
        group.checkNames(KEYS);
        Style.Sizes usual = Style.Sizes.DEFAULT;
        return new Style.Sizes(
                letters(group.at("body"), usual.body(), 11, 18),
                letters(group.at("lead"), usual.lead(), 11, 24),
                letters(group.at("title"), usual.title(), 14, 40),
                letters(group.at("heading2"), usual.heading2(), 12, 30),
                letters(group.at("heading3"), usual.heading3(), 11, 26),
                letters(group.at("table"), usual.table(), 11, 16),
                letters(group.at("small"), usual.small(), 8, 14));
    }

    /** Where the size alone is given, the leading keeps its proportion. */
    private static Letters letters(Setting group, Letters usual, double least, double most) throws Refusal {
        group.checkNames(LETTER_KEYS);
        double size = Measure.in(group, "size", usual.size(), least, most);
        double leading = Math.rint(usual.leading() * size / usual.size());
        boolean sizeAlone =
                group.at("size").isOf(HouseStyle.SOURCE) && !group.at("leading").isOf(HouseStyle.SOURCE);
        return new Letters(size, sizeAlone ? leading : Measure.in(group, "leading", leading, size, 2 * size));
    }
}
