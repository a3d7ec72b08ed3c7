package org.committeepapers.workbook.copy;

import java.util.ArrayDeque;
import java.util.Deque;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.xlsx.XmlPart;

/**
 * Walks over the tags of a part as they are written, so that an edit can leave every other character as it was.
 * {@link XmlPart} reads values; this only finds places.
 */
public final class XmlCursor {

    private final String text;
    private final String part;
    private final Refusals refusals;
    private final Deque<String> open = new ArrayDeque<>();
    private int start;
    private int end;
    private int depth;
    private String name = "";
    private boolean closes;
    private boolean empty;

    XmlCursor(String text, String part, Refusals refusals) {
        this.text = text;
        this.part = part;
        this.refusals = refusals;
    }

    /** Moves to the next tag; false at the end of the part. */
    public boolean next() throws Refusal {
        int at = text.indexOf('<', end);
        while (at >= 0 && (text.startsWith("<!", at) || text.startsWith("<?", at))) {
            at = text.indexOf('<', passed(at));
        }
        if (at < 0) {
            if (!open.isEmpty()) {
                throw damaged();
            }
            return false;
        }
        start = at;
        end = endOfTag(at);
        closes = text.charAt(at + 1) == '/';
        empty = text.charAt(end - 2) == '/';
        name = name(closes ? at + 2 : at + 1);
        nest();
        return true;
    }

    private void nest() throws Refusal {
        if (closes) {
            if (open.isEmpty() || !open.pop().equals(name)) {
                throw damaged();
            }
            depth = open.size();
        } else {
            depth = open.size();
            if (!empty) {
                open.push(name);
            }
        }
    }

    /** The end of the comment, instruction or CDATA section that begins here. */
    private int passed(int at) throws Refusal {
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return after("]]>", at + 9);
        }
        if (text.startsWith("<?", at)) {
            return after("?>", at + 2);
        }
        throw refusals.doctype(part);
    }

    private int after(String mark, int from) throws Refusal {
        int found = text.indexOf(mark, from);
        if (found < 0) {
            throw damaged();
        }
        return found + mark.length();
    }

    private int endOfTag(int at) throws Refusal {
        char quote = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>' && i > at + 1) {
                return i + 1;
            }
        }
        throw damaged();
    }

    private String name(int from) {
        int to = from;
        while (to < end && " \t\r\n/>".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }

    private Refusal damaged() {
        return refusals.damaged("its part " + part + " can't be read");
    }

    /** Whether the cursor is at a start tag, or an empty element, of this name at this depth; the root's depth is 0. */
    boolean starts(int atDepth, String localName) {
        return !closes && depth == atDepth && localName.equals(localName());
    }

    /** Whether the element at the cursor ends here: at its end tag, or because it is empty. */
    boolean ends(int atDepth, String localName) {
        return (closes || empty) && depth == atDepth && localName.equals(localName());
    }

    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** What stands before the name, with its colon; empty where the vocabulary is the default one. */
    String prefix() {
        return name.substring(0, name.indexOf(':') + 1);
    }

    boolean isEmpty() {
        return empty;
    }

    /** Whether this is an end tag. */
    boolean closes() {
        return closes;
    }

    int depth() {
        return depth;
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

    /** The attribute's value; empty where there is none. */
    public String attribute(String attribute) {
        return Tags.attribute(tag(), attribute);
    }

    /** The attribute as a number; {@code otherwise} where it is missing or no number. */
    public int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
