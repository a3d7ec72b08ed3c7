package org.committeepapers.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** The keys of a workbook: each sheet's own, else that of another sheet, else the council's, else the usual one. */
final class StatusKeys {

    private static final Pattern SIGN = Pattern.compile("(?i)\\d{1,2}|[a-z]");

    /** The assessment of progress from 1 to 4 of councils in the north-east of England, Stockton's among them. */
    private static final Map<String, Status> ASSESSMENT =
            Map.of("1", Status.COMPLETED, "2", Status.IN_PROGRESS, "3", Status.DELAYED, "4", Status.DELAYED);

    private static final Pattern OF_ASSESSMENT = Pattern.compile("assessment of progress.*|.*\\bcategor(?:y|ies) 1 4");

    private final Map<String, Status> ofCouncil;
    private final Map<Integer, StatusKey> bySheet = new TreeMap<>();

    /** @param ofCouncil what the settings say a sign means */
    StatusKeys(Map<String, Status> ofCouncil) {
        this.ofCouncil = new HashMap<>();
        ofCouncil.forEach((sign, status) -> this.ofCouncil.put(Names.plain(sign), status));
    }

    /** What a cell that may be a sign means. */
    record Meaning(Kind kind, Status status) {

        enum Kind {
            /** Words, or a sign for which there is no key at all. */
            NOT_A_SIGN,
            KNOWN,
            /** A sign that the key doesn't have. */
            UNKNOWN
        }

        static final Meaning WORDS = new Meaning(Kind.NOT_A_SIGN, Status.UNKNOWN);
        static final Meaning NOT_IN_KEY = new Meaning(Kind.UNKNOWN, Status.UNKNOWN);
    }

    StatusKey ofSheet(int sheetIndex) {
        return bySheet.computeIfAbsent(sheetIndex, index -> new StatusKey());
    }

    Meaning meaning(String cell, Table table) {
        String sign = Names.plain(cell);
        Map<String, Status> key = key(table);
        Status status = key.get(sign);
        if (status != null) {
            return new Meaning(Meaning.Kind.KNOWN, status);
        }
        return SIGN.matcher(sign).matches() && !key.isEmpty() ? Meaning.NOT_IN_KEY : Meaning.WORDS;
    }

    private Map<String, Status> key(Table table) {
        StatusKey own = ofSheet(table.sheet().entry().index());
        if (!own.isEmpty()) {
            return own.meanings();
        }
        Optional<StatusKey> other =
                bySheet.values().stream().filter(key -> !key.isEmpty()).findFirst();
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
