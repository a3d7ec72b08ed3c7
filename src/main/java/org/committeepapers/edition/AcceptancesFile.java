package org.committeepapers.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What people had accepted or found to be open in an edition, {@code acceptances.json}. It shows the next edition whether a text has changed. */
public record AcceptancesFile(int formatVersion, List<Accepted> accepted) {

    /** Its name in an edition. */
    public static final String NAME = "acceptances.json";

    static final int FORMAT_VERSION = 1;

    public AcceptancesFile {
        accepted = List.copyOf(accepted);
    }

    /**
     * An accepted finding.
     *
     * @param reference as written on the Accepted sheet
     * @param when it was accepted, and by whom where that identifies it
     * @param words the text of its cells at the time
     */
    public record Accepted(String rule, String reference, String when, List<String> words) {

        public Accepted {
            words = List.copyOf(words);
        }
    }

    /** Writes them in the order given. */
    public static void write(List<Accepted> accepted, OutputStream out) throws IOException {
        Json.write(out, new AcceptancesFile(FORMAT_VERSION, accepted));
    }
}
