package org.committeepapers.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** What a folder of messages holds, {@code manifest.json}. */
final class MessageList {

    static final String FILE_NAME = "manifest.json";

    private static final int FORMAT_VERSION = 1;

    private MessageList() {}

    /** A file as it was written. */
    record Entry(String file, String role, String sha256) {}

    static void write(LocalDate asAt, List<Entry> entries, OutputStream out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeStringProperty("kind", "CHASE");
            json.writeStringProperty("asAt", asAt.toString());
            json.writeArrayPropertyStart("files");
            entries.forEach(entry -> write(entry, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Entry entry, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", entry.file());
        json.writeStringProperty("role", entry.role());
        json.writeStringProperty("sha256", entry.sha256());
        json.writeEndObject();
    }

    /** The files of the folder as it was written; none where it is no such folder. */
    static List<Entry> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        List<Entry> entries = new ArrayList<>();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return entries;
        }
        try (InputStream in = Files.newInputStream(file)) {
            JsonTree root = JsonTree.read(in);
            if (root.path("kind").words().equals("CHASE")) {
                root.path("files")
                        .forEach(one ->
                                entries.add(new Entry(words(one, "file"), words(one, "role"), words(one, "sha256"))));
            }
            return entries;
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    private static String words(JsonTree node, String name) {
        return node.path(name).words();
    }
}
