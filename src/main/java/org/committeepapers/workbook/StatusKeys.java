package org.committeepapers.workbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.workbook.sheet.Names;

/** The keys of a workbook: each sheet's own, else that of another sheet, else the council's, else the usual one. */
final class StatusKeys {

    /** The assessment of progress from 1 to 4 of councils in the north-east of England, Stockton's among them. */
    private static final Map<String, Status> ASSESSMENT =
            Map.of("1", Status.COMPLETED, "2", Status.IN_PROGRESS, "3", Status.DELAYED, "4", Status.DELAYED);

    private static final Pattern OF_ASSESSMENT = Pattern.compile("assessment of progress.*|.*\\bcategor(?:y|ies) 1 4");

    private final Map<String, Status> ofCouncil;

    /** In the order of sheets; several threads ask at once. */
    private final Map<Integer, StatusKey> bySheet = new ConcurrentSkipListMap<>();

    /** @param ofCouncil what the settings say a sign means */
    StatusKeys(Map<String, Status> ofCouncil) {
        this.ofCouncil = new HashMap<>();
        ofCouncil.forEach((sign, status) -> this.ofCouncil.put(Names.plain(sign), status));
    }

    StatusKey ofSheet(int sheetIndex) {
        return bySheet.computeIfAbsent(sheetIndex, index -> new StatusKey());
    }

    /** The key that explains the Status column of a table; empty where there is none. */
    Map<String, Status> of(Table table) {
        StatusKey own = ofSheet(table.sheet().entry().index());
        if (!own.isEmpty()) {
            return own.meanings();
        }
        Optional<StatusKey> other = bySheet.values().stream()
                .filter(key -> !key.isEmpty())
                .max(Comparator.comparingInt(key -> key.meanings().size()));
        if (other.isPresent()) {
            return other.get().meanings();
        }
        return ofCouncil.isEmpty() && isAssessment(table.header()) ? ASSESSMENT : ofCouncil;
    }

    private static boolean isAssessment(Header header) {
        int column = header.columns().getOrDefault(Field.STATUS, -1);
        return OF_ASSESSMENT
                .matcher(Names.plain(header.words().getOrDefault(column, "")))
                .matches();
    }
}
