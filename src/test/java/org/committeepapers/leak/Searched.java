package org.committeepapers.leak;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Every place in which words can stand: each file as it lies, each part of a package and of packages in it, each stream of
 * a PDF inflated, its text as it is read, each part of a message decoded, and what the program said.
 *
 * @param kind such as {@code docx} or {@code pdf text}
 * @param name the file, and what is within it
 * @param words what stands there, a letter a byte, in small letters, no-break spaces as spaces
 */
record Searched(String kind, String name, String words) {

    private Searched(String kind, String name, byte[] bytes) {
        this(
                kind,
                name,
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace(NO_BREAK_SPACE, " ")
                        .toLowerCase(Locale.ROOT));
    }

    /** As two bytes of UTF-8: dates are written with it. */
    private static final String NO_BREAK_SPACE = "\u00c2\u00a0";

    /** Of each word that was looked for. */
    private static final Map<String, List<String>> FORMS = new ConcurrentHashMap<>();

    private static final Pattern GAP = Pattern.compile("[\\s\u00a0]+");

    /** All places in files below a folder. */
    static List<Searched> below(Path folder, Predicate<Path> which) throws IOException {
        List<Searched> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(Files::isRegularFile).filter(which).sorted().toList()) {
                String name = folder.relativize(file).toString();
                all.add(said("file name", name));
                add(kind(name), name, Files.readAllBytes(file), all);
            }
        }
        return all;
    }

    /** What the program said. */
    static Searched said(String kind, String words) {
        return new Searched(kind, kind, words.getBytes(StandardCharsets.UTF_8));
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void add(String kind, String name, byte[] bytes, List<Searched> all) throws IOException {
        all.add(new Searched(kind, name, bytes));
        if (starts(bytes, "PK\u0003\u0004")) {
            unzip(kind, name, bytes, all);
        } else if (starts(bytes, "%PDF-")) {
            inflate(name, bytes, all);
        } else if (kind.equals("eml")) {
            decode(name, bytes, all);
        }
    }

    private static boolean starts(byte[] bytes, String magic) {
        return new String(bytes, 0, Math.min(bytes.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static void unzip(String kind, String name, byte[] bytes, List<Searched> all) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.add(said("part name", entry.getName() + " " + entry.getComment()));
                add(kind, name + "!" + entry.getName(), zip.readAllBytes(), all);
            }
        }
    }

    private static void inflate(String name, byte[] bytes, List<Searched> all) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                COSBase object = pdf.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        all.add(new Searched("pdf stream", name + "!" + key, in.readAllBytes()));
                    }
                }
                strings(object, name + "!" + key, all);
            }
            String text = new PDFTextStripper().getText(pdf);
            all.add(said("pdf text", GAP.matcher(text).replaceAll("")));
        }
    }

    /** What is spoken instead of what is drawn, titles, bookmarks and properties. */
    private static void strings(COSBase object, String name, List<Searched> all) {
        if (object instanceof COSDictionary dictionary) {
            dictionary.entrySet().forEach(entry -> string(entry.getValue(), name, all));
        } else if (object instanceof COSArray array) {
            array.forEach(value -> string(value, name, all));
        }
    }

    private static void string(COSBase value, String name, List<Searched> all) {
        if (value instanceof COSString string) {
            all.add(new Searched("pdf string", name, string.getString().getBytes(StandardCharsets.UTF_8)));
        } else if (value instanceof COSDictionary || value instanceof COSArray) {
            strings(value, name, all);
        }
    }

    private static void decode(String name, byte[] bytes, List<Searched> all) throws IOException {
        try {
            part(name, new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)), all);
        } catch (jakarta.mail.MessagingException e) {
            throw new IOException(e);
        }
    }

    private static void part(String name, Part part, List<Searched> all)
            throws IOException, jakarta.mail.MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                part(name + "!" + i, parts.getBodyPart(i), all);
            }
            return;
        }
        byte[] content;
        try (InputStream in = part.getInputStream()) {
            content = in.readAllBytes();
        }
        add(part.getFileName() == null ? "message text" : "attachment", name, content, all);
        all.add(said("part name", part.getFileName() + " " + part.getDescription()));
    }

    /** Whether the word stands there, in letters of any case, in any of the ways in which files hold letters. */
    boolean has(String word) {
        return FORMS.computeIfAbsent(word, Searched::forms).stream().anyMatch(words::contains);
    }

    private static List<String> forms(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        byte[] wide = small.getBytes(StandardCharsets.UTF_16BE);
        return List.of(
                small,
                small.replace(" ", ""),
                new String(wide, StandardCharsets.ISO_8859_1),
                new String(small.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                HexFormat.of().formatHex(small.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(wide));
    }
}
