package org.committeepapers.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.text.RichText;
import org.junit.jupiter.api.Test;

class SpellingTest {

    record Nothing() {}

    record One(String words, int number, RichText rich, Optional<LocalDate> day) {}

    record Many(List<One> all, Optional<List<One>> some, Map<String, One> named, Nothing nothing, Own own) {}

    record Own(String words) {
        @Override
        public String toString() {
            return "own " + words;
        }
    }

    @Test
    void recordsAreSpeltAsTheirWords() throws IOException {
        One one = new One("a, \ud83d\ude00]", -1, RichText.of("rich"), Optional.of(LocalDate.of(2026, 11, 24)));
        One other = new One("", 0, RichText.of(""), Optional.empty());
        Many many = new Many(
                List.of(one, other), Optional.of(List.of(other)), Map.of("key", one), new Nothing(), new Own("words"));
        for (Object each : List.of(many, List.of(), List.of(many, "text", 1), Optional.of(one), "text", other)) {
            assertEquals(each.toString(), spelt(each));
        }
    }

    private static String spelt(Object value) throws IOException {
        StringWriter out = new StringWriter();
        new Spelling(out).write(value);
        return out.toString();
    }
}
