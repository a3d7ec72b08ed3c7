package org.committeepapers.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.committeepapers.comparison.Snapshot;
import tools.jackson.core.JacksonException;

/**
 * What an edition kept for later ones. Fields that it doesn't know are passed over, and such as are missing are empty.
 *
 * @param snapshot what later editions compare with
 * @param accepted empty where nothing was
 */
public record EditionRecord(Snapshot snapshot, List<AcceptedWords> accepted) {

    /** All names in {@code tracker.json} but those of words, histories and what has vanished. */
    private static final Set<String> STANDING = Set.of(
            "formatVersion",
            "asAt",
            "recommendations",
            "response",
            "category",
            "actions",
            "owners",
            "byWhen",
            "latest",
            "status",
            "withheld");

    public EditionRecord {
        accepted = List.copyOf(accepted);
    }

    /**
     * Reads it from the internal folder of the edition.
     *
     * @throws IOException where a file is missing, damaged or of another format
     */
    public static EditionRecord read(Path folder) throws IOException {
        try {
            JsonTree tracker = json(folder.resolve(TrackerJson.FILE_NAME), TrackerJson.FORMAT_VERSION, JsonTree::read);
            Path accepted = folder.resolve(AcceptancesJson.FILE_NAME);
            return new EditionRecord(
                    SnapshotJson.read(tracker),
                    Files.exists(accepted)
                            ? accepted(json(accepted, AcceptancesJson.FORMAT_VERSION, JsonTree::read))
                            : List.of());
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
    }

    /**
     * Reads only how the actions stand, whose they are and by when: the snapshot without its words and histories, in a
     * fraction of the time.
     *
     * @throws IOException where the file is missing, damaged or of another format
     */
    public static Snapshot standing(Path folder) throws IOException {
        try {
            return SnapshotJson.read(json(
                    folder.resolve(TrackerJson.FILE_NAME),
                    TrackerJson.FORMAT_VERSION,
                    in -> JsonTree.read(in, STANDING)));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private static JsonTree json(Path file, int version, Function<InputStream, JsonTree> reading) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            JsonTree root = reading.apply(in);
            int found = root.path("formatVersion").number(0);
            if (found > version) {
                throw new IOException(file.getFileName() + " is of format " + found
                        + ", which a later version of the program writes and this one can't read");
            }
            if (found != version) {
                throw new IOException(file.getFileName() + " isn't of format " + version);
            }
            return root;
        }
    }

    private static List<AcceptedWords> accepted(JsonTree root) {
        List<AcceptedWords> accepted = new ArrayList<>();
        for (JsonTree one : root.path("accepted")) {
            List<String> words = new ArrayList<>();
            one.path("words").forEach(word -> words.add(word.words()));
            accepted.add(new AcceptedWords(
                    one.path("rule").words(),
                    one.path("reference").words(),
                    LocalDate.parse(one.path("when").words()),
                    words));
        }
        return accepted;
    }
}
