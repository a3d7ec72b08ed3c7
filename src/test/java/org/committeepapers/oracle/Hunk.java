package org.committeepapers.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines that stand in the place of others. */
record Hunk(List<String> removed, List<String> added) {

    /** Beyond so many pairs of lines all are taken to be others. */
    private static final long MOST_PAIRS = 25_000_000;

    /** What differs, from the first line to the last, with as many lines kept as can be. */
    static List<Hunk> of(List<String> before, List<String> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return inner(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    }

    /** What only one of two sets has. */
    static Hunk between(Set<String> before, Set<String> after) {
        return new Hunk(without(before, after), without(after, before));
    }

    private static List<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static List<Hunk> inner(List<String> before, List<String> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty() || after.isEmpty() || (long) before.size() * after.size() > MOST_PAIRS) {
            return List.of(new Hunk(List.copyOf(before), List.copyOf(after)));
        }
        int[][] kept = kept(before, after);
        List<Hunk> hunks = new ArrayList<>();
        Hunk open = new Hunk(new ArrayList<>(), new ArrayList<>());
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                if (!open.removed.isEmpty() || !open.added.isEmpty()) {
                    hunks.add(open);
                    open = new Hunk(new ArrayList<>(), new ArrayList<>());
                }
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && kept[i + 1][j] >= kept[i][j + 1]) {
                open.removed.add(before.get(i++));
            } else {
                open.added.add(after.get(j++));
            }
        }
        if (!open.removed.isEmpty() || !open.added.isEmpty()) {
            hunks.add(open);
        }
        return hunks;
    }

    /** How many lines can be kept from each pair of lines on. */
    private static int[][] kept(List<String> before, List<String> after) {
        int[][] kept = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                kept[i][j] = before.get(i).equals(after.get(j))
                        ? kept[i + 1][j + 1] + 1
                        : Math.max(kept[i + 1][j], kept[i][j + 1]);
            }
        }
        return kept;
    }
}
