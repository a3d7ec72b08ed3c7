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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.committeepapers.edition.Discrepancy.Kind;

/** Compares a folder with its manifest. Links are reported and never followed. */
final class ManifestCheck {

    private final Path folder;
    private final List<Discrepancy> flaws = new ArrayList<>();

    private ManifestCheck(Path folder) {
        this.folder = folder;
    }

    /** What of the folder of an edition or a draft for this audience isn't as its manifest says. */
    static List<Discrepancy> flaws(Path folder, Audience audience) {
        return flaws(folder, audience, manifest -> true);
    }

    /** The same, and whether the manifest belongs to another edition. */
    static List<Discrepancy> flaws(Path folder, Audience audience, String tracker, EditionName name) {
        return flaws(
                folder,
                audience,
                manifest ->
                        manifest.tracker().equals(tracker) && manifest.asAt().equals(name.day()));
    }

    private static List<Discrepancy> flaws(Path folder, Audience audience, Predicate<Manifest> isItsOwn) {
        ManifestCheck check = new ManifestCheck(folder);
        if (!Folders.isFolder(folder)) {
            check.add("", Folders.isThere(folder) ? Kind.LINK : Kind.MISSING);
            return check.flaws;
        }
        try {
            Manifest manifest = Manifest.read(folder);
            check.compare(manifest, audience);
            if (check.flaws.isEmpty() && !isItsOwn.test(manifest)) {
                check.add(Manifest.FILE_NAME, Kind.MISPLACED);
            }
        } catch (IOException e) {
            check.add(Manifest.FILE_NAME, check.faultOfManifest(e));
        }
        return check.flaws;
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

    /** Restricted and public files have manifests of their own. */
    private void compare(Manifest manifest, Audience audience) {
        Set<String> known = new HashSet<>(Set.of(Manifest.FILE_NAME));
        if (audience == Audience.INTERNAL) {
            known.addAll(List.of(Audience.RESTRICTED_FOLDER, Audience.PUBLIC_FOLDER));
        }
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
        if (!Folders.isThere(file)) {
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
                if (Folders.isFolder(path) && holdsKnown) {
                    added(name + "/", known);
                } else if (!known.contains(name)) {
                    flaws.addAll(Discrepancy.strays(List.of(path), Set.of()));
                }
            }
        } catch (IOException e) {
            add(below, Kind.UNREADABLE);
        }
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
