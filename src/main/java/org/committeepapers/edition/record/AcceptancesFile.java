package org.committeepapers.edition.record;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** What was accepted in an edition, {@code acceptances.json}, by which the next one sees that a text has changed. */
public record AcceptancesFile(int formatVersion, List<Accepted> accepted) {

    /** Its name in an edition. */
    public static final String NAME = "acceptances.json";

    static final int FORMAT_VERSION = 1;

    public AcceptancesFile {
        accepted = List.copyOf(accepted);
    }

    /**
     * What stood in the cells of a finding that a person let stand.
     *
     * @param reference as the sheet Accepted says it
     * @param when it was accepted
     */
    public record Accepted(String rule, String reference, LocalDate when, List<String> words) {

        public Accepted {
            words = List.copyOf(words);
        }
    }

    /** Writes them in the order given. */
    public static void write(List<Accepted> accepted, OutputStream out) throws IOException {
        Json.write(out, new AcceptancesFile(FORMAT_VERSION, accepted));
    }
}
