package org.committeepapers.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.committeepapers.text.EnumNames;

/**
 * What may follow a key. A kind of file is described by the group at its top; reading, the JSON schema and the tables in the
 * documentation all come from that description.
 *
 * @param <T> what a value means to the program
 */
public sealed interface Kind<T> {

    /** Any words. */
    static Words<String> words() {
        return Words.of("words", "", Optional::of);
    }

    /** The meaning of what is written; empty, and told, if it has none. Something is written. */
    Optional<T> meaning(Setting written, Mistakes mistakes);

    /** The meaning of what follows a key; empty, and told, if nothing does or it has none. */
    default Optional<T> read(Setting setting, Mistakes mistakes) {
        if (setting.isNothing()) {
            mistakes.nothing(setting);
            return Optional.empty();
        }
        return meaning(setting, mistakes);
    }

    /** The same, put to use. */
    default <S> Kind<S> then(Function<T, S> use) {
        return thenChecked((value, written, mistakes) -> Optional.of(use.apply(value)));
    }

    /** The same, put to use where it passes a check. */
    default <S> Kind<S> thenChecked(Use<T, S> use) {
        return new Made<>(this, use);
    }

    /** A list of such values; a single one needs no brackets. */
    default ListOf<T> list() {
        return new ListOf<>(this, false);
    }

    /** What is made of a value that is right by itself. */
    @FunctionalInterface
    interface Use<S, T> {
        /** Empty, and told, if it can't be used. */
        Optional<T> of(S value, Setting written, Mistakes mistakes);
    }

    /** A group of these keys. */
    static Group group(Key<?>... keys) {
        return new Group(List.of(keys));
    }

    /**
     * Words that follow a form.
     *
     * @param what they are, such as {@code a colour}
     * @param example of them; empty where any words will do
     * @param pattern of them for editors; empty where there is none
     */
    record Words<T>(String what, String example, String pattern, Function<String, Optional<T>> form)
            implements Kind<T> {

        /** Words whose form no pattern describes. */
        public static <T> Words<T> of(String what, String example, Function<String, Optional<T>> form) {
            return new Words<>(what, example, "", form);
        }

        @Override
        public Optional<T> meaning(Setting written, Mistakes mistakes) {
            Optional<Setting> words = mistakes.single(written);
            Optional<T> meaning = words.map(Setting::words).map(String::strip).flatMap(form);
            if (words.isPresent() && meaning.isEmpty()) {
                mistakes.add(words.get(), "This must be " + what, "Write it as in " + example + ".");
            }
            return meaning;
        }
    }

    /**
     * One of some names.
     *
     * @param what they are names of, such as {@code status}
     */
    record OneOf<T>(String what, Map<String, T> names) implements Kind<T> {

        /** One of these constants, by its name in files. */
        public static <E extends Enum<E>> OneOf<E> of(Class<E> constants, String what) {
            return new OneOf<>(what, EnumNames.byName(List.of(constants.getEnumConstants())));
        }

        @Override
        public Optional<T> meaning(Setting written, Mistakes mistakes) {
            Optional<Setting> name = mistakes.single(written);
            Optional<T> meaning = name.map(Setting::words).map(String::strip).map(names::get);
            if (name.isPresent() && meaning.isEmpty()) {
                String words = name.get().words().strip();
                mistakes.add(
                        name.get(),
                        "There is no " + what + " \"" + words + "\"",
                        Nearest.advice(words, names.keySet()));
            }
            return meaning;
        }
    }

    /** A whole number within limits. */
    static Kind<Integer> whole(int least, int most) {
        return new Decimal(least, most, true).then(Double::intValue);
    }

    /** A number within limits. */
    static Kind<Double> decimal(double least, double most) {
        return new Decimal(least, most, false);
    }

    /** A number within limits, perhaps a whole one. */
    record Decimal(double least, double most, boolean whole) implements Kind<Double> {

