package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Tells recommendations to whom they are made, by the lines above that say so of their numbers. */
final class Addressing {

    private final TreeMap<Integer, List<RecommendationDraft>> byNumber = new TreeMap<>();

    Addressing(Collection<RecommendationDraft> drafts) {
        for (RecommendationDraft draft : drafts) {
            OptionalInt number = AddresseeLine.number(draft.reference());
            number.ifPresent(
                    of -> byNumber.computeIfAbsent(of, key -> new ArrayList<>()).add(draft));
        }
    }

    /** The last line that names a number counts, so the lines are gone through from below. */
    void direct(List<AddresseeLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            AddresseeLine line = lines.get(i);
            for (AddresseeLine.Range range : line.ranges()) {
                var named = byNumber.subMap(range.first(), true, range.last(), true);
                named.values().forEach(drafts -> drafts.forEach(draft -> draft.directTo(line.addressee())));
                named.clear();
            }
        }
    }
}
