package org.committeepapers.sheet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.finding.Refusal;

/** The relationships of a part: those that it has, and those to be added. */
final class Relationships {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String EMPTY = EditablePackage.XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    private final EditablePackage edited;
    private final String source;
    private final String part;

    /**
     * A relationship to a part of the package.
     *
     * @param type the last word of the type's address, such as {@code worksheet}
     * @param target the name of the part; no part has the name if the target is outside
     */
    record Relationship(String id, String type, String target) {
        Relationship {
            type = type.substring(type.lastIndexOf('/') + 1);
        }
    }

    /** @param source the part whose relationships they are; "" for the package as a whole */
    Relationships(EditablePackage edited, String source) {
        this.edited = edited;
        this.source = source;
        int name = source.lastIndexOf('/') + 1;
        this.part = source.substring(0, name) + "_rels/" + source.substring(name) + ".rels";
    }

    /** Only those whose target exists. */
    Map<String, Relationship> byId() throws Refusal {
        Map<String, Relationship> byId = new LinkedHashMap<>();
        if (edited.has(part)) {
            PartEdit xml = new PartEdit(edited, part);
            while (xml.next()) {
                String target = xml.starts(1, "Relationship") ? resolved(xml.attribute("Target")) : "";
                if (edited.has(target)) {
                    String id = xml.attribute("Id");
                    byId.put(id, new Relationship(id, xml.attribute("Type"), target));
                }
            }
        }
        return byId;
    }

    List<String> targets(String type) throws Refusal {
        return byId().values().stream()
                .filter(relationship -> relationship.type().equals(type))
                .map(Relationship::target)
                .toList();
    }

    Optional<String> target(String type) throws Refusal {
        return targets(type).stream().findFirst();
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

    /** Adds a part to the package, and a relationship to it. */
    Relationship add(XSSFRelation type, String text) throws Refusal {
        String target = edited.add(type, text);
        if (!edited.has(part)) {
            edited.put(part, EMPTY);
        }
        String id = freeId(edited.text(part));
        PartEdit xml = new PartEdit(edited, part);
        while (xml.next()) {
            if (xml.ends(0, "Relationships")) {
                xml.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>"
                        .formatted(id, type.getRelation(), target));
            }
        }
        xml.save();
        return new Relationship(id, type.getRelation(), target);
    }

    private static String freeId(String text) {
        int number = 1;
        while (text.contains("\"rId" + number + "\"") || text.contains("'rId" + number + "'")) {
            number++;
        }
        return "rId" + number;
    }

    /** Removes a part, its own targets and the relationships to it. */
    void remove(String target) throws Refusal {
        Relationships own = new Relationships(edited, target);
        own.byId().values().forEach(relationship -> edited.remove(relationship.target()));
        edited.remove(own.part);
        edited.remove(target);
        PartEdit xml = new PartEdit(edited, part);
        while (xml.next()) {
            if (xml.starts(1, "Relationship")
                    && resolved(xml.attribute("Target")).equals(target)) {
                xml.removeElement();
            }
        }
        xml.save();
    }
}
