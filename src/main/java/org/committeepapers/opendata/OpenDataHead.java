package org.committeepapers.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.committeepapers.publication.JsonTree;
import org.committeepapers.tracker.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

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
                JsonParser json = JsonTree.parser(in)) {
            return of(head(json));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    private static JsonTree head(JsonParser json) {
        Map<String, JsonTree> head = new HashMap<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME
                && !json.currentName().equals(REST)) {
            String name = json.currentName();
            json.nextToken();
            head.put(name, JsonTree.read(json));
        }
        return new JsonTree(JsonTree.Kind.OBJECT, "", head, List.of());
    }

    private static OpenDataHead of(JsonTree head) {
        return new OpenDataHead(
                words(head, "title"),
                words(head, "council"),
                words(head, "committee"),
                standing(head.path("standing")));
    }

    /** The record of an edition sums up otherwise, for the trend, and that isn't read here. */
    private static List<OpenData.Count> standing(JsonTree counts) {
        List<OpenData.Count> standing = new ArrayList<>();
        for (JsonTree count : counts) {
            standing.add(new OpenData.Count(
                    Status.valueOf(count.path("status").words()),
                    count.path("actions").number(0),
                    overdue(count.path("overdue"))));
        }
        return standing;
    }

    private static OptionalInt overdue(JsonTree number) {
        return number.is(JsonTree.Kind.NUMBER) ? OptionalInt.of(number.number(0)) : OptionalInt.empty();
    }

    private static String words(JsonTree head, String name) {
        return head.path(name).words();
    }
}
