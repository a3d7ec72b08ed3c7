package org.committeepapers.workbook.copy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;

/** The part that says of which type every other part is. */
final class ContentTypes {

    private static final String PART = "[Content_Types].xml";

    private final CopiedPackage copied;
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, String> overrides = new HashMap<>();
    private final Map<String, String> added = new LinkedHashMap<>();

    private ContentTypes(CopiedPackage copied) {
        this.copied = copied;
    }

    static ContentTypes read(CopiedPackage copied) throws Refusal {
        ContentTypes types = new ContentTypes(copied);
        XmlCursor xml = copied.cursor(PART);
        while (xml.next()) {
            if (xml.starts(1, "Default")) {
                types.defaults.put(xml.attribute("Extension").toLowerCase(Locale.ROOT), xml.attribute("ContentType"));
            } else if (xml.starts(1, "Override")) {
                types.overrides.put(xml.attribute("PartName").toLowerCase(Locale.ROOT), xml.attribute("ContentType"));
            }
        }
        return types;
    }

    /** The type of a part; empty where nothing is said. */
    String of(String part) {
        String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(overrides.get("/" + part.toLowerCase(Locale.ROOT)))
                .orElse(defaults.getOrDefault(extension, ""));
    }

    /** Says the type of a new part. */
    void add(String part, String type) {
        added.put(part, type);
    }

    /** Puts the part into the package: without what it says of parts taken out, and with what it says of new ones. */
    void save() throws Refusal {
        XmlCursor xml = copied.cursor(PART);
        TextEdit edit = new TextEdit(copied.text(PART));
        while (xml.next()) {
            if (xml.starts(1, "Override") && isOfOurs(xml.attribute("PartName"))) {
                edit.remove(xml.start(), xml.end());
            } else if (xml.ends(0, "Types")) {
                added.forEach((part, type) -> edit.insert(
                        xml.start(),
                        "<" + xml.prefix() + "Override PartName=\"/" + Tags.escaped(part) + "\" ContentType=\"" + type
                                + "\"/>"));
            }
        }
        copied.put(PART, edit.edited());
    }

    /** What the officer's package said of a part that it never had is left alone. */
    private boolean isOfOurs(String name) {
        String part = name.startsWith("/") ? name.substring(1) : name;
        return added.keySet().stream().anyMatch(part::equalsIgnoreCase) || copied.wasRemoved(part);
    }
}
