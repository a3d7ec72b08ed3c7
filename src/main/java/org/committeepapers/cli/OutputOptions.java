package org.committeepapers.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.committeepapers.publication.Roots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where editions lie. */
final class OutputOptions {

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Where editions lie, under public and internal (default: ${DEFAULT-VALUE}).")
    Path output = Path.of("output");

    @Option(names = "--public", paramLabel = "DIR", description = "Where public files go instead.")
    @Nullable
    Path publicRoot;

    @Option(names = "--internal", paramLabel = "DIR", description = "Where internal files go instead.")
    @Nullable
    Path internalRoot;

    @Option(
            names = "--restricted",
            paramLabel = "DIR",
            description =
                    "Where exempt and confidential papers go instead of a folder in each internal edition; outside of the"
                            + " public and the internal folder.")
    @Nullable
    Path restrictedRoot;

    /** Where public and internal files go by what was said. */
    Roots roots(Function<String, ParameterException> wrong) {
        return under(output, wrong);
    }

    /**
     * The same in this output. Neither folder may lie in the other: what is public is uploaded whole.
     *
     * @param wrong makes of a message what is thrown
     */
    Roots under(Path output, Function<String, ParameterException> wrong) {
        Roots under = Roots.under(output);
        Path outside = Optional.ofNullable(publicRoot).orElse(under.publicRoot());
        Path inside = Optional.ofNullable(internalRoot).orElse(under.internalRoot());
        Path fullOutside = outside.toAbsolutePath().normalize();
        Path fullInside = inside.toAbsolutePath().normalize();
        if (output.toString().isBlank()
                || outside.toString().isBlank()
                || inside.toString().isBlank()) {
            throw wrong.apply("The name of an output folder is empty");
        }
        if (fullOutside.startsWith(fullInside) || fullInside.startsWith(fullOutside)) {
            throw wrong.apply("The public and the internal folder have to lie apart, not one in the other");
        }
        return new Roots(outside, inside).with(restricted(List.of(fullOutside, fullInside), wrong));
    }

    private Optional<Path> restricted(List<Path> others, Function<String, ParameterException> wrong) {
        Optional<Path> named = Optional.ofNullable(restrictedRoot);
        if (named.isPresent()) {
            Path full = named.get().toAbsolutePath().normalize();
            if (named.get().toString().isBlank()
                    || others.stream().anyMatch(other -> full.startsWith(other) || other.startsWith(full))) {
                throw wrong.apply("The restricted folder has to lie apart from the public and the internal one");
            }
        }
        return named;
    }
}
