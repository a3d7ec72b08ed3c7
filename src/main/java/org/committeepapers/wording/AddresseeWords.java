package org.committeepapers.wording;

import org.committeepapers.tracker.Addressee;

/** Stands in for the reader of addressees. */
public final class AddresseeWords {

    private AddresseeWords() {}

    public static Addressee read(String words) {
        Addressee.Kind kind = words.contains("ommittee") ? Addressee.Kind.COMMITTEE : Addressee.Kind.EXECUTIVE;
        return words.isBlank() ? Addressee.EXECUTIVE : new Addressee(kind, words.strip());
    }
}
