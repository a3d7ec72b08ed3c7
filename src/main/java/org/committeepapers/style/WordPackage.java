package org.committeepapers.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.schema.Source;
import org.committeepapers.text.SafeXml;

/** The parts of a Word file, unzipped as they are needed. */
final class WordPackage implements AutoCloseable {

    static final String FILE_NAME = "reference.docx";
    static final String SAVE_AGAIN = "Open it in Word and save it again.";

    private static final Source SOURCE = new Source(RuleId.HOUSE_STYLE, FILE_NAME, "style", "docs/templates.md");

    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_UNZIPPED = 10_000_000;
    private static final int MOST_PARTS = 10_000;
    private static final int DEEPEST = 100;
    private static final int ZIP = 0x504b0304;
    private static final int OLE2 = 0xd0cf11e0;
    private static final String TYPES = "[Content_Types].xml";
    private static final String SAVE_AS = "Save it in Word as a Word Document (.docx).";

    private final ZipFile zip;
    private final Map<String, List<ZipEntry>> entries = new HashMap<>();

    /** What a part refers to: a kind of relationship, such as {@code styles}, and a part or an address. */
    record Reference(String kind, String target, boolean isExternal) {}

    /** Called at the start of each element. */
    interface OnElement {
        void read(XMLStreamReader xml) throws XMLStreamException, Refusal;
    }

    private WordPackage(ZipFile zip) {
        this.zip = zip;
        zip.stream()
                .forEach(entry -> entries.computeIfAbsent(key(entry.getName()), key -> new ArrayList<>())
                        .add(entry));
    }

    /** @throws Refusal if it isn't a .docx file, or has macros */
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
            throw refused("The file is incomplete or damaged", SAVE_AGAIN);
        }
    }

    private static void checkKind(Path file) throws Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                throw refused("The file has more than 20 MB", "Delete its text and pictures, which papers don't use.");
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
            throw refused("The file can't be read", "Give this user permission to read it.");
        }
    }

    private void check() throws Refusal {
        if (zip.size() > MOST_PARTS) {
            throw refused(
                    "The file has more than 10,000 parts", "Delete its text and pictures, which papers don't use.");
        }
        if (!entries.containsKey(key(TYPES))) {
            throw refused("The file isn't a Word file", SAVE_AS);
        }
        List<String> types = new ArrayList<>();
        each(TYPES, xml -> types.add(attribute(xml, "ContentType").toLowerCase(Locale.ROOT)));
        if (types.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            throw refused("The file has macros", "Save it in Word as a Word Document (.docx), which has none.");
        }
        if (types.stream()
                .noneMatch(type -> type.contains("wordprocessingml.document.main")
                        || type.contains("wordprocessingml.template.main"))) {
            throw refused("The file isn't a Word file", SAVE_AS);
        }
    }

    /** The part that a reader opens first. */
    String main() throws Refusal {
        return part("", "officeDocument")
                .orElseThrow(() -> refused("The file doesn't say where its text is", SAVE_AGAIN));
    }

    /** The part of this kind that {@code from} refers to; empty if there is none. */
    Optional<String> part(String from, String kind) throws Refusal {
        return references(from).values().stream()
                .filter(one -> one.kind().equals(kind) && !one.isExternal())
                .map(Reference::target)
                .findFirst();
    }

    /** Everything that a part refers to, by id. */
    Map<String, Reference> references(String from) throws Refusal {
        int name = from.lastIndexOf('/') + 1;
        String part = from.substring(0, name) + "_rels/" + from.substring(name) + ".rels";
        Map<String, Reference> references = new TreeMap<>();
        if (entries.containsKey(key(part))) {
            each(part, xml -> {
                if (xml.getLocalName().equals("Relationship")) {
                    references.put(attribute(xml, "Id"), reference(from, xml));
                }
            });
        }
        return references;
    }

    private static Reference reference(String from, XMLStreamReader xml) throws Refusal {
        String type = attribute(xml, "Type");
        if (type.startsWith("http://purl.oclc.org/")) {
            throw refused("The file is a Strict Open XML Document", SAVE_AS);
        }
        boolean isExternal = attribute(xml, "TargetMode").equals("External");
        String target = attribute(xml, "Target");
        return new Reference(
                type.substring(type.lastIndexOf('/') + 1),
                isExternal
                        ? target
                        : URI.create("/" + from).resolve(target).getPath().substring(1),
                isExternal);
    }

    /** Passes each element of a part to the reader. */
    void each(String part, OnElement reader) throws Refusal {
        try {
            XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(new StringReader(text(bytes(part))));
            for (int depth = 0; xml.hasNext(); ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    reader.read(xml);
                }
                depth -= xml.isEndElement() ? 1 : 0;
                if (depth > DEEPEST
                        || event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw unreadable(part);
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser throws runtime exceptions for some broken markup.
            throw unreadable(part);
        }
    }

    /**
     * Decodes UTF-8 and UTF-16, the only encodings of a package; given bytes, the parser would print bad ones to the
     * console.
     */
    private static String text(byte[] part) throws XMLStreamException {
        boolean utf16 = part.length > 1 && (part[0] & part[1] & 0xfe) == 0xfe && part[0] != part[1];
        try {
            return (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part))
                    .toString()
                    .replaceFirst("^\ufeff", "");
        } catch (CharacterCodingException e) {
            throw new XMLStreamException(e);
        }
    }

    /** An attribute without a namespace; empty if there is none. */
    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    byte[] bytes(String part) throws Refusal {
        List<ZipEntry> found = entries.getOrDefault(key(part), List.of());
        if (found.size() != 1) {
            throw refused("Its part " + part + (found.isEmpty() ? " is missing" : " is in it twice"), SAVE_AGAIN);
        }
        try (InputStream in = zip.getInputStream(found.getFirst())) {
            byte[] bytes = in.readNBytes(MOST_UNZIPPED + 1);
            if (bytes.length > MOST_UNZIPPED) {
                throw refused(
                        "Its part " + part + " has more than 10 MB when unzipped",
                        "Delete its text and pictures, which papers don't use.");
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
            // Everything needed has been read.
        }
    }
}
