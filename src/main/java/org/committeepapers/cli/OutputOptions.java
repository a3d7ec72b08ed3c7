package org.committeepapers.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.edition.OutputFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where editions are. */
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

    /** The folders in this output, of which none may be inside another. */
    OutputFolders under(Path output) {
        return checked(output, Optional.empty());
    }

    private OutputFolders checked(Path output, Optional<Path> input) {
        OutputFolders under = OutputFolders.under(output);
        Path outside = Optional.ofNullable(publicRoot).orElse(under.publicRoot());
        Path inside = Optional.ofNullable(internalRoot).orElse(under.internalRoot());
        if (Stream.of(output, outside, inside)
                .anyMatch(folder -> folder.toString().isBlank())) {
            refuse("An output folder has no name");
        }
        FolderOverlaps folders = new FolderOverlaps().with("--public", outside).with("--internal", inside);
        input.ifPresent(folder -> folders.with("--input", folder));
        folders.first().ifPresent(this::refuse);
        return new OutputFolders(outside, inside);
    }

    private OutputFolders writable(OutputFolders roots) {
        FolderOverlaps.missingParent("--public", roots.publicRoot(), output).ifPresent(this::refuse);
        FolderOverlaps.missingParent("--internal", roots.internalRoot(), output).ifPresent(this::refuse);
        return roots;
    }

    private void refuse(String message) {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
