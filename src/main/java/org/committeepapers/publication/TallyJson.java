package org.committeepapers.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.comparison.Tally;
import org.committeepapers.tracker.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What an edition counted, near the start of its {@code tracker.json}, so that nobody has to read all of it for that. */
public final class TallyJson {

    private static final String NAME = "standing";
    private static final String OVERDUE = "overdue";

    /** Stands only where there are some. */
    private static final String UNTOLD = "untold";

    private TallyJson() {}

    static void write(Tally tally, JsonGenerator json) {
        json.writeObjectPropertyStart(NAME);
        tally.statuses().forEach((status, number) -> json.writeNumberProperty(status.name(), number));
        json.writeNumberProperty(OVERDUE, tally.overdue());
        if (tally.untold() > 0) {
            json.writeNumberProperty(UNTOLD, tally.untold());
        }
        json.writeEndObject();
    }

    /**
     * Reads it from the internal folder of an edition; where that was written before editions kept it, it is counted again.
     *
     * @throws IOException where the record is missing, a link, damaged or of another format
     */
    public static Tally read(Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(TrackerJson.FILE_NAME), LinkOption.NOFOLLOW_LINKS);
                JsonParser json = JsonTree.parser(in)) {
            Optional<Tally> kept = kept(json);
            if (kept.isPresent()) {
                return kept.get();
            }
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
        return Tally.of(EditionRecord.read(folder).snapshot());
    }

    private static Optional<Tally> kept(JsonParser json) {
        Optional<LocalDate> asAt = Optional.empty();
        boolean known = false;
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "formatVersion" -> known = json.nextIntValue(0) == TrackerJson.FORMAT_VERSION;
                case "asAt" -> asAt = Optional.of(LocalDate.parse(json.nextStringValue()));
                case NAME -> {
                    json.nextToken();
                    return known ? asAt.map(day -> tally(day, json)) : Optional.empty();
                }
                case "recommendations" -> {
                    return Optional.empty();
                }
                default -> {
                    json.nextToken();
                    json.skipChildren();
                }
            }
        }
        return Optional.empty();
    }

    private static Tally tally(LocalDate asAt, JsonParser json) {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        Map<String, Integer> others = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            int number = json.nextIntValue(-1);
            if (number < 0) {
                throw new IllegalArgumentException(name);
            }
            if (name.equals(OVERDUE) || name.equals(UNTOLD)) {
                others.put(name, number);
            } else {
                statuses.put(Status.valueOf(name), number);
            }
        }
        return new Tally(
                asAt,
                statuses,
                others.getOrDefault(OVERDUE, 0),
                others.getOrDefault(UNTOLD, statuses.getOrDefault(Status.WITHHELD, 0)));
    }
}
