package org.committeepapers.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The edition to compare with, as {@code --baseline} gives it. */
public sealed interface BaselineChoice {

    /** The one that the committee saw last. */
    record LastSeen() implements BaselineChoice {}

    record Nothing() implements BaselineChoice {}

    record Of(LocalDate day) implements BaselineChoice {}

    /** What the words ask for; empty if they aren't a choice. */
    static Optional<BaselineChoice> read(String words) {
        try {
            return Optional.of(
                    switch (words.strip()) {
                        case "none" -> new Nothing();
                        default -> new Of(LocalDate.parse(words.strip()));
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
