package org.committeepapers.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /**
     * The folders that the options give, for a command that writes to them.
     *
     * @param wrong makes the exception for a message
     */
    OutputFolders roots(Function<String, ParameterException> wrong) {
        return writable(under(output, wrong), wrong);
    }

    /** The same for a command that reads trackers from this folder, which may not share anything with the others. */
    OutputFolders roots(Path input, Function<String, ParameterException> wrong) {
        return writable(checked(output, Optional.of(input), wrong), wrong);
    }

    /**
     * The folders in this output, of which none may be inside another.
     *
     * @param wrong makes the exception for a message
     */
    OutputFolders under(Path output, Function<String, ParameterException> wrong) {
        return checked(output, Optional.empty(), wrong);
    }

    private OutputFolders checked(Path output, Optional<Path> input, Function<String, ParameterException> wrong) {
        OutputFolders under = OutputFolders.under(output);
        Path outside = Optional.ofNullable(publicRoot).orElse(under.publicRoot());
        Path inside = Optional.ofNullable(internalRoot).orElse(under.internalRoot());
        Optional<Path> restricted = Optional.ofNullable(restrictedRoot);
        if (Stream.concat(Stream.of(output, outside, inside), restricted.stream())
                .anyMatch(folder -> folder.toString().isBlank())) {
            throw wrong.apply("An output folder has no name");
        }
        FolderOverlaps folders = new FolderOverlaps().with("--public", outside).with("--internal", inside);
        restricted.ifPresent(folder -> folders.with("--restricted", folder));
        input.ifPresent(folder -> folders.with("--input", folder));
        refuse(folders.first(), wrong);
        return new OutputFolders(outside, inside).with(restricted);
    }

    private static void refuse(Optional<String> message, Function<String, ParameterException> wrong) {
        if (message.isPresent()) {
            throw wrong.apply(message.get());
        }
    }

    private OutputFolders writable(OutputFolders roots, Function<String, ParameterException> wrong) {
        refuse(FolderOverlaps.missingParent("--public", roots.publicRoot(), output), wrong);
        refuse(FolderOverlaps.missingParent("--internal", roots.internalRoot(), output), wrong);
        if (roots.restrictedRoot().isPresent()) {
            refuse(
                    FolderOverlaps.missingParent(
                            "--restricted", roots.restrictedRoot().get(), output),
                    wrong);
        }
        return roots;
    }
}
