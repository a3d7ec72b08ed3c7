package org.committeepapers.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The first and a later of things that say the same. */
record Twice<T>(T first, T second) {

    /** @param said what is compared; empty for what is like nothing else */
    static <T> Stream<Twice<T>> in(List<T> all, Function<T, ? extends Optional<?>> said) {
        Map<Object, T> firsts = new HashMap<>();
        return all.stream()
                .<Twice<T>>mapMulti((second, twice) -> said.apply(second).ifPresent(same -> {
                    T first = firsts.putIfAbsent(same, second);
                    if (first != null) {
                        twice.accept(new Twice<>(first, second));
                    }
                }));
    }
}
