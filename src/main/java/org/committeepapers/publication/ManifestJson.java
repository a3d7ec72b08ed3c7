package org.committeepapers.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.committeepapers.publication.Edition.Input;
import org.committeepapers.publication.Edition.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Manifests as JSON. The first format had no roles of inputs and no version of Java; it is still read. */
final class ManifestJson {

    private static final int FORMAT_VERSION = 2;

    private ManifestJson() {}

    static void write(Manifest manifest, Audience audience, OutputStream out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeStringProperty("tracker", manifest.tracker());
            json.writeStringProperty("asAt", manifest.asAt().toString());
            json.writeStringProperty("kind", manifest.kind().name());
            Json.day(json, "meeting", manifest.meeting());
            json.writeStringProperty("reason", manifest.reason());
            json.writeStringProperty("toolVersion", manifest.toolVersion());
            if (audience == Audience.INTERNAL) {
                json.writeStringProperty("javaVersion", manifest.javaVersion());
                json.writeArrayPropertyStart("inputs");
                manifest.inputs().forEach(input -> write(input, json));
                json.writeEndArray();
            }
            manifest.restricted().ifPresent(part -> write(part, json));
            json.writeArrayPropertyStart("files");
            manifest.files().forEach(file -> write(file, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Manifest.Restricted part, JsonGenerator json) {
        json.writeObjectPropertyStart("restricted");
        json.writeBooleanProperty("apart", part.apart());
        json.writeStringProperty("manifestSha256", part.sha256());
        json.writeEndObject();
    }

    private static void write(Input input, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", input.file());
        json.writeStringProperty("role", input.role());
        json.writeStringProperty("sha256", input.sha256());
        json.writeEndObject();
    }

    private static void write(Manifest.Entry file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", file.name());
        json.writeStringProperty("role", file.role());
        if (!file.title().isEmpty()) {
            json.writeStringProperty("title", file.title());
        }
        if (!file.language().isEmpty()) {
            json.writeStringProperty("language", file.language());
        }
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
    }

    /**
     * Reads it.
     *
     * @param file by which it is named where it is damaged
     */
    static Manifest read(InputStream in, Path file) throws IOException {
        try {
            JsonTree root = JsonTree.read(in);
            int version = root.path("formatVersion").number(0);
            if (version < 1 || version > FORMAT_VERSION) {
                throw new IOException(file + " is of format " + version + ", which this version can't read");
            }
            return manifest(root);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    private static Manifest manifest(JsonTree root) {
        return new Manifest(
                words(root, "tracker"),
                LocalDate.parse(words(root, "asAt")),
                Kind.valueOf(words(root, "kind")),
                Optional.of(words(root, "meeting"))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse),
                words(root, "reason"),
                words(root, "toolVersion"),
                words(root, "javaVersion"),
                all(root, "inputs", one -> new Input(words(one, "role"), words(one, "file"), words(one, "sha256"))),
                all(root, "files", ManifestJson::entry),
                Optional.of(root.path("restricted"))
                        .filter(part -> part.is(JsonTree.Kind.OBJECT))
                        .map(part ->
                                new Manifest.Restricted(part.path("apart").isTrue(), words(part, "manifestSha256"))));
    }

    private static Manifest.Entry entry(JsonTree one) {
        return new Manifest.Entry(
                words(one, "file"),
                words(one, "role"),
                words(one, "title"),
                words(one, "language"),
                one.path("bytes").length(-1),
                words(one, "sha256"));
    }

    private static String words(JsonTree node, String name) {
        return node.path(name).words();
    }

    private static <T> List<T> all(JsonTree node, String name, Function<JsonTree, T> read) {
        List<T> all = new ArrayList<>();
        node.path(name).forEach(one -> all.add(read.apply(one)));
        return all;
    }
}
