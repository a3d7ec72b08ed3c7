package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an .xlsx package. Read with the JDK's ZipFile and not with POI's XSSFReader, which refuses the strict
 * kind of OOXML and counts against limits that all threads share.
 */
public final class Parts implements AutoCloseable {

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final Set<String> twice;
    private final Budget budget;
    private final Refusals refusals;

    private Parts(ZipFile zip, Budget budget, Refusals refusals) {
        this.zip = zip;
        this.entries = new HashMap<>();
        this.twice = new HashSet<>();
        this.budget = budget;
        this.refusals = refusals;
    }

    public static Parts open(Path file, Budget budget, Refusals refusals) throws Refusal {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw refusals.damaged("it ends too early, or isn't a whole package", e);
        }
        try {
            budget.zipEntries(zip.size());
            Parts parts = new Parts(zip, budget, refusals);
            zip.stream().forEach(parts::add);
            return parts;
        } catch (Refusal e) {
            close(zip);
            throw e;
        }
    }

    private void add(ZipEntry entry) {
        String key = key(entry.getName());
        if (entries.putIfAbsent(key, entry) != null) {
            twice.add(key);
        }
    }

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Opens a part that the workbook can't do without. */
    XmlPart xml(String name) throws Refusal {
        @Nullable ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw refusals.damaged("its part " + name + " is missing");
        }
        if (twice.contains(key(name))) {
            // Spreadsheet programs differ in which of them they show.
            throw refusals.damaged("its part " + name + " is there twice");
        }
        try {
            return new XmlPart(name, CountedStream.parsed(zip.getInputStream(entry), budget), budget, refusals);
        } catch (IOException e) {
            throw refusals.damaged("its part " + name + " can't be unzipped", e);
        }
    }

    /** Where a part points to; none where it says nothing. The package as a whole is the part "". */
    List<Relationship> relationships(String part) throws Refusal {
        int name = part.lastIndexOf('/') + 1;
        String rels = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        if (!has(rels)) {
            return List.of();
        }
        List<Relationship> relationships = new ArrayList<>();
        try (XmlPart xml = xml(rels)) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    xml.countEntry();
                    relationships.add(relationship(part, xml));
                }
            }
        }
        return relationships;
    }

    private static Relationship relationship(String part, XmlPart xml) {
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        boolean outside = xml.attribute("TargetMode").equals("External");
        return new Relationship(
                xml.attribute("Id"),
                type.substring(type.lastIndexOf('/') + 1),
                outside ? target : resolve(part, target),
                outside);
    }

    private static String resolve(String part, String target) {
        String path = target.startsWith("/") ? target : part.substring(0, part.lastIndexOf('/') + 1) + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String key(String name) {
        String path = name.replace('\\', '/');
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return decoded(plain).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // Nothing was written.
        }
    }
}
