package org.committeepapers.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.committeepapers.edition.OutputFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

    @Option(
            names = "--restricted",
            paramLabel = "DIR",
            description =
                    "Where exempt and confidential papers go, outside the public and internal folders (default: a "
                            + "folder in each internal edition).")
    @Nullable
    Path restrictedRoot;

    /** The folders that the options give. */
    OutputFolders roots(Function<String, ParameterException> wrong) {
        return under(output, wrong);
    }

    /**
     * The folders in this output. Neither may be inside the other, because the public folder is uploaded whole.
     *
     * @param wrong makes the exception for a message
     */
    OutputFolders under(Path output, Function<String, ParameterException> wrong) {
        OutputFolders under = OutputFolders.under(output);
        Path outside = Optional.ofNullable(publicRoot).orElse(under.publicRoot());
        Path inside = Optional.ofNullable(internalRoot).orElse(under.internalRoot());
        Path fullOutside = outside.toAbsolutePath().normalize();
        Path fullInside = inside.toAbsolutePath().normalize();
        if (output.toString().isBlank()
                || outside.toString().isBlank()
                || inside.toString().isBlank()) {
            throw wrong.apply("An output folder has no name");
        }
        if (fullOutside.startsWith(fullInside) || fullInside.startsWith(fullOutside)) {
            throw wrong.apply("The public folder can't be inside the internal folder, or the other way round");
        }
        return new OutputFolders(outside, inside).with(restricted(List.of(fullOutside, fullInside), wrong));
    }

    private Optional<Path> restricted(List<Path> others, Function<String, ParameterException> wrong) {
        Optional<Path> named = Optional.ofNullable(restrictedRoot);
        if (named.isPresent()) {
            Path full = named.get().toAbsolutePath().normalize();
            if (named.get().toString().isBlank()
                    || others.stream().anyMatch(other -> full.startsWith(other) || other.startsWith(full))) {
                throw wrong.apply("The restricted folder must be outside the public and internal folders");
            }
        }
        return named;
    }
}
