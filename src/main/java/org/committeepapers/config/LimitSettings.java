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
        Map<String, Long> numbers = read(group);
        return new Limits(
                number(numbers, "fileBytes"),
                whole(numbers, "zipEntries"),
                number(numbers, "unzippedBytes"),
                whole(numbers, "compressionRatio"),
                whole(numbers, "rows"),
                whole(numbers, "columns"),
                whole(numbers, "cells"),
                whole(numbers, "textCharacters"),
                number(numbers, "totalCharacters"),
                whole(numbers, "seconds"));
    }

    /** How many bytes a paper may have without being told to be large. */
    static long paperBytes(Setting group) throws Refusal {
        return read(group).getOrDefault(PAPER, LargePapers.DEFAULT.mostBytes());
    }

    private static Map<String, Long> read(Setting group) throws Refusal {
        Map<String, Long> numbers = defaults();
        for (Setting setting : group.group()) {
            numbers.put(setting.name(), number(setting, setting.named(numbers)));
        }
        return numbers;
    }

    private static long number(Setting setting, long usual) throws Refusal {
        String digits = setting.words().replace("_", "");
        boolean number = setting.kind() == Setting.Kind.WHOLE_NUMBER
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!number || Long.parseLong(digits) < 1 || Long.parseLong(digits) > Integer.MAX_VALUE) {
            throw setting.refused(
                    "This setting is a whole number from 1 to " + Integer.MAX_VALUE,
                    "Enter such a number, or leave the setting out to use the default, " + usual + ".");
        }
        return Long.parseLong(digits);
    }

    /** The limits by name; the last is that of papers. */
    static Map<String, Long> defaults() {
        Limits limits = Limits.DEFAULT;
        Map<String, Long> defaults = new LinkedHashMap<>();
        defaults.put("fileBytes", limits.fileBytes());
        defaults.put("zipEntries", (long) limits.zipEntries());
        defaults.put("unzippedBytes", limits.unzippedBytes());
        defaults.put("compressionRatio", (long) limits.compressionRatio());
        defaults.put("rows", (long) limits.rows());
        defaults.put("columns", (long) limits.columns());
        defaults.put("cells", (long) limits.cells());
        defaults.put("textCharacters", (long) limits.textCharacters());
        defaults.put("totalCharacters", limits.totalCharacters());
        defaults.put("seconds", (long) limits.seconds());
        defaults.put(PAPER, LargePapers.DEFAULT.mostBytes());
        return defaults;
    }

    private static long number(Map<String, Long> numbers, String name) {
        return Objects.requireNonNull(numbers.get(name));
    }

    private static int whole(Map<String, Long> numbers, String name) {
        return Math.toIntExact(number(numbers, name));
    }
}
