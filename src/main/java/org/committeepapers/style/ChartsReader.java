package org.committeepapers.style;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;

/** Reads which charts are shown: the list {@code charts}. */
final class ChartsReader {

    private static final Map<String, Chart> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("status", Chart.STATUS);
        NAMES.put("by-review", Chart.BY_REVIEW);
        NAMES.put("by-committee", Chart.BY_COMMITTEE);
        NAMES.put("trend", Chart.TREND);
    }

    private ChartsReader() {}

    /** Those listed; all where nothing is said, none where the list is empty. */
    static Set<Chart> read(Setting list) throws Refusal {
        if (list.isNothing()) {
            return EnumSet.allOf(Chart.class);
        }
        Set<Chart> shown = EnumSet.noneOf(Chart.class);
        for (Setting item : list.each()) {
            shown.add(item.oneOf(NAMES));
        }
        return shown;
    }
}
