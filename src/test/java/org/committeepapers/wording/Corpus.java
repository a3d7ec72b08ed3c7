package org.committeepapers.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cases of what officers write, a line each. */
public final class Corpus {

    private static final Pattern ARROW = Pattern.compile(" => ?");

    private Corpus() {}

    /** The cells of every line that isn't a comment, with {@code \n} as a line break. */
    public static List<List<String>> read(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.stream(ARROW.split(line, -1))
                        .map(cell -> cell.replace("\\n", "\n").strip())
                        .toList())
                .toList();
    }

    public static String text(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream("/wording/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
