package org.committeepapers.writer.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads, changes and writes a part of a council's Word file as a tree. */
public final class WordMarkup {

    /** Traces of editing, and references to parts that papers don't take over. */
    private static final Set<String> REMOVED = Set.of(
            "rsid",
            "numPr",
            "proofErr",
            "bookmarkStart",
            "bookmarkEnd",
            "sdtPr",
            "sdtEndPr",
            "customXmlPr",
            "smartTagPr",
            "svgBlip");

    /** Replaced by their content. */
    private static final Set<String> UNWRAPPED = Set.of("sdt", "sdtContent", "customXml", "smartTag");

    private WordMarkup() {}

    public static Document read(byte[] part) {
        try {
            return DocumentHelper.readDocument(new ByteArrayInputStream(part));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("A part that was read before can't be read again", e);
        }
    }

    public static byte[] written(Document part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!StreamHelper.saveXmlInStream(part, out)) {
            throw new UncheckedIOException(new IOException("A part of reference.docx can't be written"));
        }
        return out.toByteArray();
    }

    public static void clean(Document part) {
        for (Element one : all(part, "*")) {
            NamedNodeMap attributes = one.getAttributes();
            List<Node> traces = IntStream.range(0, attributes.getLength())
                    .mapToObj(attributes::item)
                    .filter(attribute -> name(attribute).startsWith("rsid"))
                    .toList();
            traces.forEach(attribute -> one.removeAttributeNode((Attr) attribute));
            if (name(one).equals("cNvPr")) {
                // May hold the path of the picture on its author's disk.
                one.setAttribute("name", "");
                one.removeAttribute("descr");
            }
            if (REMOVED.contains(name(one))) {
                remove(one);
            } else if (UNWRAPPED.contains(name(one))) {
                while (one.getFirstChild() != null) {
                    one.getParentNode().insertBefore(one.getFirstChild(), one);
                }
                remove(one);
            }
        }
    }

    public static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    /** The local name. */
    public static String name(Node node) {
        return Optional.ofNullable(node.getLocalName()).orElse("");
    }

    /** All elements of this name, in document order; {@code *} for any. */
    public static List<Element> all(Document part, String name) {
        return elements(part.getElementsByTagNameNS("*", name));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    public static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    /** The first child of this name in Word's namespace. */
    public static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name) && Namespaces.W.equals(child.getNamespaceURI()))
                .findFirst();
    }

    /** An attribute in Word's namespace; empty if absent. */
    public static String attribute(Element element, String name) {
        return element.getAttributeNS(Namespaces.W, name);
    }

    /** The attribute {@code val} of the first child of this name; empty if absent. */
    public static String value(Element parent, String name) {
        return child(parent, name).map(child -> attribute(child, "val")).orElse("");
    }
}
