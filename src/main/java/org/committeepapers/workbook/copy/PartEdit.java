package org.committeepapers.workbook.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;

/** Walks over the tags of a part as they are written and changes single places; every other character stays. */
final class PartEdit {

    /** A comment, section or instruction; else the beginning of a DOCTYPE; else a tag with its name. */
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|(<!)"
                    + "|<(?<end>/?)(?<name>[^\\s/>\"']++)(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>",
            Pattern.DOTALL);

    private final EditablePackage edited;
    private final String part;
    private final String text;
    private final Matcher markup;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Change> changes = new ArrayList<>();
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
            if (markup.group(1) != null) {
                throw edited.refusals().doctype(part);
            }
            end = markup.end();
        } while (markup.group("name") == null);
        name = markup.group("name");
        closes = !markup.group("end").isEmpty();
        empty = text.charAt(end - 2) == '/';
        nest();
        return true;
    }

    private void nest() throws Refusal {
        if (closes && (open.isEmpty() || !open.pop().equals(name))) {
            throw damaged();
        }
        depth = open.size();
        if (!closes && !empty) {
            open.push(name);
        }
    }

    private Refusal damaged() {
        return edited.refusals().damaged("its part " + part + " can't be read");
    }

    /** Moves from a start tag to the end of its element; where the element began. */
    int skip() throws Refusal {
        int from = start;
        int atDepth = depth;
        String skipped = localName();
        while (!ends(atDepth, skipped) && next()) {
            // What it holds isn't looked at.
        }
        return from;
    }

    /** Whether this is a start tag, or an empty element, of this name at this depth; the root's depth is 0. */
    boolean starts(int atDepth, String localName) {
        return !closes && depth == atDepth && localName.equals(localName());
    }

    /** Whether an element of this name ends here: at its end tag, or because it is empty. */
    boolean ends(int atDepth, String localName) {
        return ends(atDepth) && localName.equals(localName());
    }

    /** Whether any element of this depth ends here. */
    boolean ends(int atDepth) {
        return (closes || empty) && depth == atDepth;
    }

    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    boolean isEmpty() {
        return empty;
    }

    /** Where the tag begins. */
    int start() {
        return start;
    }

    /** Where what follows the tag begins. */
    int end() {
        return end;
    }

    /** The tag as written. */
    String tag() {
        return text.substring(start, end);
    }

    /** What is written from there to the end of the tag. */
    String since(int from) {
        return text.substring(from, end);
    }

    /** Whether the tag is followed by these words. */
    boolean isFollowedBy(String words) {
        return text.startsWith(words, end);
    }

    /** The attribute's value; empty where there is none. */
    String attribute(String attribute) {
        return Tags.attribute(tag(), attribute);
    }

    boolean flag(String attribute) {
        return Tags.isYes(attribute(attribute));
    }

    /** The attribute as a number; {@code otherwise} where it is missing or no number. */
    int number(String attribute, int otherwise) {
        try {
            return Integer.parseInt(attribute(attribute));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The markup with the prefix that the elements of the part have. */
    String named(String markup) {
        return Tags.named(markup, name.substring(0, name.indexOf(':') + 1));
    }

    /** Inserts new elements, without a prefix, before the tag. */
    void insertBefore(String markup) {
        insert(start, markup);
    }

    /** Inserts new elements, without a prefix, after the tag. */
    void insertAfter(String markup) {
        insert(end, markup);
    }

    /** Inserts new elements, without a prefix; those at one place stand in the order in which they were inserted. */
    void insert(int at, String markup) {
        replace(at, at, named(markup));
    }

    /** Adds new elements, without a prefix, to the end of the element that ends here, even where it is empty. */
    void append(String markup) {
        if (empty) {
            replaceTag(Tags.opened(tag()) + named(markup) + "</" + name + ">");
        } else {
            insertBefore(markup);
        }
    }

    void replaceTag(String tag) {
        replace(start, end, tag);
    }

    /** Takes out the element that starts here, and moves to its end. */
    void removeElement() throws Refusal {
        removeSince(skip());
    }

    /** Takes out all from there to the end of the tag, with the changes made within. */
    void removeSince(int from) {
        changes.removeIf(change -> change.to() > from);
        replace(from, end, "");
    }

    /** Puts text in as it stands. Changes may not overlap. */
    void replace(int from, int to, String words) {
        changes.add(new Change(from, to, words));
    }

    /** Puts the part with all changes into the package. */
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
