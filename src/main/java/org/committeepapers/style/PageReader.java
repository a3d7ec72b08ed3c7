package org.committeepapers.style;

import java.util.List;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.setting.Setting;

/** Reads pages: the group {@code page}. */
final class PageReader {

    private static final List<String> KEYS = List.of("side", "top", "bottom", "measure");

    private PageReader() {}

    static Style.Page read(Setting group, Style.Page usual) throws Refusal {
        group.checkNames(KEYS);
        return new Style.Page(
                Measure.in(group, "side", usual.side(), 10, 60),
                Measure.in(group, "top", usual.top(), 12, 60),
                Measure.in(group, "bottom", usual.bottom(), 12, 60),
                Measure.in(group, "measure", usual.measure(), 60, 280));
    }
}
