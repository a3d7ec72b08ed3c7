package org.committeepapers.edition.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.record.Manifest;
import org.committeepapers.edition.store.Folders;
import org.committeepapers.edition.store.TrackerFolder;
import org.committeepapers.text.Hashes;

/**
 * The restricted part of an edition, wherever its internal manifest says it lies.
 *
 * @param record the edition's internal folder, relative to the tracker's
 * @param apart its folder under the restricted root, relative to the tracker's
 */
record RestrictedPart(TrackerFolder trackerFolder, String record, String apart) {

    /**
     * The differences in the restricted files.
     *
     * @param check compares a folder with its manifest
     */
    List<Discrepancy> statements(Function<Path, List<Discrepancy>> check) {
        Optional<Manifest.Restricted> listed = listed();
        if (listed.isEmpty()) {
            Path folder = folder(trackerFolder.isRestrictedApart());
            return Folders.isThere(folder) ? check.apply(folder) : List.of();
        }
        if (listed.get().apart() && !trackerFolder.isRestrictedApart()) {
            return List.of(new Discrepancy(internal(), Discrepancy.Kind.RESTRICTED_ELSEWHERE));
        }
        Path folder = folder(listed.get().apart());
        List<Discrepancy> all = new ArrayList<>(check.apply(folder));
        if (all.isEmpty() && !isManifest(listed.get(), folder.resolve(Manifest.FILE_NAME))) {
            all.add(new Discrepancy(folder.resolve(Manifest.FILE_NAME), Discrepancy.Kind.ALTERED));
        }
        all.addAll(open(folder));
        return all;
    }

    /** The folder, or what in it, other users can read. */
    private static List<Discrepancy> open(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Folders.isPrivate(path))
                    .map(path -> new Discrepancy(path, Discrepancy.Kind.OPEN_TO_OTHERS))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** As the internal manifest lists it; empty if that can't be read, which is reported separately. */
    private Optional<Manifest.Restricted> listed() {
        try {
            return Manifest.read(internal()).restricted();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path internal() {
        return trackerFolder.internalFolder().resolve(record);
    }

    private Path folder(boolean isApart) {
        return isApart
                ? trackerFolder.restrictedFolder().resolve(apart)
                : internal().resolve(Audience.RESTRICTED_FOLDER);
    }

    private static boolean isManifest(Manifest.Restricted listed, Path manifest) {
        try {
            return Hashes.hex(manifest, LinkOption.NOFOLLOW_LINKS).equals(listed.sha256());
        } catch (IOException e) {
            return false;
        }
    }
}
