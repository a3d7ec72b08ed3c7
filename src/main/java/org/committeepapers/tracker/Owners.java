package org.committeepapers.tracker;

import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.text.RichText;

/**
 * The owners of an action.
 *
 * @param words the officer's own, or the names where the register has another name for one of them
 * @param list the owners named, in order, each once, those of the register by its name for them; empty if none is named, as
 *     for TBC or Vacant
 * @param vacant whether the words say that nobody is in post, as for "Vacant"
 */
public record Owners(RichText words, List<Owner> list, boolean vacant) {

    public static final Owners NONE = new Owners(RichText.EMPTY, List.of(), false);

    /** The names in the list. */
    public List<String> names() {
        return list.stream().map(Owner::name).toList();
    }

    /** Whether owners are named, none of whom is in post. */
    public boolean nobodyInPost() {
        return !list.isEmpty() && list.stream().allMatch(Owner::vacant);
    }

    /** A copy with these names instead of those that were written. */
    public Owners named(List<Owner> others) {
        String names = others.stream().map(Owner::name).collect(Collectors.joining("; "));
        return new Owners(RichText.of(names), others, vacant);
    }

    /** What papers print; empty where nobody is named. */
    public RichText shown() {
        return list.isEmpty() ? RichText.EMPTY : words;
    }
}
