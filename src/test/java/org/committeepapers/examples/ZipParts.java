package org.committeepapers.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip package taken apart, to be changed and put together again, every entry with the same time. */
public final class ZipParts {

    private static final LocalDateTime TIME = LocalDateTime.of(2020, 9, 15, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** Takes the package apart. */
    public static ZipParts of(byte[] zip) {
        ZipParts result = new ZipParts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                result.parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    /** The parts by name. */
    public Map<String, byte[]> parts() {
        return parts;
    }

    public String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    /** Adds a part or replaces it. */
    public ZipParts with(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Changes the text of a part; fails where that changes nothing. */
    public ZipParts edit(String name, UnaryOperator<String> change) {
        String text = text(name);
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalArgumentException("Nothing changed in " + name + ": " + text);
        }
        return with(name, changed);
    }

    public ZipParts without(String name) {
        parts.remove(name);
        return this;
    }

    /** The package. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
