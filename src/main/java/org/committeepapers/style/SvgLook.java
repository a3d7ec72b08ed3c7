package org.committeepapers.style;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;

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

    /** That of an element within this one. */
    SvgLook of(SvgSaid said, Refuse refuse) throws Refusal {
        for (String opacity : List.of("opacity", "fill-opacity", "stroke-opacity")) {
            if (number(opacity, said::part, refuse).orElse(1.0) < 1) {
                throw refuse.because("lets the ground through, which a logo may not");
            }
        }
        if (said.of("display").equals("none") || List.of("hidden", "collapse").contains(said.of("visibility"))) {
            throw refuse.because("hides something, which a logo needn't have");
        }
        return new SvgLook(
                moved(transform(said.of("transform"), refuse)).transform(),
                colour(said.of("fill"), fill, refuse),
                colour(said.of("stroke"), stroke, refuse),
                number("stroke-width", said::number, refuse).orElse(width),
                switch (said.of("stroke-linecap")) {
                    case "round" -> BasicStroke.CAP_ROUND;
                    case "square" -> BasicStroke.CAP_SQUARE;
                    case "butt" -> BasicStroke.CAP_BUTT;
                    default -> cap;
                },
                switch (said.of("stroke-linejoin")) {
                    case "round" -> BasicStroke.JOIN_ROUND;
                    case "bevel" -> BasicStroke.JOIN_BEVEL;
                    case "miter" -> BasicStroke.JOIN_MITER;
                    default -> join;
                },
                said.of("fill-rule").isEmpty()
                        ? isEvenOdd
                        : said.of("fill-rule").equals("evenodd"));
    }

    private static Optional<Double> number(String name, Function<String, Optional<Double>> said, Refuse refuse)
            throws Refusal {
        try {
            return said.apply(name);
        } catch (NumberFormatException e) {
            throw refuse.because("has no number as " + name);
        }
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
