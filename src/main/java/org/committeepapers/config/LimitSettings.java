package org.committeepapers.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;
import org.committeepapers.workbook.sheet.Limits;

/** The largest workbook that is read, and the largest paper without a warning: the group {@code limits}. */
final class LimitSettings {

    private static final String PAPER = "paperBytes";

    private LimitSettings() {}

    static Limits of(Setting group) throws Refusal {
        Map<String, Integer> limits = read(group);
        return new Limits(
                named("fileBytes", limits),
                named("zipEntries", limits),
                named("unzippedBytes", limits),
                named("compressionRatio", limits),
                named("rows", limits),
                named("columns", limits),
                named("cells", limits),
                named("textCharacters", limits),
                named("totalCharacters", limits),
                named("seconds", limits));
    }

    private static int named(String name, Map<String, Integer> limits) {
        return Objects.requireNonNull(limits.get(name), name);
    }

    /** How many bytes a paper may have without a warning. */
    static long paperBytes(Setting group) throws Refusal {
        return named(PAPER, read(group));
    }

    private static Map<String, Integer> read(Setting group) throws Refusal {
        Map<String, Integer> numbers = defaults();
        for (Setting setting : group.group()) {
            String usual = String.valueOf(setting.named(numbers));
            numbers.put(setting.name(), setting.wholeNumber(1, Integer.MAX_VALUE, usual));
        }
        return numbers;
    }

    /** The default limits by their keys in the settings. */
    static Map<String, Integer> defaults() {
        Limits limits = Limits.DEFAULT;
        Map<String, Integer> defaults = new LinkedHashMap<>();
        defaults.put("fileBytes", limits.fileBytes());
        defaults.put("zipEntries", limits.zipEntries());
        defaults.put("unzippedBytes", limits.unzippedBytes());
        defaults.put("compressionRatio", limits.compressionRatio());
        defaults.put("rows", limits.rows());
        defaults.put("columns", limits.columns());
        defaults.put("cells", limits.cells());
        defaults.put("textCharacters", limits.textCharacters());
        defaults.put("totalCharacters", limits.totalCharacters());
        defaults.put("seconds", limits.seconds());
        defaults.put(PAPER, Math.toIntExact(LargePapers.DEFAULT.mostBytes()));
        return defaults;
    }
}
