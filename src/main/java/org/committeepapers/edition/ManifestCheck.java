package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.edition.Discrepancy.Kind;

/** Compares a folder with its manifest. Links are reported and never followed. */
final class ManifestCheck {

    private final Path folder;
    private final List<Discrepancy> flaws = new ArrayList<>();

    private ManifestCheck(Path folder) {
        this.folder = folder;
    }

    /** What of a folder and those below it with manifests of their own isn't as the manifest says. */
    static List<Discrepancy> flaws(Path folder) {
        ManifestCheck check = new ManifestCheck(folder);
        if (!Folders.isFolder(folder)) {
            check.add("", Folders.isThere(folder) ? Kind.LINK : Kind.MISSING);
            return check.flaws;
        }
        try {
            check.compare(Manifest.read(folder));
        } catch (IOException e) {
            check.add(Manifest.FILE_NAME, check.faultOfManifest(e));
        }
        return check.flaws;
    }

    /** The same, and whether it is of another day or tracker, as the record says of an edition. */
    static List<Discrepancy> flaws(Path folder, String tracker, EditionName name) throws IOException {
        List<Discrepancy> flaws = flaws(folder);
        if (flaws.isEmpty()) {
            Manifest manifest = Manifest.read(folder);
            if (!manifest.tracker().equals(tracker) || !manifest.asAt().equals(name.day())) {
                flaws.add(new Discrepancy(folder.resolve(Manifest.FILE_NAME), Kind.MISPLACED));
            }
        }
        return flaws;
    }

    static boolean hasAll(Path folder, Manifest manifest) {
        return Folders.isFolder(folder)
                && manifest.files().stream()
                        .allMatch(file -> isBelow(file.name())
                                && Files.isRegularFile(folder.resolve(file.name()), LinkOption.NOFOLLOW_LINKS));
    }

    private void add(String file, Kind kind) {
        flaws.add(new Discrepancy(folder.resolve(file), kind));
    }

    private Kind faultOfManifest(IOException e) {
        Path manifest = folder.resolve(Manifest.FILE_NAME);
        if (!Folders.isThere(manifest)) {
            return Kind.MISSING;
        }
        if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return Kind.LINK;
        }
        return e instanceof FileSystemException ? Kind.UNREADABLE : Kind.ALTERED;
    }

    private void compare(Manifest manifest) {
        Set<String> known = new HashSet<>(Set.of(Manifest.FILE_NAME));
        for (WrittenFile entry : manifest.files()) {
            known.add(entry.name());
            if (isBelow(entry.name())) {
                check(entry);
            } else {
                add(Manifest.FILE_NAME, Kind.ALTERED);
            }
        }
        added("", known);
    }

    private void check(WrittenFile entry) {
        Path file = folder.resolve(entry.name());
        List<Discrepancy> below = isManifest(entry.name()) ? flaws(Folders.parent(file)) : List.of();
        if (!below.isEmpty()) {
            flaws.addAll(below);
        } else if (!Folders.isThere(file)) {
            add(entry.name(), Kind.MISSING);
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            add(entry.name(), Kind.LINK);
        } else {
            try {
                if (Files.size(file) != entry.bytes() || !Folders.sha256(file).equals(entry.sha256())) {
                    add(entry.name(), Kind.ALTERED);
                }
            } catch (IOException e) {
                add(entry.name(), Kind.UNREADABLE);
            }
        }
    }

    /** Finds files that the manifest doesn't list; only searches folders that contain a listed file. */
    private void added(String below, Set<String> known) {
        try {
            for (Path path : Folders.list(folder.resolve(below))) {
                String name = below + path.getFileName();
                boolean holdsKnown = known.stream().anyMatch(file -> file.startsWith(name + "/"));
                boolean isChecked = known.contains(name) || known.contains(name + "/" + Manifest.FILE_NAME);
                if (Folders.isFolder(path) && holdsKnown && !isChecked) {
                    added(name + "/", known);
                } else if (!isChecked) {
                    flaws.addAll(Discrepancy.strays(List.of(path), Set.of()));
                }
            }
        } catch (IOException e) {
            add(below, Kind.UNREADABLE);
        }
    }

    private static boolean isManifest(String name) {
        return name.endsWith("/" + Manifest.FILE_NAME);
    }

    /** A name in a manifest may not lead out of its folder. */
    private static boolean isBelow(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && Stream.of(name.split("/", -1)).noneMatch(part -> part.isEmpty() || part.startsWith(".."));
    }
}
