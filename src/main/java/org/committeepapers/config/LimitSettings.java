package org.committeepapers.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;
import org.committeepapers.workbook.sheet.Limits;

/** How large a workbook may be, and a paper without a warning: the group {@code limits}. */
final class LimitSettings {

    private static final String PAPER = "paperBytes";
    private static final int MOST_DIGITS = 10;

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

    /** How many bytes a paper may have without being told to be large. */
    static long paperBytes(Setting group) throws Refusal {
        return named(PAPER, read(group));
    }

    private static Map<String, Integer> read(Setting group) throws Refusal {
        Map<String, Integer> numbers = defaults();
        for (Setting setting : group.group()) {
            numbers.put(setting.name(), number(setting, setting.named(numbers)));
        }
        return numbers;
    }

    private static int number(Setting setting, int usual) throws Refusal {
        String digits = setting.words().replace("_", "");
        boolean number = setting.kind() == Setting.Kind.WHOLE_NUMBER
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!number || Long.parseLong(digits) < 1 || Long.parseLong(digits) > Integer.MAX_VALUE) {
            throw setting.refused(
                    "This setting is a whole number from 1 to " + Integer.MAX_VALUE,
                    "Enter such a number, or leave the setting out to use the default, " + usual + ".");
        }
        return Integer.parseInt(digits);
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
