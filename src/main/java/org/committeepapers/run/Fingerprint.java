package org.committeepapers.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.publication.Hashes;

/** Hashes of what papers are made from. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Of a file's bytes. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = Hashes.sha256();
        add(file, digest);
        return Hashes.hex(digest);
    }

    /** All files in a folder of the council's, in one order whatever the file system's. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !isOfTheSystem(name(folder, file)))
                    .sorted(Comparator.comparing(file -> name(folder, file)))
                    .toList();
        }
    }

    /** Whether programs leave such files without being asked: hidden ones, locks of Office, what Windows keeps. */
    public static boolean isOfTheSystem(String name) {
        return name.startsWith(".")
                || name.contains("/.")
                || name.contains("~$")
                || name.endsWith("desktop.ini")
                || name.endsWith("Thumbs.db");
    }

    /** The name of a file below a folder, with slashes. */
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
    }
}
