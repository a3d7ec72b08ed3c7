package org.committeepapers.wording;

import java.util.Set;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Addressee.Kind;

/** Reads to whom a recommendation is made. */
public final class AddresseeWords {

    private static final Set<String> EXECUTIVE = Set.of(
            "executive", "cabinet", "leader", "gweithrediaeth", "weithrediaeth", "chabinet", "gabinet", "arweinydd");
    private static final Set<String> COMMITTEE = Set.of(
            "committee",
            "committees",
            "scrutiny",
            "panel",
            "board",
            "commission",
            "subcommittee",
            "pwyllgor",
            "bwyllgor",
            "craffu",
            "chraffu");
    /** What makes "executive" the title of an officer. */
    private static final Set<String> BEFORE_OFFICER = Set.of("chief");

    private static final Set<String> OFFICER = Set.of("director", "directors", "officer", "assistant");

    private AddresseeWords() {}

    /** Who is addressed; the executive where nothing is written. */
    public static Addressee read(String words) {
        Tokens tokens = Tokens.of(words);
        if (tokens.size() == 0) {
            return Addressee.EXECUTIVE;
        }
        boolean committee = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean title = BEFORE_OFFICER.contains(tokens.text(i - 1)) || OFFICER.contains(tokens.text(i + 1));
            boolean holder = tokens.is(i, "portfolio") && tokens.text(i + 1).startsWith("holder");
            if (holder || EXECUTIVE.contains(tokens.text(i)) && !title) {
                return new Addressee(Kind.EXECUTIVE, words.strip());
            }
            committee |= COMMITTEE.contains(tokens.text(i));
        }
        return new Addressee(committee ? Kind.COMMITTEE : Kind.OTHER, words.strip());
    }
}
