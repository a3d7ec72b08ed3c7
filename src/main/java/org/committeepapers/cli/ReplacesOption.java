package org.committeepapers.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option by which a person says that a workbook takes the place of another. */
final class ReplacesOption {

    @Option(
            names = "--replaces",
            paramLabel = "TRACKER",
            split = ",",
            description =
                    "The ids of trackers that a workbook takes the place of, though it seems to be of another one.")
    List<String> trackers = List.of();

    Set<String> ids() {
        return Set.copyOf(trackers);
    }
}
