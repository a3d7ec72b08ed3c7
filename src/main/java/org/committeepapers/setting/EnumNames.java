package org.committeepapers.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of enum constants in files. */
public final class EnumNames {

    private EnumNames() {}

    /** The name of a constant as it is written in files, such as inProgress. */
    public static String of(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
        }
        return name.toString();
    }

    /** The constants by their names, in their order. */
    public static <E extends Enum<E>> Map<String, E> byName(List<E> constants) {
        Map<String, E> named = new LinkedHashMap<>();
        constants.forEach(constant -> named.put(of(constant), constant));
        return named;
    }
}
