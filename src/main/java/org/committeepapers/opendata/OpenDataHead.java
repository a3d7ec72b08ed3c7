package org.committeepapers.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.committeepapers.tracker.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What sums up the data of an edition, and the record of it likewise. Fields that aren't there are empty.
 *
 * @param standing how the listed actions stand, in the order of the progress report
 */
public record OpenDataHead(String title, String council, String committee, List<OpenData.Count> standing) {

    private static final String REST = "recommendations";

    public OpenDataHead {
        standing = List.copyOf(standing);
    }

    /**
     * Reads the file up to the recommendations.
     *
     * @throws IOException where it is missing, a link, or damaged
     */
    public static OpenDataHead read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                JsonParser json = JsonMapper.shared().createParser(in)) {
            return of(head(json));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    private static JsonNode head(JsonParser json) {
        ObjectNode head = JsonMapper.shared().createObjectNode();
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME
                && !json.currentName().equals(REST)) {
            String name = json.currentName();
            json.nextToken();
            JsonNode value = json.readValueAsTree();
            head.set(name, value);
        }
        return head;
    }

    private static OpenDataHead of(JsonNode head) {
        return new OpenDataHead(
                words(head, "title"),
                words(head, "council"),
                words(head, "committee"),
                standing(head.path("standing")));
    }

    /** The record of an edition sums up otherwise, for the trend, and that isn't read here. */
    private static List<OpenData.Count> standing(JsonNode counts) {
        List<OpenData.Count> standing = new ArrayList<>();
        for (JsonNode count : counts.isArray() ? counts : JsonMapper.shared().createArrayNode()) {
            standing.add(new OpenData.Count(
                    Status.valueOf(count.path("status").asString("")),
                    count.path("actions").asInt(0),
                    overdue(count.path("overdue"))));
        }
        return standing;
    }

    private static OptionalInt overdue(JsonNode number) {
        return number.isNumber() ? OptionalInt.of(number.asInt()) : OptionalInt.empty();
    }

    private static String words(JsonNode head, String name) {
        return head.path(name).asString("");
    }
}
