package org.committeepapers.style;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.committeepapers.document.Orientation;
import org.committeepapers.setting.Setting;

/**
 * What a Word file says of its pages; what it doesn't say is empty. Margins are in millimetres.
 *
 * @param side the mean of the left and the right margin
 */
public record WordPage(
        Optional<Style.Size> size, Optional<Double> side, Optional<Double> top, Optional<Double> bottom) {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    /** Word rounds, and printers have papers of their own that are all but one of these. */
    private static final double SAME = 2;

    /** @param section the properties of a section */
    static WordPage of(Optional<WordElement> section) {
        Optional<WordElement> size = section.flatMap(all -> all.child("pgSz"));
        Optional<WordElement> margins = section.flatMap(all -> all.child("pgMar"));
        Optional<Double> left = margins.flatMap(all -> millimetres(all, "left"));
        Optional<Double> right = margins.flatMap(all -> millimetres(all, "right"));
        return new WordPage(
                size.flatMap(WordPage::size),
                left.flatMap(one -> right.map(other -> Math.clamp((one + other) / 2, 10, 60))),
                margins.flatMap(all -> millimetres(all, "top")).map(top -> Math.clamp(top, 12, 60)),
                margins.flatMap(all -> millimetres(all, "bottom")).map(bottom -> Math.clamp(bottom, 12, 60)));
    }

    private static Optional<Style.Size> size(WordElement written) {
        Optional<Double> width = millimetres(written, "w");
        Optional<Double> height = millimetres(written, "h");
        if (width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        double shorter = Math.min(width.get(), height.get());
        double longer = Math.max(width.get(), height.get());
        return Arrays.stream(Style.Size.values())
                .filter(size -> Math.abs(size.width(Orientation.PORTRAIT) - shorter) < SAME
                        && Math.abs(size.height(Orientation.PORTRAIT) - longer) < SAME)
                .findFirst();
    }

    /** Negative where the text may not be moved by a high head. */
    private static Optional<Double> millimetres(WordElement written, String name) {
        try {
            return Optional.of(Math.abs(Double.parseDouble(written.attribute(name))) / TWIPS_PER_MILLIMETRE)
                    .filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The same without what a council sets in its house style. */
    WordPage without(Setting page, Predicate<Setting> isSet) {
        return new WordPage(
                size.filter(one -> !isSet.test(page.at("size"))),
                side.filter(one -> !isSet.test(page.at("side"))),
                top.filter(one -> !isSet.test(page.at("top"))),
                bottom.filter(one -> !isSet.test(page.at("bottom"))));
    }

    /** A page with what this says. */
    Style.Page over(Style.Page usual) {
        return new Style.Page(
                size.orElse(usual.size()),
                usual.orientation(),
                side.orElse(usual.side()),
                top.orElse(usual.top()),
                bottom.orElse(usual.bottom()),
                usual.measure());
    }
}
