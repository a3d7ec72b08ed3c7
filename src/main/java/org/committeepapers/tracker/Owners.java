package org.committeepapers.tracker;

import java.util.List;
import org.committeepapers.text.RichText;

/**
 * The owners of an action.
 *
 * @param words the officer's own words; papers print these
 * @param list the owners named, in order, each once; empty if none is named, as for TBC or Vacant
 * @param vacant whether the words say that nobody is in post, as for "Vacant"
 */
public record Owners(RichText words, List<Owner> list, boolean vacant) {

    public static final Owners NONE = new Owners(RichText.EMPTY, List.of(), false);

    /** The names in the list. */
    public List<String> names() {
        return list.stream().map(Owner::name).toList();
    }

    /** What papers print: the officer's own words, unless they name nobody. */
    public RichText shown() {
        return list.isEmpty() ? RichText.EMPTY : words;
    }
}
