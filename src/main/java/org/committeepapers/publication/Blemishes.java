package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of an edition wasn't as it was written when it was withdrawn. Its record says so once for all, so that only what is
 * altered later is a fault of the record.
 */
record Blemishes(Set<Blemish> all) {

    Blemishes {
        all = Set.copyOf(all);
    }

    /**
     * A file that was altered, lost or added.
     *
     * @param file below the record, with slashes
     * @param sha256 of what was there; empty where it was no file
     */
    record Blemish(String file, String sha256) {}

    /** Of both halves of an edition that is still published. */
    static Blemishes of(Shelf shelf, EditionName name) {
        Set<Blemish> all = new LinkedHashSet<>();
        for (Audience audience : List.of(Audience.PUBLIC, Audience.INTERNAL)) {
            Path half = shelf.half(name, audience);
            for (Wholeness.Flaw flaw :
                    new Wholeness(half, Wholeness.besides(audience)).flawsAs(shelf.tracker(), name)) {
                if (flaw.fault() != Wholeness.Fault.UNREADABLE) {
                    all.add(new Blemish(inRecord(audience, flaw.file()), hash(half.resolve(flaw.file()))));
                }
            }
        }
        return new Blemishes(all);
    }

    /** A record without an internal half has no manifest, and one without a public half no such folder. */
    private static String inRecord(Audience audience, String file) {
        if (audience == Audience.INTERNAL) {
            return file.isEmpty() ? Manifest.FILE_NAME : file;
        }
        return file.isEmpty() ? Withdrawal.PUBLIC : Withdrawal.PUBLIC + "/" + file;
    }

    /**
     * Reads them from the record of a withdrawn edition.
     *
     * @throws IOException where it doesn't say, or is damaged
     */
    static Blemishes read(Path record) throws IOException {
        return new Blemishes(Set.copyOf(Withdrawal.Record.read(record).alteredBefore()));
    }

    List<Blemish> sorted() {
        return all.stream().sorted(Comparator.comparing(Blemish::file)).toList();
    }

    /** Whether what is wrong with this file of the record was so already. */
    boolean has(Path record, Path file) {
        return all.contains(new Blemish(plain(record.relativize(file)), hash(file)));
    }

    private static String plain(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String hash(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Wholeness.hash(file) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
