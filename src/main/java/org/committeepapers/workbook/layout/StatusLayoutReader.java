package org.committeepapers.workbook.layout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.committeepapers.setting.Setting;
import org.committeepapers.tracker.Status;
import org.committeepapers.workbook.sheet.FillColour;

/** Reads what the cells of a column of statuses mean. */
final class StatusLayoutReader {

    private static final String OTHER = "other";
    private static final Map<String, Boolean> PROGRESS = new TreeMap<>(Map.of("progress", true, "unknown", false));
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3})\\s*%?");
    private static final int WHOLE = 100;

    private final LayoutValues values;

    StatusLayoutReader(LayoutValues values) {
        this.values = values;
    }

    StatusLayout status(Setting status) {
        values.checkKeys(status, LayoutNames.STATUS);
        return new StatusLayout(
                words(status.at("words")),
                colours(status.at("colours")),
                percent(status.at("percent")),
                status(status.at("percent").at(OTHER), false),
                status(status.at("otherwise"), false).orElse(Status.UNKNOWN),
                values.oneOf(status.at("blank"), "choice", PROGRESS).orElse(false));
    }

    private Map<String, Status> words(Setting group) {
        Map<String, Status> words = new LinkedHashMap<>();
        for (Setting word : values.group(group)) {
            status(word, LayoutNames.STATUSES.containsKey(word.name()))
                    .ifPresent(status -> words.put(word.name().strip(), status));
        }
        return words;
    }

    /** @param turned whether the status seems to stand before the colon */
    private Optional<Status> status(Setting setting, boolean turned) {
        boolean known = setting.items().isEmpty()
                && (LayoutNames.STATUSES.containsKey(setting.words().strip()) || LayoutValues.isQuestion(setting));
        if (turned && !known && !setting.isNothing()) {
            values.mistake(
                    setting,
                    "The status \"" + setting.name() + "\" stands before the colon",
                    "Write the words of the tracker first, such as Done: " + setting.name() + ", a line each.");
            return Optional.empty();
        }
        return values.oneOf(setting, "status", LayoutNames.STATUSES);
    }

    private Map<FillColour, Status> colours(Setting group) {
        Map<FillColour, Status> colours = new EnumMap<>(FillColour.class);
        for (Setting entry : values.group(group)) {
            values.named(entry, "colour", LayoutNames.COLOURS)
                    .ifPresent(colour -> status(entry, false).ifPresent(status -> colours.put(colour, status)));
        }
        return colours;
    }

    private Map<Integer, Status> percent(Setting group) {
        Map<Integer, Status> percent = new HashMap<>();
        for (Setting entry : values.group(group)) {
            var share = SHARE.matcher(entry.name().strip());
            if (share.matches() && Integer.parseInt(share.group(1)) <= WHOLE) {
                status(entry, false).ifPresent(status -> percent.put(Integer.valueOf(share.group(1)), status));
            } else if (!entry.name().equals(OTHER)) {
                values.mistake(
                        entry,
                        "\"" + entry.name() + "\" is no share done, which is a whole number from 0 to 100",
                        "Write one, or \"other\" for every share that isn't named.");
            }
        }
        return percent;
    }
}
