package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads all JSON. A record is an object whose properties are its components, in order. On reading, unknown
 * properties are ignored, missing texts, lists and numbers are empty, and a missing date or enum counts as damage.
 */
public final class Json {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(String.class, Json::emptyWhereMissing)
            .withConfigOverride(List.class, Json::emptyWhereMissing)
            .withConfigOverride(Set.class, Json::emptyWhereMissing)
            .withConfigOverride(Map.class, Json::emptyWhereMissing)
            .withConfigOverride(Optional.class, Json::emptyWhereMissing)
            .withConfigOverride(OptionalInt.class, Json::emptyWhereMissing)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build();

    private Json() {}

    private static void emptyWhereMissing(MutableConfigOverride type) {
        type.setNullHandling(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.AS_EMPTY));
    }

    /** A file that isn't the JSON that was expected. */
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        private Damaged(Path file, JacksonException cause) {
            super(file + " is damaged", cause);
        }
    }

    /** Writes the value indented by two spaces, with a final line break; leaves {@code out} open. */
    public static void write(OutputStream out, Object value) throws IOException {
        write(out, value, MAPPER.writerWithDefaultPrettyPrinter());
    }

    /** The bytes that {@link #write} writes. */
    public static byte[] bytes(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, value);
        return bytes.toByteArray();
    }

    /** Writes the value on one line; leaves {@code out} open. */
    public static void writeLine(OutputStream out, Object value) throws IOException {
        write(out, value, MAPPER.writer());
    }

    private static void write(OutputStream out, Object value, ObjectWriter writer) throws IOException {
        try {
            writer.writeValue(out, value);
            out.write('\n');
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws Damaged if it isn't the JSON that was expected
     * @throws IOException if it is missing, a link or unreadable
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return MAPPER.readValue(in, type);
        } catch (JacksonException e) {
            throw new Damaged(file, e);
        }
    }

    /** Reads a value from a text; empty if it isn't the JSON that was expected. */
    static <T> Optional<T> read(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
