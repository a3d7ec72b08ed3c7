package org.committeepapers.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.StatusWords;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.SheetCell;

/** What the numbers, letters and colours of a Status column mean, as the sheet itself explains them. */
final class StatusKey {

    private static final Pattern ENTRY = Pattern.compile(
            "(?iu)\\s*(?:category |grade |score )?(?:(\\d|red|amber|yellow|green|blue|grey|white|black|purple)"
                    + "(?:\\s*[=:.)\u2013\u2014-]\\s*|\\s+(?:is|means)\\s+|\\s+)|([a-e]|[rgbyw]|\\p{L}(?=\\s*=))(?:\\s*[=:)\u2013\u2014-]\\s*|\\s{2,}))(\\S.*)",
            Pattern.DOTALL);
    private static final Pattern SIGN = Pattern.compile(
            "(?iu)(?:category |grade )?(\\d|[a-e]|[rgbyw]|red|amber|yellow|green|blue|grey|white|black|purple)");
    private static final Pattern ANY_LETTER = Pattern.compile("\\p{L}");
    private static final Pattern COLOUR_IN_FRONT = Pattern.compile(
            "(?iu)^\\s*(?:red|amber|yellow|green|blue|grey|white|black|purple)\\s*[=:,\u2013\u2014-]\\s*(?=\\p{L})");
    private static final Pattern BETWEEN_ENTRIES =
            Pattern.compile("\\s*[;|\n]\\s*|,\\s*(?=[\\p{L}\\d]{1,6}\\s*[=:])|\\s+(?=[\\p{L}\\d]\\s*=)");
    private static final int LONGEST = 300;

    private final Map<String, Status> meanings = new HashMap<>();

    /** Takes the entries of the cells of a row; says whether there were any. */
    boolean read(List<SheetCell> cells) {
        if (cells.size() >= 2) {
            Matcher sign = SIGN.matcher(cells.get(0).value().words());
            if (sign.matches()) {
                return put(sign.group(1), cells.get(1).value().words());
            }
        }
        boolean any = false;
        for (SheetCell cell : cells) {
            String words = cell.value().words();
            if (words.length() <= LONGEST) {
                any |= entries(words);
            }
        }
        return any;
    }

    /** The same of a row of a sheet that is no tracker, where a lone letter of any kind may be explained. */
    boolean readApart(List<SheetCell> cells) {
        boolean letter = cells.size() == 2
                && ANY_LETTER.matcher(cells.get(0).value().words()).matches();
        return letter ? put(cells.get(0).value().words(), cells.get(1).value().words()) : read(cells);
    }

    private boolean entries(String words) {
        int colon = words.indexOf(':');
        String afterKey = colon > 1 && Names.plain(words.substring(0, colon)).endsWith("key")
                ? words.substring(colon + 1)
                : words;
        boolean any = false;
        for (String part : BETWEEN_ENTRIES.split(afterKey, -1)) {
            Matcher entry = ENTRY.matcher(part);
            if (entry.matches()) {
                any |= put(entry.group(1) == null ? entry.group(2) : entry.group(1), entry.group(3));
            }
        }
        return any;
    }

    private boolean put(String sign, String meaning) {
        Optional<Status> status =
                StatusWords.key(COLOUR_IN_FRONT.matcher(meaning).replaceFirst(""));
        String name = sign.toLowerCase(Locale.ROOT);
        status.ifPresent(known -> {
            meanings.putIfAbsent(name, known);
        });
        return status.isPresent();
    }

    boolean isEmpty() {
        return meanings.isEmpty();
    }

    Map<String, Status> meanings() {
        return Map.copyOf(meanings);
    }
}
