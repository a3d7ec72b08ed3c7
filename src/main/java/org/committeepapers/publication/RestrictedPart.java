package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is exempt of an edition, wherever its internal manifest says that it lies.
 *
 * @param record the internal folder of the edition, below that of its tracker
 * @param apart the same under a root of its own
 */
record RestrictedPart(Shelf shelf, String record, String apart) {

    /** What isn't as it was written, by what holds a folder to its manifest. */
    List<Statement> statements(Function<Path, List<Statement>> flaws) {
        Optional<Manifest.Restricted> said = said();
        if (said.isEmpty()) {
            Path folder = folder(shelf.isRestrictedApart());
            return Disk.isThere(folder) ? flaws.apply(folder) : List.of();
        }
        if (said.get().apart() && !shelf.isRestrictedApart()) {
            return List.of(new Statement(inside(), Statement.Kind.RESTRICTED_ELSEWHERE));
        }
        Path folder = folder(said.get().apart());
        List<Statement> all = new ArrayList<>(flaws.apply(folder));
        if (all.isEmpty() && !isManifest(said.get(), folder.resolve(Manifest.FILE_NAME))) {
            all.add(new Statement(folder.resolve(Manifest.FILE_NAME), Statement.Kind.ALTERED));
        }
        return all;
    }

    /** Nothing where the internal manifest can't be read, which is said of that. */
    private Optional<Manifest.Restricted> said() {
        try {
            return Manifest.read(inside()).restricted();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path inside() {
        return shelf.inside().resolve(record);
    }

    private Path folder(boolean isApart) {
        return isApart ? shelf.vault().resolve(apart) : inside().resolve(Audience.RESTRICTED_FOLDER);
    }

    private static boolean isManifest(Manifest.Restricted said, Path manifest) {
        try {
            return Wholeness.hash(manifest).equals(said.sha256());
        } catch (IOException e) {
            return false;
        }
    }
}
