package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** A part of an Office file: its content, and the parts at which it points (ECMA-376 part 2). */
final class Part {

    /**
     * What a part points at.
     *
     * @param target the name of a part, or an address
     * @param external whether it is an address
     */
    record Relationship(String target, String type, boolean external) {}

    private final String name;
    private final String type;
    private final PackedContent content = new PackedContent();
    private final Map<String, Relationship> relationships = new TreeMap<>();

    /**
     * @param name from the root, with a slash first
     * @param type of its content
     */
    Part(String name, String type) {
        this.name = name;
        this.type = type;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    /** The end of its name. */
    String extension() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** By their identifiers, in one order. */
    Map<String, Relationship> relationships() {
        return relationships;
    }

    /** What was written, once it is. */
    PackedContent content() {
        return content;
    }

    /** Its content as XML, to be closed before the file is saved. */
    Xml xml() {
        return new Xml(content);
    }

    /** Writes content that isn't XML. */
    void write(byte[] bytes) {
        try (OutputStream out = content) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets it point at another part; the identifier by which its XML names it.
     *
     * @param kind of relationship, as Office calls it
     */
    String relate(Part to, String kind) {
        return relate(new Relationship(to.name(), OfficePackage.RELATIONSHIPS + kind, false));
    }

    /** Lets it point at an address. */
    String link(String address) {
        return relate(new Relationship(address, OfficePackage.RELATIONSHIPS + "/hyperlink", true));
    }

    /** Lets it point at anything; the identifier. */
    String relate(Relationship relationship) {
        String id = "rId" + (relationships.size() + 1);
        relationships.put(id, relationship);
        return id;
    }

    /** The name of another part as it is written in this one: from the folder in which this is. */
    String relative(String other) {
        int common = 0;
        for (int i = 0; i < Math.min(name.length(), other.length()) && name.charAt(i) == other.charAt(i); i++) {
            common = name.charAt(i) == '/' ? i + 1 : common;
        }
        long up = name.substring(common).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + other.substring(common);
    }
}
