package org.committeepapers.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The names of enum constants in files and texts. */
public final class EnumNames {

    private static final Pattern HYPHEN = Pattern.compile("-(.)");

    private EnumNames() {}

    /** The name as a key in files, such as inProgress. */
    public static String camel(Enum<?> constant) {
        return HYPHEN.matcher(hyphened(constant)).replaceAll(next -> capitalised(next.group(1)));
    }

    /** The name as an id, such as in-progress. */
    public static String hyphened(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name as a person reads it, such as "In progress". */
    public static String words(Enum<?> constant) {
        return capitalised(hyphened(constant).replace('-', ' '));
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The constants by their keys, in their order. */
    public static <E extends Enum<E>> Map<String, E> byName(List<E> constants) {
        return byName(constants, EnumNames::camel);
    }

    /** Values by their names, in their order. */
    public static <V> Map<String, V> byName(Collection<V> values, Function<? super V, String> naming) {
        Map<String, V> named = new LinkedHashMap<>();
        values.forEach(value -> named.put(naming.apply(value), value));
        return named;
    }
}