        private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,6})?");

        @Override
        public Optional<Double> meaning(Setting written, Mistakes mistakes) {
            Optional<Setting> number = mistakes.single(written);
            Optional<Double> value = number.map(Setting::words)
                    .filter(words -> DIGITS.matcher(words).matches() && !(whole && words.contains(".")))
                    .map(Double::valueOf)
                    .filter(real -> real >= least && real <= most);
            if (number.isPresent() && value.isEmpty()) {
                mistakes.add(
                        number.get(), "This must be " + what(), "Write a number in that range, or delete the line.");
            }
            return value;
        }

        /** The limits in words. */
        public String what() {
            return (whole ? "a whole number from " : "a number from ") + plain(least) + " to " + plain(most);
        }

        /** Without a point where it is whole. */
        public static String plain(double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
    }

    /** True or false, or yes or no. */
    record YesOrNo() implements Kind<Boolean> {

        @Override
        public Optional<Boolean> meaning(Setting written, Mistakes mistakes) {
            return mistakes.single(written)
                    .flatMap(words -> switch (words.words().strip().toLowerCase(Locale.ROOT)) {
                        case "true", "yes" -> Optional.of(true);
                        case "false", "no" -> Optional.of(false);
                        default -> {
                            mistakes.add(words, "This must be true or false", "Write true or false.");
                            yield Optional.empty();
                        }
                    });
        }
    }

    /**
     * A list.
     *
     * @param mayBeEmpty whether [] has a meaning
     */
    record ListOf<T>(Kind<T> each, boolean mayBeEmpty) implements Kind<List<T>> {

        /** The same, in which [] means that there are none. */
        public ListOf<T> orNone() {
            return new ListOf<>(each, true);
        }

        @Override
        public Optional<List<T>> meaning(Setting written, Mistakes mistakes) {
            List<T> values = new ArrayList<>();
            if (written.line() > 0 && written.each().isEmpty() && !mayBeEmpty) {
                mistakes.nothing(written);
                return Optional.empty();
            }
            for (Setting item : written.each()) {
                if (mayBeEmpty && item.words().strip().equals("none")) {
                    mistakes.add(item, "none isn't a word of this list", "For an empty list, write [].");
                    continue;
                }
                Optional<T> value = each.read(item, mistakes);
                boolean name = each instanceof OneOf || value.orElse(null) instanceof String;
                if (name && value.filter(values::contains).isPresent()) {
                    mistakes.add(item, "This is in the list twice", "Keep one of them.");
                }
                value.ifPresent(values::add);
            }
            return Optional.of(List.copyOf(values));
        }
    }

    /** Further keys, each known. */
    record Group(List<Key<?>> keys) implements Kind<Values> {

        /** With further keys. */
        public Group and(Key<?>... further) {
            List<Key<?>> all = new ArrayList<>(keys);
            all.addAll(List.of(further));
            return new Group(all);
        }

        @Override
        public Optional<Values> meaning(Setting written, Mistakes mistakes) {
            Map<String, Key<?>> known = new HashMap<>();
            keys.forEach(key -> known.put(key.name(), key));
            Map<String, Object> values = new HashMap<>();
            for (Setting setting : mistakes.group(written)) {
                Key<?> key = known.get(setting.name());
                if (key == null) {
                    mistakes.unknown(setting, setting.source().noun(), names(this));
                } else {
                    key.kind().read(setting, mistakes).ifPresent(value -> values.put(setting.name(), value));
                }
            }
            return Optional.of(new Values(written, values));
        }
    }

    /**
     * Keys that are all known, each with a value of the same kind.
     *
     * @param what the keys are, such as {@code field}
     */
    record Named<K, V>(String what, Map<String, K> names, Kind<V> each) implements Kind<Map<K, V>> {

        @Override
        public Optional<Map<K, V>> meaning(Setting written, Mistakes mistakes) {
            Map<K, V> values = new LinkedHashMap<>();
            for (Setting setting : mistakes.group(written)) {
                Optional<V> value = each.read(setting, mistakes);
                K name = names.get(setting.name());
                if (name == null) {
                    mistakes.unknown(setting, what, names.keySet());
                } else {
                    value.ifPresent(known -> values.put(name, known));
                }
            }
            return Optional.of(values);
        }
    }

    /**
     * Keys of people's own, each with a value of the same kind.
     *
     * @param what the keys are, such as {@code post}
     */
    record Free<K, V>(String what, Words<K> name, Kind<V> each) implements Kind<Map<K, V>> {

        @Override
        public Optional<Map<K, V>> meaning(Setting written, Mistakes mistakes) {
            Map<K, V> values = new LinkedHashMap<>();
            for (Setting setting : mistakes.group(written)) {
                Optional<K> key = name.form().apply(setting.name().strip());
                Optional<V> value = each.read(setting, mistakes);
                if (key.isEmpty()) {
                    mistakes.add(
                            setting,
                            "\"" + setting.name() + "\" isn't " + name.what(),
                            "Write it as in " + name.example() + ".");
                } else if (values.containsKey(key.get())) {
                    mistakes.twice(setting);
                } else {
                    value.ifPresent(known -> values.put(key.get(), known));
                }
            }
            return Optional.of(values);
        }
    }

    /** One value for all names, or a value for each. */
    static <K, V> Kind<Map<K, V>> allOrEach(Named<K, V> named) {
        return new Either<>(
                named.each().then(value -> {
                    Map<K, V> values = new LinkedHashMap<>();
                    named.names().values().forEach(name -> values.put(name, value));
                    return values;
                }),
                named);
    }

    /** A value or a list, or a group of keys that says more. */
    record Either<T>(Kind<T> plain, Kind<T> group) implements Kind<T> {

        @Override
        public Optional<T> meaning(Setting written, Mistakes mistakes) {
            return (written.form() == Setting.Form.GROUP ? group : plain).meaning(written, mistakes);
        }
    }

    /** A value that is put to use. */
    record Made<S, T>(Kind<S> of, Use<S, T> use) implements Kind<T> {

        @Override
        public Optional<T> meaning(Setting written, Mistakes mistakes) {
            return of.meaning(written, mistakes).flatMap(value -> use.of(value, written, mistakes));
        }
    }

    /** The names of the keys that may stand here; none where any may. */
    static Collection<String> names(Kind<?> kind) {
        return switch (kind) {
            case Group group -> group.keys().stream().map(Key::name).toList();
            case Named<?, ?> named -> named.names().keySet();
            default -> List.of();
        };
    }
}
