package org.committeepapers.tracker;

import java.util.List;
import org.committeepapers.text.RichText;

/**
 * The owners of an action.
 *
 * @param words the officer's own words; papers print these
 * @param list those named, in order, each once; empty where none is, as for TBC or Vacant
 */
public record Owners(RichText words, List<Owner> list) {

    public static final Owners NONE = new Owners(RichText.EMPTY, List.of());

    public Owners {
        list = List.copyOf(list);
    }
}
