package org.committeepapers.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.edition.Folders;
import org.committeepapers.edition.OutputFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where editions are. None of the folders may be inside another, also through links, since the public one is uploaded whole: what
 * officers put into another would be uploaded too.
 */
final class OutputOptions {

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Where editions are, under public and internal (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("output");

    @Option(
            names = "--public",
            paramLabel = "DIR",
            description = "Where public files go (default: public, in the output folder).")
    @Nullable
    Path publicRoot;

    @Option(
            names = "--internal",
            paramLabel = "DIR",
            description = "Where internal files go (default: internal, in the output folder).")
    @Nullable
    Path internalRoot;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /** The folders that the options give, for a command that writes to them. */
    OutputFolders roots() {
        return writable(under(output));
    }

    /** The same for a command that reads trackers from this folder, which may not share anything with the others. */
    OutputFolders roots(Path input) {
        return writable(checked(output, Optional.of(input)));
    }

    OutputFolders under(Path output) {
        return checked(output, Optional.empty());
    }

    private OutputFolders checked(Path output, Optional<Path> input) {
        OutputFolders under = OutputFolders.under(output);
        Path outside = Optional.ofNullable(publicRoot).orElse(under.publicRoot());
        Path inside = Optional.ofNullable(internalRoot).orElse(under.internalRoot());
        if (Stream.of(output, outside, inside)
                .anyMatch(folder -> folder.toString().isBlank())) {
            throw wrong("An output folder has no name");
        }
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put("--public", outside);
        folders.put("--internal", inside);
        input.ifPresent(folder -> folders.put("--input", folder));
        List<String> names = List.copyOf(folders.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                refuseOverlap(names.get(i), other, folders);
            }
        }
        return new OutputFolders(outside, inside);
    }

    private void refuseOverlap(String one, String other, Map<String, Path> folders) {
        Path first = Objects.requireNonNull(folders.get(one));
        Path second = Objects.requireNonNull(folders.get(other));
        if (!isIn(first, second) && !isIn(second, first)) {
            return;
        }
        throw wrong(one + " (" + first + ") and " + other + " (" + second
                + ") are the same folder, or one is inside the other. Choose folders outside each other, because everything"
                + " in the public folder is uploaded");
    }

    /** Whether a folder is another or inside it, also through links. */
    static boolean isIn(Path folder, Path other) {
        return Folders.real(folder).startsWith(Folders.real(other));
    }

    /** A folder can't be made where the folder above it isn't there, as when a disk isn't mounted. */
    private OutputFolders writable(OutputFolders roots) {
        refuseMissingParent("--public", roots.publicRoot());
        refuseMissingParent("--internal", roots.internalRoot());
        return roots;
    }

    private void refuseMissingParent(String name, Path folder) {
        boolean isOfOutput = parent(folder).equals(Folders.real(output));
        Path made = isOfOutput ? output : folder;
        if (!Files.exists(made) && !Files.isDirectory(parent(made))) {
            throw wrong((isOfOutput ? "--output" : name) + " (" + made + ") can't be made, because there is no folder "
                    + parent(made)
                    + ". If it is on another disk, check that this is mounted; otherwise make that folder"
                    + " first");
        }
    }

    private static Path parent(Path folder) {
        Path real = Folders.real(folder);
        return Optional.ofNullable(real.getParent()).orElse(real);
    }

    ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
