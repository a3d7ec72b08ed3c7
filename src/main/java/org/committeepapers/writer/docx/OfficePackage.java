package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of an Office file and how they are related (ECMA-376 part 2), all kept in memory and packed, never in a
 * temporary file.
 */
final class OfficePackage {

    /** What the relationship types of Office have in common. */
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** What the content types of Office have in common. */
    static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String PACKAGE_TYPES = "application/vnd.openxmlformats-package.";

    private final Part root = new Part("/", "");
    private final Map<String, Part> parts = new TreeMap<>();

    /** The part a reader opens first. */
    Part main(String name, String type) {
        return related(name, type, "/officeDocument");
    }

    /** A part that the package itself points at. */
    Part related(String name, String type, String relationship) {
        Part part = part(name, type);
        root.relate(part, relationship);
        return part;
    }

    /**
     * @param name from the root, with a slash first
     * @param type without {@link #TYPES} where it begins with it
     */
    Part part(String name, String type) {
        return add(new Part(name, type.contains("/") ? type : TYPES + type));
    }

    /** The part that says what the file is called and who wrote it when. */
    Part properties() {
        Part part = add(new Part("/docProps/core.xml", PACKAGE_TYPES + "core-properties+xml"));
        root.relate(new Part.Relationship(part.name(), PACKAGE + "relationships/metadata/core-properties", false));
        return part;
    }

    private Part add(Part part) {
        parts.put(part.name(), part);
        return part;
    }

    /** Writes all parts, in the order of their names, without a trace of the time. Leaves {@code out} open. */
    void save(OutputStream out) throws IOException {
        ZipFile zip = new ZipFile(out);
        zip.entry("[Content_Types].xml", contentTypes());
        zip.entry("_rels/.rels", relationships(root));
        for (Part part : parts.values()) {
            zip.entry(part.name().substring(1), part.content());
            if (!part.relationships().isEmpty()) {
                int folder = part.name().lastIndexOf('/') + 1;
                zip.entry(
                        part.name().substring(1, folder)
                                + "_rels/"
                                + part.name().substring(folder)
                                + ".rels",
                        relationships(part));
            }
        }
        zip.finish();
    }

    /** Those of XML differ, those of all others with the same ending are the same. */
    private PackedContent contentTypes() {
        Map<String, String> usual =
                new TreeMap<>(Map.of("rels", PACKAGE_TYPES + "relationships+xml", "xml", "application/xml"));
        for (Part part : parts.values()) {
            usual.putIfAbsent(part.extension(), part.type());
        }
        PackedContent content = new PackedContent();
        try (Xml xml = Xml.onOneLine(content)) {
            xml.start("Types", "xmlns", PACKAGE + "content-types");
            usual.forEach((extension, type) -> xml.empty("Default", "ContentType", type, "Extension", extension));
            for (Part part : parts.values()) {
                if (part.extension().equals("xml")) {
                    xml.empty("Override", "ContentType", part.type(), "PartName", part.name());
                }
            }
            xml.end();
        }
        return content;
    }

    private static PackedContent relationships(Part part) {
        PackedContent content = new PackedContent();
        try (Xml xml = Xml.onOneLine(content)) {
            xml.start("Relationships", "xmlns", PACKAGE + "relationships");
            part.relationships().forEach((id, to) -> {
                if (to.external()) {
                    xml.empty(
                            "Relationship",
                            "Id",
                            id,
                            "Target",
                            to.target(),
                            "TargetMode",
                            "External",
                            "Type",
                            to.type());
                } else {
                    xml.empty("Relationship", "Id", id, "Target", part.relative(to.target()), "Type", to.type());
                }
            });
            xml.end();
        }
        return content;
    }
}
