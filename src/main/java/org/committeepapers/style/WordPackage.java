package org.committeepapers.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.setting.Source;

/** The parts of a Word file, unzipped only as far as they are asked for. */
final class WordPackage implements AutoCloseable {

    static final String FILE_NAME = "reference.docx";

    /** What the file is. */
    static final Source SOURCE = new Source(new RuleId("house-style"), FILE_NAME, "style", "docs/templates.md");

    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_UNZIPPED = 10_000_000;
    private static final int MOST_PARTS = 10_000;
    private static final int ZIP = 0x504b0304;
    private static final int OLE2 = 0xd0cf11e0;
    private static final String TYPES = "[Content_Types].xml";
    private static final String SAVE_AS = "Save it in Word as a Word Document (.docx).";
    private static final String SAVE_AGAIN = "Open it in Word and save it again.";

    private final ZipFile zip;
    private final Map<String, List<ZipEntry>> entries = new HashMap<>();

    private WordPackage(ZipFile zip) {
        this.zip = zip;
        zip.stream()
                .forEach(entry -> entries.computeIfAbsent(key(entry.getName()), key -> new ArrayList<>())
                        .add(entry));
    }

    /** @throws Refusal where it is no Word file of today, or holds macros */
    static WordPackage open(Path file) throws Refusal {
        checkKind(file);
        try {
            WordPackage opened = new WordPackage(new ZipFile(file.toFile()));
            try {
                opened.check();
                return opened;
            } catch (Refusal e) {
                opened.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("The file ends too early, or is damaged", SAVE_AGAIN);
        }
    }

    private static void checkKind(Path file) throws Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                throw refused(
                        "The file has more than 20 MB", "Delete the text and the pictures; only styles are used.");
            }
            int first = 0;
            for (byte one : in.readNBytes(Integer.BYTES)) {
                first = first << Byte.SIZE | one & 0xff;
            }
            if (first == OLE2) {
                throw refused("The file is an old Word file (.doc) or has a password", SAVE_AS);
            }
            if (first != ZIP) {
                throw refused("The file isn't a Word file", SAVE_AS);
            }
        } catch (IOException e) {
            throw refused("The file can't be read", "Make it a file that this run may read.");
        }
    }

    private void check() throws Refusal {
        if (zip.size() > MOST_PARTS) {
            throw refused("The file has more than 10,000 parts", "Delete the text and the pictures.");
        }
        if (!entries.containsKey(key(TYPES))) {
            throw refused("The file isn't a Word file", SAVE_AS);
        }
        List<String> types = elements(TYPES, Set.of("Override", "Default")).stream()
                .map(one -> one.attribute("ContentType").toLowerCase(Locale.ROOT))
                .toList();
        if (types.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            throw refused("The file holds macros", "Save it in Word as a Word Document (.docx), which holds none.");
        }
        if (types.stream()
                .noneMatch(type -> type.contains("wordprocessingml.document.main")
                        || type.contains("wordprocessingml.template.main"))) {
            throw refused("The file isn't a Word file", SAVE_AS);
        }
    }

    /** The part that a reader opens first. */
    String main() throws Refusal {
        return target("", "officeDocument")
                .orElseThrow(() -> refused("The file doesn't say where its text is", SAVE_AGAIN));
    }

    /** The part that {@code from} points to, within the file; empty where it points to none of this kind. */
    Optional<String> target(String from, String kind) throws Refusal {
        int name = from.lastIndexOf('/') + 1;
        String folder = from.substring(0, name);
        String part = folder + "_rels/" + from.substring(name) + ".rels";
        if (!entries.containsKey(key(part))) {
            return Optional.empty();
        }
        for (WordElement one : elements(part, Set.of("Relationship"))) {
            String type = one.attribute("Type");
            if (type.endsWith("/relationships/" + kind)
                    && !one.attribute("TargetMode").equals("External")) {
                checkTransitional(type);
                String target = one.attribute("Target");
                return Optional.of(target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }
        return Optional.empty();
    }

    private static void checkTransitional(String type) throws Refusal {
        if (type.startsWith("http://purl.oclc.org/")) {
            throw refused("The file is a Strict Open XML Document", SAVE_AS);
        }
    }

    /** Elements of a part, as {@link WordXml#read} finds them. */
    List<WordElement> elements(String part, Set<String> names) throws Refusal {
        try {
            return WordXml.read(bytes(part), names);
        } catch (XMLStreamException e) {
            throw unreadable(part);
        }
    }

    private byte[] bytes(String part) throws Refusal {
        List<ZipEntry> found = entries.getOrDefault(key(part), List.of());
        if (found.size() != 1) {
            throw refused("Its part " + part + (found.isEmpty() ? " is missing" : " is there twice"), SAVE_AGAIN);
        }
        try (InputStream in = zip.getInputStream(found.get(0))) {
            byte[] bytes = in.readNBytes(MOST_UNZIPPED + 1);
            if (bytes.length > MOST_UNZIPPED) {
                throw refused(
                        "Its part " + part + " has more than 10 MB when unzipped",
                        "Delete the text; only styles are used.");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(part);
        }
    }

    private static Refusal unreadable(String part) {
        return refused("Its part " + part + " is damaged", SAVE_AGAIN);
    }

    static Refusal refused(String message, String fix) {
        return SOURCE.refused("", message, fix);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // All that was wanted has been read.
        }
    }
}
