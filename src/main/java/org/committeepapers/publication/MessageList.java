package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What a folder of messages holds, {@code manifest.json}. */
record MessageList(int formatVersion, String kind, LocalDate asAt, List<Entry> files) {

    static final String FILE_NAME = "manifest.json";

    private static final int FORMAT_VERSION = 1;
    private static final String CHASE = "CHASE";

    /** A file as it was written. */
    record Entry(String file, String role, String sha256) {}

    static MessageList of(LocalDate asAt, List<Entry> entries) {
        return new MessageList(FORMAT_VERSION, CHASE, asAt, entries);
    }

    /** The files of the folder as it was written; none where it is no such folder. */
    static List<Entry> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        MessageList list = Json.read(file, MessageList.class);
        return list.kind.equals(CHASE) ? list.files : List.of();
    }
}
