package org.committeepapers.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.committeepapers.finding.Refusal;

/**
 * Goes through the tags of a part and changes single places; every other character stays. Elements added at one place
 * keep their order.
 */
final class PartEdit {

    /** A tag with its name; else a comment, section or instruction. */
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?<name>[^\\s/>\"'!?]++)[^>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^>\"']*+)*+>"
                    + "|<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>",
            Pattern.DOTALL);

    private final EditablePackage edited;
    private final String part;
    private final String text;
    private final Matcher markup;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Change> changes = new ArrayList<>();

    /** Where the elements below the root end that have been passed, by name. */
    private final Map<String, Integer> passed = new HashMap<>();

    private int start;
    private int end;
    private int depth;
    private String name = "";
    private boolean closes;
    private boolean empty;

    private record Change(int from, int to, String text) {}

    PartEdit(EditablePackage edited, String part) throws Refusal {
        this.edited = edited;
        this.part = part;
        this.text = edited.text(part);
        this.markup = MARKUP.matcher(text);
    }

    /** Moves to the next tag; false at the end of the part. */
    boolean next() throws Refusal {
        do {
            start = text.indexOf('<', end);
            if (start < 0 && open.isEmpty()) {
                start = end;
                return false;
            }
            if (start < 0 || !markup.region(start, text.length()).lookingAt()) {
                throw damaged();
            }
            end = markup.end();
        } while (markup.start("name") < 0);
        name = markup.group("name");
        closes = text.charAt(start + 1) == '/';
        empty = text.charAt(end - 2) == '/';
        nest();
        return true;
    }

    private void nest() throws Refusal {
        if (closes && (open.isEmpty() || !open.pop().equals(name))) {
            throw damaged();
        }
        depth = open.size();
        if (depth == 0 && name.indexOf(':') >= 0) {
            // Spreadsheet programs write the elements of a part without a prefix.
            throw edited.refusals().notEditable(part);
        }
        if (!closes && !empty) {
            open.push(name);
        } else if (depth == 1) {
            passed.put(name, end);
        }
    }

    private Refusal damaged() {
        return edited.refusals().damaged("its part " + part + " can't be read");
    }

    /** Moves to the end of the element that starts here; from then on the whole element counts as one tag. */
    String element() throws Refusal {
        int from = start;
        int atDepth = depth;
        while (!ends(atDepth) && next()) {
            // What it holds isn't looked at.
        }
        start = from;
        return tag();
    }

    /** Whether this is a start tag, or an empty element, of this name at this depth; the root's depth is 0. */
    boolean starts(int atDepth, String element) {
        return !closes && depth == atDepth && element.equals(name);
    }

    boolean ends(int atDepth, String element) {
        return ends(atDepth) && element.equals(name);
    }

    private boolean ends(int atDepth) {
        return (closes || empty) && depth == atDepth;
    }

    /** Whether an element of this name below the root has been passed. */
    boolean has(String child) {
        return passed.containsKey(child);
    }

    int start() {
        return start;
    }

    String tag() {
        return text.substring(start, end);
    }

    boolean isEmpty() {
        return empty;
    }

    /** The attribute's value; empty where there is none. */
    String attribute(String attribute) {
        return Tags.attribute(tag(), attribute);
    }

    /** The cell whose address the attribute gives, the first one of a range; empty where it gives none. */
    Optional<CellAddress> cell(String attribute) {
        return SheetBuilder.range(attribute(attribute))
                .filter(range -> range.getFirstRow() >= 0 && range.getFirstColumn() >= 0)
                .map(range -> new CellAddress(range.getFirstRow(), range.getFirstColumn()));
    }

    boolean flag(String attribute) {
        return Tags.flag(tag(), attribute);
    }

    int number(String attribute, int otherwise) {
        return Tags.number(tag(), attribute, otherwise);
    }

    void insertBefore(String elements) {
        insert(start, elements);
    }

    void insertAfter(String elements) {
        insert(end, elements);
    }

    void insert(int at, String elements) {
        replace(at, at, elements);
    }

    /** Moves to the end of the part, and inserts an element below the root in the place that the schema demands. */
    void insertChild(String child, List<String> order, String element) throws Refusal {
        while (next()) {
            // Where the elements end that stand before it is noted.
        }
        int place = order.subList(0, order.indexOf(child)).stream()
                .mapToInt(before -> passed.getOrDefault(before, 0))
                .max()
                .orElse(0);
        insert(place, element);
    }

    /** Adds elements at the end of the element that ends here, even if it is empty. */
    void append(String elements) {
        if (empty) {
            replaceTag(Tags.opened(tag()) + elements + "</" + name + ">");
        } else {
            insertBefore(elements);
        }
    }

    void replaceTag(String words) {
        replace(start, end, words);
    }

    /** Removes the element that starts here, and moves to its end. */
    void removeElement() throws Refusal {
        element();
        replaceTag("");
    }

    /** Changes may not overlap. */
    void replace(int from, int to, String words) {
        if (!words.equals(text.substring(from, to))) {
            changes.add(new Change(from, to, words));
        }
    }

    void save() throws Refusal {
        if (changes.isEmpty()) {
            return;
        }
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        StringBuilder written = new StringBuilder(text.length());
        int at = 0;
        for (Change change : changes) {
            written.append(text, at, change.from()).append(change.text());
            at = change.to();
        }
        edited.put(part, written.append(text, at, text.length()).toString());
    }
}
