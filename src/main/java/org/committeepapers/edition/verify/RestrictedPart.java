package org.committeepapers.edition.verify;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.record.Manifest;
import org.committeepapers.edition.store.Folders;
import org.committeepapers.edition.store.TrackerFolder;
import org.committeepapers.text.Hashes;

/**
 * The restricted part of an edition, wherever its internal manifest says it lies.
 *
 * @param record the internal folder of the edition, below that of its tracker
 * @param apart the same under a root of its own
 */
record RestrictedPart(TrackerFolder trackerFolder, String record, String apart) {

    /** What isn't as it was written, by what holds a folder to its manifest. */
    List<Discrepancy> statements(Function<Path, List<Discrepancy>> flaws) {
        Optional<Manifest.Restricted> said = said();
        if (said.isEmpty()) {
            Path folder = folder(trackerFolder.isRestrictedApart());
            return Folders.isThere(folder) ? flaws.apply(folder) : List.of();
        }
        if (said.get().apart() && !trackerFolder.isRestrictedApart()) {
            return List.of(new Discrepancy(internal(), Discrepancy.Kind.RESTRICTED_ELSEWHERE));
        }
        Path folder = folder(said.get().apart());
        List<Discrepancy> all = new ArrayList<>(flaws.apply(folder));
        if (all.isEmpty() && !isManifest(said.get(), folder.resolve(Manifest.FILE_NAME))) {
            all.add(new Discrepancy(folder.resolve(Manifest.FILE_NAME), Discrepancy.Kind.ALTERED));
        }
        return all;
    }

    /** Nothing where the internal manifest can't be read, which is said of that. */
    private Optional<Manifest.Restricted> said() {
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

    private static boolean isManifest(Manifest.Restricted said, Path manifest) {
        try {
            return Hashes.hex(manifest, LinkOption.NOFOLLOW_LINKS).equals(said.sha256());
        } catch (IOException e) {
            return false;
        }
    }
}
