package org.committeepapers.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.document.Orientation;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;

/** Reads pages: the group {@code page}. */
final class PageReader {

    private static final List<String> KEYS = List.of("size", "orientation", "side", "top", "bottom", "measure");

    private static final Map<String, Style.Size> SIZES =
            new TreeMap<>(Map.of("A4", Style.Size.A4, "A3", Style.Size.A3, "Letter", Style.Size.LETTER));
    private static final Map<String, Orientation> ORIENTATIONS =
            new TreeMap<>(Map.of("portrait", Orientation.PORTRAIT, "landscape", Orientation.LANDSCAPE));

    private PageReader() {}

    static Style.Page read(Setting group, Style.Page usual) throws Refusal {
        group.checkNames(KEYS);
        return new Style.Page(
                group.at("size").isNothing() ? usual.size() : group.at("size").oneOf(SIZES),
                group.at("orientation").isNothing()
                        ? usual.orientation()
                        : Optional.of(group.at("orientation").oneOf(ORIENTATIONS)),
                Measure.in(group, "side", usual.side(), 10, 60),
                Measure.in(group, "top", usual.top(), 12, 60),
                Measure.in(group, "bottom", usual.bottom(), 12, 60),
                Measure.in(group, "measure", usual.measure(), 60, 280));
    }
}
