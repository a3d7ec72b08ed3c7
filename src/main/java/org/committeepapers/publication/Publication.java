package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Puts editions into place: each appears whole or not at all, and a published one is never altered. */
public final class Publication {

    private final Roots roots;

    /** For as long as the lock is held. */
    public Publication(OutputLock lock) {
        this.roots = lock.roots();
    }

    /**
     * Writes the edition. A published edition of the same date with the same content is left as it is; with other
     * content the new one stands beside it as {@code 2026-11-24.2}.
     *
     * @throws IOException where the output can't be written; then nothing of the edition is visible
     */
    public Result publish(Edition edition, List<EditionFile> files) throws IOException {
        try (Staging staging = Staging.in(roots.internalRoot())) {
            staging.write(edition, files);
            return edition.kind() == Edition.Kind.PUBLISHED
                    ? placeBeside(edition, staging)
                    : replace(staging, folder(edition));
        }
    }

    private Path folder(Edition edition) {
        Path tracker = roots.internalRoot().resolve(edition.tracker());
        return switch (edition.kind()) {
            case PUBLISHED -> tracker.resolve(edition.asAt().toString());
            case DRAFT -> tracker.resolve("drafts").resolve(edition.asAt().toString());
            case NOT_PUBLISHED ->
                tracker.resolve("not-published").resolve(edition.asAt().toString());
        };
    }

    private Result placeBeside(Edition edition, Staging staging) throws IOException {
        for (int number = 1; ; number++) {
            String name = number == 1 ? edition.asAt().toString() : edition.asAt() + "." + number;
            Path inside = roots.internalRoot().resolve(edition.tracker()).resolve(name);
            Path outside = roots.publicRoot().resolve(edition.tracker()).resolve(name);
            if (!isThere(inside) && !isThere(outside)) {
                move(staging, inside, outside);
                return new Result(outside, true);
            }
            if (isSame(staging, inside, outside)) {
                return new Result(outside, false);
            }
        }
    }

    private static boolean isThere(Path folder) {
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isSame(Staging staging, Path inside, Path outside) throws IOException {
        return sameManifest(staging.folder(Audience.INTERNAL), inside)
                && sameManifest(staging.folder(Audience.PUBLIC), outside);
    }

    private static boolean sameManifest(Path one, Path other) throws IOException {
        Path mine = one.resolve(Manifest.FILE_NAME);
        Path its = other.resolve(Manifest.FILE_NAME);
        return Files.isRegularFile(its, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(mine, its) == -1;
    }

    /** The record first, then what everybody sees; where the second step fails, the first is taken back. */
    private void move(Staging staging, Path inside, Path outside) throws IOException {
        Folders.makeAbove(outside);
        move(staging.folder(Audience.INTERNAL), inside);
        try {
            move(staging.folder(Audience.PUBLIC), outside);
        } catch (IOException e) {
            Folders.remove(inside);
            throw e;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Folders.makeAbove(to);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(
                    "The public and the internal folder are on different file systems, so an edition can't appear"
                            + " whole; put both on one",
                    e);
        }
    }

    /** Internal only: the folder that was there is put aside first and removed last. */
    private Result replace(Staging staging, Path folder) throws IOException {
        Path mine = staging.folder(Audience.INTERNAL);
        if (sameManifest(mine, folder)) {
            return new Result(folder, false);
        }
        Path aside = mine.resolveSibling("replaced");
        if (isThere(folder)) {
            move(folder, aside);
        }
        move(mine, folder);
        return new Result(folder, true);
    }
}
