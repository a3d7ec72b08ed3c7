package org.committeepapers.style;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.setting.Setting;

/** Reads which charts are shown: the list {@code charts}. */
final class ChartsReader {

    private enum Chart {
        STATUS,
        BY_REVIEW,
        BY_COMMITTEE,
        TREND
    }

    private static final Map<String, Chart> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("status", Chart.STATUS);
        NAMES.put("by-review", Chart.BY_REVIEW);
        NAMES.put("by-committee", Chart.BY_COMMITTEE);
        NAMES.put("trend", Chart.TREND);
    }

    private ChartsReader() {}

    /** Those listed; all where nothing is said, none where the list is empty. */
    static Style.Charts read(Setting list) throws Refusal {
        if (list.isNothing()) {
            return Style.Charts.DEFAULT;
        }
        Set<Chart> shown = EnumSet.noneOf(Chart.class);
        for (Setting item : list.kind() == Setting.Kind.LIST ? list.items() : List.of(list)) {
            shown.add(item.oneOf(NAMES));
        }
        return new Style.Charts(
                shown.contains(Chart.STATUS),
                shown.contains(Chart.BY_REVIEW),
                shown.contains(Chart.BY_COMMITTEE),
                shown.contains(Chart.TREND));
    }
}
