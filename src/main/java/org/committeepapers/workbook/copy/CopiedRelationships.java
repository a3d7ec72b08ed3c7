package org.committeepapers.workbook.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.xlsx.Relationship;

/** Where a part of a copied package points to, and the new places it is to point to. */
final class CopiedRelationships {

    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    private final CopiedPackage copied;
    private final String source;
    private final String part;

    /** Of the part {@code source}; the package as a whole is the part "". */
    CopiedRelationships(CopiedPackage copied, String source) {
        this.copied = copied;
        this.source = source;
        int name = source.lastIndexOf('/') + 1;
        this.part = source.substring(0, name) + "_rels/" + source.substring(name) + ".rels";
    }

    List<Relationship> all() throws Refusal {
        List<Relationship> all = new ArrayList<>();
        if (copied.has(part)) {
            XmlCursor xml = copied.cursor(part);
            while (xml.next()) {
                if (xml.starts(1, "Relationship")) {
                    all.add(relationship(xml));
                }
            }
        }
        return all;
    }

    /** The first of a type that is a part of the package. */
    Optional<String> target(String type) throws Refusal {
        return all().stream()
                .filter(relationship -> relationship.type().equals(type) && !relationship.outside())
                .map(Relationship::target)
                .filter(copied::has)
                .findFirst();
    }

    private Relationship relationship(XmlCursor xml) {
        String type = xml.attribute("Type");
        boolean outside = xml.attribute("TargetMode").equals("External");
        String target = xml.attribute("Target");
        return new Relationship(
                xml.attribute("Id"),
                type.substring(type.lastIndexOf('/') + 1),
                outside ? target : resolved(target),
                outside);
    }

    private String resolved(String target) {
        String path = target.startsWith("/") ? target : source.substring(0, source.lastIndexOf('/') + 1) + target;
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

    /** Points at one more part; the id of the relationship. */
    String add(String type, String target) throws Refusal {
        return added(type, "Target=\"/" + Tags.escaped(target) + "\"");
    }

    /** Points at an address outside the package. */
    String addOutside(String type, String address) throws Refusal {
        return added(type, "Target=\"" + Tags.escaped(address) + "\" TargetMode=\"External\"");
    }

    private String added(String type, String target) throws Refusal {
        String text = copied.has(part) ? copied.text(part) : EMPTY;
        String id = freeId(text);
        XmlCursor xml = new XmlCursor(text, part, copied.refusals());
        TextEdit edit = new TextEdit(text);
        while (xml.next()) {
            if (xml.ends(0, "Relationships")) {
                String relationship =
                        "<" + xml.prefix() + "Relationship Id=\"" + id + "\" Type=\"" + type + "\" " + target + "/>";
                if (xml.isEmpty()) {
                    edit.replace(
                            xml.start(),
                            xml.end(),
                            Tags.opened(xml.tag()) + relationship + "</" + xml.prefix() + "Relationships>");
                } else {
                    edit.insert(xml.start(), relationship);
                }
            }
        }
        copied.put(part, edit.edited());
        return id;
    }

    private static String freeId(String text) {
        int number = 1;
        while (text.contains("\"rId" + number + "\"") || text.contains("'rId" + number + "'")) {
            number++;
        }
        return "rId" + number;
    }

    /** Takes out those that point at a part. */
    void remove(String target) throws Refusal {
        XmlCursor xml = copied.cursor(part);
        TextEdit edit = new TextEdit(copied.text(part));
        while (xml.next()) {
            if (xml.starts(1, "Relationship") && relationship(xml).target().equalsIgnoreCase(target)) {
                edit.remove(xml.start(), xml.end());
            }
        }
        copied.put(part, edit.edited());
    }
}
