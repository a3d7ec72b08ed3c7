package org.committeepapers.workbook.sheet;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;

/**
 * What the colours are that a workbook names by number.
 *
 * @param own the workbook's own palette from colour 0 on; empty where it has the usual one
 * @param theme the twelve colours of the theme, in the order in which formats number them
 */
public record Palette(List<Integer> own, List<Integer> theme) {

    public Palette {
        own = List.copyOf(own);
        theme = List.copyOf(theme);
    }

    /** The colour as 0xRRGGBB; none for the colours of the system's windows, which are no fill of anybody's choice. */
    public Optional<Integer> rgb(Colour colour) {
        Optional<Integer> plain = switch (colour.way()) {
            case RGB -> Optional.of(colour.value());
            case THEME -> at(theme, colour.value());
            case INDEXED -> at(own, colour.value()).or(() -> usual(colour.value()));
        };
        return plain.map(rgb ->
                colour.tint() == 0 ? rgb : Hsl.of(rgb).tinted(colour.tint()).rgb());
    }

    private static Optional<Integer> at(List<Integer> colours, int index) {
        return index < colours.size() ? Optional.of(colours.get(index)) : Optional.empty();
    }

    private static Optional<Integer> usual(int index) {
        return Optional.ofNullable(DefaultIndexedColorMap.getDefaultRGB(index))
                .map(rgb -> (rgb[0] & 0xff) << 16 | (rgb[1] & 0xff) << 8 | rgb[2] & 0xff);
    }
}
