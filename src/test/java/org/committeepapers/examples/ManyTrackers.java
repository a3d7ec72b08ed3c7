package org.committeepapers.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a folder of trackers for benchmarks, each with an id and a length of its own. */
public final class ManyTrackers {

    private ManyTrackers() {}

    /** Writes so many trackers of about so many recommendations: {@code trackers recommendations folder}. */
    public static void main(String[] arguments) throws IOException {
        int trackers = Integer.parseInt(arguments[0]);
        int recommendations = Integer.parseInt(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        for (int i = 1; i <= trackers; i++) {
            String id = "tracker-%03d".formatted(i);
            // The length is the seed too, so lengths around the one asked for give other words.
            int length = recommendations + i % 21 - 10;
            String text = GeneratedTracker.text(length)
                    .replace("generated-" + length, id)
                    .replace("That ", "That in matter " + i + " ");
            WorkbookBuilder.write(folder, id + ".xlsx", text);
        }
    }
}
