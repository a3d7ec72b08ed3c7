package org.committeepapers.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.publication.Roots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where editions lie. */
final class OutputOptions {

    @Option(names = "--public", paramLabel = "DIR", description = "Where public files go instead.")
    @Nullable
    Path publicRoot;

    @Option(names = "--internal", paramLabel = "DIR", description = "Where internal files go instead.")
    @Nullable
    Path internalRoot;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    /** Neither folder may lie in the other: what is public is uploaded whole. */
    Roots under(Path output) {
        Roots under = Roots.under(output);
        Path outside = Optional.ofNullable(publicRoot).orElse(under.publicRoot());
        Path inside = Optional.ofNullable(internalRoot).orElse(under.internalRoot());
        Path fullOutside = outside.toAbsolutePath().normalize();
        Path fullInside = inside.toAbsolutePath().normalize();
        if (output.toString().isBlank()
                || outside.toString().isBlank()
                || inside.toString().isBlank()) {
            throw wrong("The name of an output folder is empty");
        }
        if (fullOutside.startsWith(fullInside) || fullInside.startsWith(fullOutside)) {
            throw wrong("The public and the internal folder have to lie apart, not one in the other");
        }
        return new Roots(outside, inside);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
