package org.committeepapers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.finding.Refusal;
import org.committeepapers.text.ZipTime;
import org.jspecify.annotations.Nullable;

/** The package of a workbook. Parts that aren't added, changed or removed are copied byte for byte. */
final class EditablePackage implements AutoCloseable {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String CONTENT_TYPES = "[Content_Types].xml";

    /** In bytes; a part that is edited is held in memory whole. */
    private static final int LARGEST_EDITED = 40_000_000;

    private static final int COPIED_AT_ONCE = 1 << 16;

    private final ZipFile zip;
    private final Limits limits;
    private final Refusals refusals;
    private long unpacked;

    /** By key, as are the maps below. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private final Map<String, byte[]> put = new HashMap<>();

    /** The content types of new parts; empty for parts that were removed. */
    private final Map<String, String> types = new LinkedHashMap<>();

    private EditablePackage(ZipFile zip, Limits limits, Refusals refusals) {
        this.zip = zip;
        this.limits = limits;
        this.refusals = refusals;
        zip.stream().map(ZipEntry::getName).forEach(name -> names.putIfAbsent(key(name), name));
    }

    static EditablePackage open(Path file, Limits limits) throws Refusal {
        Refusals refusals = new Refusals(String.valueOf(file.getFileName()));
        try {
            return new EditablePackage(new ZipFile(file.toFile()), limits, refusals);
        } catch (IOException | IllegalArgumentException e) {
            throw refusals.damaged("it ends too early, or isn't a whole package", e);
        }
    }

    Refusals refusals() {
        return refusals;
    }

    private static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return names.containsKey(key(part));
    }

    /** The part as text, with all changes so far. */
    String text(String part) throws Refusal {
        byte[] bytes = bytes(part);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusals.notEditable(part);
        }
    }

    private byte[] bytes(String part) throws Refusal {
        @Nullable String name = names.get(key(part));
        if (name == null) {
            throw refusals.damaged("its part " + part + " is missing");
        }
        byte[] edited = put.get(key(part));
        if (edited != null) {
            return edited;
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] bytes = read(name, in, LARGEST_EDITED + 1);
            if (bytes.length > LARGEST_EDITED) {
                throw refusals.of("workbook-too-large/copy");
            }
            return bytes;
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private byte[] read(String name, InputStream in, int most) throws Refusal {
        try {
            byte[] bytes = in.readNBytes(most);
            unpacked += bytes.length;
            if (unpacked > limits.bytes()) {
                throw refusals.of("workbook-too-large/copy");
            }
            return bytes;
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private Refusal damaged(String name, IOException e) {
        return refusals.damaged("its part " + name + " can't be unzipped", e);
    }

    void put(String part, String text) {
        names.putIfAbsent(key(part), part);
        put.put(key(part), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part to the folder in which Excel keeps parts of this kind, and returns its name. */
    String add(XSSFRelation kind, String text) {
        int number = 1;
        while (has(kind.getFileName(number))) {
            number++;
        }
        String part = kind.getFileName(number).substring(1);
        put(part, text);
        types.put(key(part), kind.getContentType());
        return part;
    }

    void remove(String part) {
        types.put(key(part), "");
        names.remove(key(part));
        put.remove(key(part));
    }

    private void saveContentTypes() throws Refusal {
        PartEdit xml = new PartEdit(this, CONTENT_TYPES);
        while (xml.next()) {
            if (xml.starts(1, "Override") && types.containsKey(key(xml.attribute("PartName")))) {
                xml.removeElement();
            } else if (xml.ends(0, "Types")) {
                types.entrySet().stream()
                        .filter(type -> !type.getValue().isEmpty())
                        .forEach(type -> xml.insertBefore("<Override PartName=\"/%s\" ContentType=\"%s\"/>"
                                .formatted(Tags.escaped(names.getOrDefault(type.getKey(), "")), type.getValue())));
            }
        }
        xml.save();
    }

    /** Writes all parts in their order, new ones last, all with the same time. Leaves {@code out} open. */
    void writeTo(OutputStream out) throws IOException, Refusal {
        if (!types.isEmpty()) {
            saveContentTypes();
        }
        ZipOutputStream written = new ZipOutputStream(out);
        for (Map.Entry<String, String> name : names.entrySet()) {
            ZipEntry entry = new ZipEntry(name.getValue());
            entry.setTimeLocal(ZipTime.FIXED);
            written.putNextEntry(entry);
            byte[] edited = put.get(name.getKey());
            if (edited == null) {
                copy(name.getValue(), written);
            } else {
                written.write(edited);
            }
            written.closeEntry();
        }
        written.finish();
    }

    private void copy(String name, OutputStream out) throws IOException, Refusal {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] bytes = read(name, in, COPIED_AT_ONCE);
            while (bytes.length > 0) {
                out.write(bytes);
                bytes = read(name, in, COPIED_AT_ONCE);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
