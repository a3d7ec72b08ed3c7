package org.committeepapers.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What people had decided in an edition, {@code decisions.json}. It shows the next edition whether the words have changed. */
public record DecisionsFile(int formatVersion, List<Decided> decided) {

    /** Its name in an edition. */
    public static final String NAME = "decisions.json";

    static final int FORMAT_VERSION = 1;

    public DecisionsFile {
        decided = List.copyOf(decided);
    }

    /**
     * A decision.
     *
     * @param what the name of a finding that was accepted, {@code text} or {@code open}
     * @param where as written on the sheet Decisions or, of a row, its reference
     * @param when who decided, and the day
     * @param words that it is about, as they were at the time
     */
    public record Decided(String what, String where, String when, List<String> words) {

        public Decided {
            words = List.copyOf(words);
        }
    }

    /** Writes them in the order given. */
    public static void write(List<Decided> decided, OutputStream out) throws IOException {
        Json.write(out, new DecisionsFile(FORMAT_VERSION, decided));
    }
}
