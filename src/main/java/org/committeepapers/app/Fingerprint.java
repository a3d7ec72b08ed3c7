package org.committeepapers.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.publication.Hashes;

/** Hashes of what papers are made from. */
final class Fingerprint {

    private Fingerprint() {}

    /** Of a file's bytes. */
    static String of(Path file) throws IOException {
        MessageDigest digest = Hashes.sha256();
        add(file, digest);
        return Hashes.hex(digest);
    }

    /** Of all files in a folder, with their names, whatever order the file system has. */
    static String ofFolder(Path folder) throws IOException {
        MessageDigest digest = Hashes.sha256();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .sorted((one, other) -> name(folder, one).compareTo(name(folder, other)))
                    .toList();
        }
        for (Path file : files) {
            digest.update(name(folder, file).getBytes(StandardCharsets.UTF_8));
            add(file, digest);
        }
        return Hashes.hex(digest);
    }

    /** Of words. */
    static String of(String... words) {
        MessageDigest digest = Hashes.sha256();
        for (String word : words) {
            digest.update(word.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return Hashes.hex(digest);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
    }
}
