package org.committeepapers.style;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;

/** How the shapes within an element of a drawing look. */
record SvgLook(
        AffineTransform transform,
        Optional<Colour> fill,
        Optional<Colour> stroke,
        double width,
        int cap,
        int join,
        boolean isEvenOdd) {

    /** Where nothing is said. */
    static final SvgLook OUTER = new SvgLook(
            new AffineTransform(),
            Optional.of(new Colour(0, 0, 0)),
            Optional.empty(),
            1,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER,
            false);

    private static final Pattern TRANSFORM = Pattern.compile("\\s*,?\\s*(\\w+)\\s*\\(([^()]*)\\)\\s*");
    private static final Pattern SHORT_HEX = Pattern.compile("#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])");
    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");
    private static final Map<String, String> NAMES = Map.of("black", "#000000", "white", "#ffffff");

    SvgLook moved(AffineTransform by) {
        AffineTransform all = new AffineTransform(transform);
        all.concatenate(by);
        return new SvgLook(all, fill, stroke, width, cap, join, isEvenOdd);
    }

    /** What is wrong with an element. */
    interface Refuse {
        Refusal because(String what);
    }

    /**
     * That of an element within this one.
     *
     * @param attributes of the element, by name; empty where there is none
     */
    SvgLook of(UnaryOperator<String> attributes, Refuse refuse) throws Refusal {
        String style = attributes.apply("style");
        Function<String, String> said = name -> declared(style, name).orElse(attributes.apply(name));
        for (String opacity : new String[] {"opacity", "fill-opacity", "stroke-opacity"}) {
            double[] values = SvgNumbers.all(said.apply(opacity));
            if (values.length > 0 && values[0] < 1) {
                throw refuse.because("lets the ground through, which a logo may not");
            }
        }
        if (said.apply("display").equals("none") || said.apply("visibility").equals("hidden")) {
            throw refuse.because("hides something, which a logo needn't have");
        }
        double[] widths = SvgNumbers.all(said.apply("stroke-width").replaceFirst("px$", ""));
        return new SvgLook(
                moved(transform(attributes.apply("transform"), refuse)).transform(),
                colour(said.apply("fill"), fill, refuse),
                colour(said.apply("stroke"), stroke, refuse),
                widths.length == 0 ? width : widths[0],
                switch (said.apply("stroke-linecap")) {
                    case "round" -> BasicStroke.CAP_ROUND;
                    case "square" -> BasicStroke.CAP_SQUARE;
                    case "butt" -> BasicStroke.CAP_BUTT;
                    default -> cap;
                },
                switch (said.apply("stroke-linejoin")) {
                    case "round" -> BasicStroke.JOIN_ROUND;
                    case "bevel" -> BasicStroke.JOIN_BEVEL;
                    case "miter" -> BasicStroke.JOIN_MITER;
                    default -> join;
                },
                said.apply("fill-rule").isEmpty()
                        ? isEvenOdd
                        : said.apply("fill-rule").equals("evenodd"));
    }

    private static Optional<String> declared(String style, String name) {
        for (String declaration : style.split(";", -1)) {
            String[] parts = declaration.split(":", 2);
            if (parts.length == 2 && parts[0].strip().equals(name)) {
                return Optional.of(parts[1].strip());
            }
        }
        return Optional.empty();
    }

    private static Optional<Colour> colour(String words, Optional<Colour> usual, Refuse refuse) throws Refusal {
        String plain = words.toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("inherit")) {
            return usual;
        }
        if (plain.equals("none")) {
            return Optional.empty();
        }
        String hex = SHORT_HEX.matcher(NAMES.getOrDefault(plain, plain)).replaceFirst("#$1$1$2$2$3$3");
        Matcher rgb = RGB.matcher(plain);
        try {
            return Optional.of(
                    rgb.matches()
                            ? new Colour(channel(rgb.group(1)), channel(rgb.group(2)), channel(rgb.group(3)))
                            : Colour.of(hex.length() == 7 ? hex : plain));
        } catch (IllegalArgumentException e) {
            throw refuse.because("has the colour \"" + words + "\", which isn't such as #12304a");
        }
    }

    private static int channel(String digits) {
        return Math.min(255, Integer.parseInt(digits));
    }

    private static AffineTransform transform(String words, Refuse refuse) throws Refusal {
        AffineTransform all = new AffineTransform();
        Matcher one = TRANSFORM.matcher(words);
        int end = 0;
        while (one.find() && one.start() == end) {
            all.concatenate(single(one.group(1), SvgNumbers.all(one.group(2)), refuse));
            end = one.end();
        }
        if (end < words.length()) {
            throw refuse.because("has a transform that can't be understood");
        }
        return all;
    }

    private static AffineTransform single(String name, double[] n, Refuse refuse) throws Refusal {
        return switch (name + n.length) {
            case "matrix6" -> new AffineTransform(n);
            case "translate1" -> AffineTransform.getTranslateInstance(n[0], 0);
            case "translate2" -> AffineTransform.getTranslateInstance(n[0], n[1]);
            case "scale1" -> AffineTransform.getScaleInstance(n[0], n[0]);
            case "scale2" -> AffineTransform.getScaleInstance(n[0], n[1]);
            case "rotate1" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]));
            case "rotate3" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2]);
            case "skewX1" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(n[0])), 0);
            case "skewY1" -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(n[0])));
            default -> throw refuse.because("has a transform that can't be understood");
        };
    }
}
