package org.committeepapers.workbook.copy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.LinkAddress;

/** Gives cells of a sheet the links of their new words, or takes the old ones away. */
final class SheetHyperlinks {

    private static final String LIST = "hyperlinks";

    private SheetHyperlinks() {}

    /** Makes the changes; a link that holds for more cells than one stays. */
    static void change(EditablePackage edited, String part, SortedMap<CellAddress, CellChange> changes) throws Refusal {
        Map<String, Optional<String>> links = changed(changes);
        if (links.isEmpty()) {
            return;
        }
        String added = added(links, new Relationships(edited, part));
        PartEdit xml = new PartEdit(edited, part);
        boolean placed = false;
        int kept = 0;
        int listStart = 0;
        while (xml.next()) {
            if (xml.starts(1, LIST)) {
                listStart = xml.start();
            } else if (xml.starts(2, "hyperlink")) {
                if (links.containsKey(xml.attribute("ref").replace("$", ""))) {
                    xml.removeElement();
                } else {
                    kept++;
                }
            } else if (!placed && isAfterList(xml)) {
                xml.insertBefore(added.isEmpty() ? "" : "<hyperlinks>" + added + "</hyperlinks>");
                placed = true;
            }
            if (xml.ends(1, LIST)) {
                placed = true;
                if (kept == 0 && added.isEmpty()) {
                    xml.removeSince(listStart);
                } else {
                    xml.append(added);
                }
            }
        }
        xml.save();
    }

    /** Those that lead elsewhere from now on, by the cell's address. */
    private static Map<String, Optional<String>> changed(SortedMap<CellAddress, CellChange> changes) {
        Map<String, Optional<String>> links = new LinkedHashMap<>();
        changes.forEach((cell, change) -> {
            Optional<String> link = LinkAddress.of(change.after());
            if (!link.equals(LinkAddress.of(change.before()))) {
                links.put(cell.formatAsString(), link);
            }
        });
        return links;
    }

    private static String added(Map<String, Optional<String>> links, Relationships relationships) throws Refusal {
        StringBuilder added = new StringBuilder();
        for (Map.Entry<String, Optional<String>> link : links.entrySet()) {
            if (link.getValue().isPresent()) {
                String id = relationships.addOutside(
                        XSSFRelation.SHEET_HYPERLINKS, link.getValue().get());
                added.append("<hyperlink xmlns:r=\"%s\" ref=\"%s\" r:id=\"%s\"/>"
                        .formatted(Relationships.NAMESPACE, link.getKey(), id));
            }
        }
        return added.toString();
    }

    private static boolean isAfterList(PartEdit xml) {
        return xml.ends(0, "worksheet") || xml.starts(1, xml.localName()) && SheetOrder.isAfter(xml.localName(), LIST);
    }
}
