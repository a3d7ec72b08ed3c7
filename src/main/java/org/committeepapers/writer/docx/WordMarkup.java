package org.committeepapers.writer.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.opc.StreamHelper;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads, changes and writes parts of a base as trees. */
final class WordMarkup {

    /** Traces of editing, and references to parts that papers don't take over. */
    private static final Set<String> TRACES =
            Set.of("rsid", "rsids", "proofErr", "bookmarkStart", "bookmarkEnd", "sdtPr", "sdtEndPr", "svgBlip");

    private WordMarkup() {}

    static Document read(InputStream part) throws IOException, SAXException {
        return DocumentHelper.readDocument(part);
    }

    static byte[] written(Document part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!StreamHelper.saveXmlInStream(part, out)) {
            throw new UncheckedIOException(new IOException("A part of base.docx can't be written"));
        }
        return out.toByteArray();
    }

    /** Removes what says who edited a part, and when and where. */
    static void clean(Document part) {
        for (Element one : all(part, "*")) {
            attributes(one).stream()
                    .filter(attribute -> name(attribute).startsWith("rsid"))
                    .forEach(one::removeAttributeNode);
            if (name(one).equals("cNvPr")) {
                // May hold the path of the picture on its author's disk.
                one.setAttribute("name", "");
                one.removeAttribute("descr");
            }
            if (TRACES.contains(name(one))) {
                remove(one);
            }
        }
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    /** The local name. */
    static String name(Node node) {
        return Optional.ofNullable(node.getLocalName()).orElse("");
    }

    /** All elements of this name, in document order; {@code *} for any. */
    static List<Element> all(Document part, String name) {
        return elements(part.getElementsByTagNameNS("*", name));
    }

    static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item)
                .map(Attr.class::cast)
                .toList();
    }

    /** The first child of this name. */
    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name))
                .findFirst();
    }

    /** What a path of names leads to, the first child of each name. */
    static Optional<Element> at(Element parent, String... path) {
        Optional<Element> found = Optional.of(parent);
        for (String name : path) {
            found = found.flatMap(element -> child(element, name));
        }
        return found;
    }

    /** An attribute in Word's namespace; empty if absent. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(Namespaces.W, name);
    }

    /** The attribute {@code val} of the first child of this name; empty if absent. */
    static String value(Element parent, String name) {
        return child(parent, name).map(child -> attribute(child, "val")).orElse("");
    }

    /** Sets an attribute in Word's namespace. */
    static Element set(Element element, String name, String value) {
        element.setAttributeNS(Namespaces.W, "w:" + name, value);
        return element;
    }

    /** A new element in Word's namespace, as the last of its parent. */
    static Element add(Element parent, String name) {
        return (Element) parent.appendChild(parent.getOwnerDocument().createElementNS(Namespaces.W, "w:" + name));
    }
}
