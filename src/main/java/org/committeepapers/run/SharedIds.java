package org.committeepapers.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.committeepapers.check.Checker;

/** Which workbooks of one run have the same tracker id: known before any of them is published. */
final class SharedIds {

    private final Map<String, List<Path>> workbooks = new HashMap<>();

    private SharedIds() {}

    /** Of the workbooks that can be read; those that can't are published neither. */
    static SharedIds of(List<Path> workbooks, Function<Path, Checker> checkers, Workers workers) {
        SharedIds shared = new SharedIds();
        if (workbooks.size() > 1) {
            List<Optional<String>> ids = workers.each(
                    workbooks, (number, workbook) -> checkers.apply(workbook).id(workbook));
            for (int i = 0; i < ids.size(); i++) {
                Path workbook = workbooks.get(i);
                ids.get(i)
                        .ifPresent(id -> shared.workbooks
                                .computeIfAbsent(id, any -> new ArrayList<>())
                                .add(workbook));
            }
        }
        return shared;
    }

    /** The first other workbook with this id. */
    Optional<Path> other(String id, Path workbook) {
        return workbooks.getOrDefault(id, List.of()).stream()
                .filter(one -> !one.equals(workbook))
                .findFirst();
    }
}
