package org.committeepapers.style;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;

/**
 * Reads drawings in SVG as filled areas. Shapes, groups and transforms are taken; whatever else would show something is
 * refused, and nothing of the file itself reaches a paper.
 */
final class SvgReader {

    private static final int MOST_AREAS = 5_000;
    private static final int DEEPEST = 50;
    private static final Set<String> PASSED_OVER = Set.of("title", "desc", "metadata", "namedview", "defs");
    private static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polygon", "polyline");

    private final Setting file;
    private final XMLStreamReader xml;
    private final List<Logo.Area> areas = new ArrayList<>();
    private final Deque<SvgLook> looks = new ArrayDeque<>();

    private SvgReader(Setting file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    static Logo.Areas read(Setting file, byte[] bytes) throws Refusal {
        try {
            return new SvgReader(file, SafeXml.reader(new ByteArrayInputStream(bytes))).drawing();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw file.refused(
                    "Line " + line + " of the drawing can't be understood", "Save it as a plain SVG, or as a PNG.");
        }
    }

    private Logo.Areas drawing() throws XMLStreamException, Refusal {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // What stands before it, such as the kind of document, isn't needed.
        }
        if (!xml.getLocalName().equals("svg")) {
            throw refused("isn't <svg>");
        }
        double[] box = box();
        looks.push(SvgLook.OUTER.moved(AffineTransform.getTranslateInstance(-box[0], -box[1])));
        looks.push(look());
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth += start() ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                looks.pop();
                depth--;
            }
            if (depth > DEEPEST || areas.size() > MOST_AREAS) {
                throw file.refused("The drawing is too large for a logo", "Save it simpler, or as a PNG.");
            }
        }
        if (areas.isEmpty()) {
            throw file.refused("The drawing shows nothing", "Save it with shapes, or as a PNG.");
        }
        return new Logo.Areas(box[2], box[3], areas);
    }

    /** Whether it was opened; what is passed over is read to its end. */
    private boolean start() throws XMLStreamException, Refusal {
        String name = xml.getLocalName();
        if (PASSED_OVER.contains(name)) {
            passOver();
            return false;
        }
        boolean isShape = SHAPES.contains(name);
        if (!isShape && !name.equals("g")) {
            throw refused("is <" + name + ">, which a logo may not have");
        }
        SvgLook look = look();
        looks.push(look);
        if (isShape) {
            add(shape(name), look);
        }
        return true;
    }

    private SvgLook top() {
        return Optional.ofNullable(looks.peek()).orElse(SvgLook.OUTER);
    }

    private void passOver() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private SvgLook look() throws Refusal {
        SvgSaid said = SvgSaid.of(xml);
        if (!said.forbidden().isEmpty()) {
            throw refused("has " + said.forbidden() + ", which a logo may not have");
        }
        return top().of(said, this::refused);
    }

    private double[] box() throws Refusal {
        double[] box = SvgNumbers.all(attribute("viewBox"));
        if (box.length == 4) {
            return checked(box);
        }
        return checked(new double[] {0, 0, number("width"), number("height")});
    }

    private double[] checked(double[] box) throws Refusal {
        if (!(box[2] > 0 && box[3] > 0 && box[2] < 1e6 && box[3] < 1e6)) {
            throw refused("says no size (viewBox)");
        }
        return box;
    }

    private void add(Shape shape, SvgLook look) {
        look.fill().ifPresent(colour -> {
            Path2D path = new Path2D.Double(shape, look.transform());
            path.setWindingRule(look.isEvenOdd() ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            areas.add(new Logo.Area(path, colour));
        });
        look.stroke().filter(any -> look.width() > 0).ifPresent(colour -> {
            Shape outline = new BasicStroke((float) look.width(), look.cap(), look.join(), 4).createStrokedShape(shape);
            areas.add(new Logo.Area(new Path2D.Double(outline, look.transform()), colour));
        });
    }

    private Shape shape(String name) throws Refusal {
        return switch (name) {
            case "path" -> path(attribute("d"));
            case "rect" -> rectangle();
            case "circle" -> ellipse(number("r"), number("r"));
            case "ellipse" -> ellipse(number("rx"), number("ry"));
            case "line" -> new Line2D.Double(number("x1"), number("y1"), number("x2"), number("y2"));
            default -> path("M" + attribute("points") + (name.equals("polygon") ? "z" : ""));
        };
    }

    private Shape path(String words) throws Refusal {
        try {
            return new SvgPath(words).read();
        } catch (IllegalArgumentException e) {
            throw refused("has a path that can't be understood");
        }
    }

    private Shape rectangle() throws Refusal {
        double across = attribute("rx").isEmpty() ? number("ry") : number("rx");
        double down = attribute("ry").isEmpty() ? number("rx") : number("ry");
        return new RoundRectangle2D.Double(
                number("x"), number("y"), number("width"), number("height"), 2 * across, 2 * down);
    }

    private Shape ellipse(double across, double down) throws Refusal {
        return new Ellipse2D.Double(number("cx") - across, number("cy") - down, 2 * across, 2 * down);
    }

    private double number(String name) throws Refusal {
        String words = attribute(name).replaceFirst("px$", "");
        double[] numbers = SvgNumbers.all(words);
        if (numbers.length > 1 || (numbers.length == 0 && !words.isEmpty())) {
            throw refused("has no number as " + name);
        }
        return numbers.length == 0 ? 0 : numbers[0];
    }

    private String attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("").strip();
    }

    private Refusal refused(String what) {
        return file.refused(
                "Line " + xml.getLocation().getLineNumber() + " of the drawing " + what,
                "Save it as a plain SVG of filled shapes, or as a PNG.");
    }
}
