package org.committeepapers.workbook.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.xlsx.CountedStream;
import org.jspecify.annotations.Nullable;

/** A package to be copied: every part goes over byte for byte, but for those that were put in or taken out. */
public final class CopiedPackage implements AutoCloseable {

    /** A part that is edited is held in memory whole, so it may not be larger than a small machine can take. */
    private static final int LARGEST_EDITED = 40_000_000;

    /** The bytes must not tell when they were written; see {@code OfficePackage}. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipFile zip;
    private final Budget budget;
    private final Refusals refusals;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, byte[]> put = new HashMap<>();
    private final Set<String> removed = new HashSet<>();

    private CopiedPackage(ZipFile zip, Budget budget, Refusals refusals) {
        this.zip = zip;
        this.budget = budget;
        this.refusals = refusals;
        zip.stream().map(ZipEntry::getName).forEach(name -> names.putIfAbsent(key(name), name));
    }

    static CopiedPackage open(Path file, Budget budget, Refusals refusals) throws Refusal {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                budget.zipEntries(zip.size());
                return new CopiedPackage(zip, budget, refusals);
            } catch (Refusal e) {
                zip.close();
                throw e;
            }
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

    /** A name that no part has, with the first number that makes it so. */
    String freeName(String before, String after) {
        int number = 1;
        while (has(before + number + after)) {
            number++;
        }
        return before + number + after;
    }

    /** The names of all parts, as written. */
    public List<String> names() {
        return List.copyOf(names.values());
    }

    /** The part as text, with what was put in so far. */
    String text(String part) throws Refusal {
        byte[] bytes = bytes(part);
        try {
            return charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IOException e) {
            throw refusals.damaged("its part " + part + " can't be read", e);
        }
    }

    /** Whether the package is as one of these wrote it: every other program gives its parts another time. */
    static boolean isAsWritten(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().allMatch(entry -> ENTRY_TIME.equals(entry.getTimeLocal()));
        } catch (IOException e) {
            return false;
        }
    }

    public XmlCursor cursor(String part) throws Refusal {
        return new XmlCursor(text(part), part, refusals);
    }

    private byte[] bytes(String part) throws Refusal {
        @Nullable String name = names.get(key(part));
        if (name == null) {
            throw refusals.damaged("its part " + part + " is missing");
        }
        byte[] edited = put.get(key(part));
        return edited == null ? original(name) : edited;
    }

    private byte[] original(String name) throws Refusal {
        try (InputStream in = stream(name)) {
            byte[] bytes = in.readNBytes(LARGEST_EDITED + 1);
            if (bytes.length > LARGEST_EDITED) {
                throw refusals.tooLargeToAnnotate();
            }
            return bytes;
        } catch (IOException e) {
            throw refused(name, e);
        }
    }

    private InputStream stream(String name) throws IOException {
        return CountedStream.copied(zip.getInputStream(zip.getEntry(name)), budget);
    }

    private Refusal refused(String name, IOException e) {
        return e instanceof CountedStream.Refused refused
                ? refused.refusal()
                : refusals.damaged("its part " + name + " can't be unzipped", e);
    }

    private static Charset charset(byte[] bytes) {
        boolean utf16 = bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe && bytes[0] != bytes[1];
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** Puts a part in, in the encoding that it had. */
    void put(String part, String text) throws Refusal {
        Charset charset = has(part) ? charset(bytes(part)) : StandardCharsets.UTF_8;
        names.putIfAbsent(key(part), part);
        put.put(key(part), text.getBytes(charset));
    }

    void remove(String part) {
        removed.add(key(part));
        names.remove(key(part));
        put.remove(key(part));
    }

    boolean wasRemoved(String part) {
        return removed.contains(key(part));
    }

    /** Writes all parts in their order, new ones last, without a trace of the time. Leaves {@code out} open. */
    void writeTo(OutputStream out) throws IOException, Refusal {
        ZipOutputStream copy = new ZipOutputStream(out);
        for (Map.Entry<String, String> name : names.entrySet()) {
            ZipEntry entry = new ZipEntry(name.getValue());
            entry.setTimeLocal(ENTRY_TIME);
            copy.putNextEntry(entry);
            Optional<byte[]> edited = Optional.ofNullable(put.get(name.getKey()));
            if (edited.isPresent()) {
                copy.write(edited.get());
            } else {
                copy(name.getValue(), copy);
            }
            copy.closeEntry();
        }
        copy.finish();
    }

    private void copy(String name, OutputStream out) throws IOException, Refusal {
        try (InputStream in = stream(name)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = read(name, in, buffer); read >= 0; read = read(name, in, buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }

    private int read(String name, InputStream in, byte[] buffer) throws Refusal {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw refused(name, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
