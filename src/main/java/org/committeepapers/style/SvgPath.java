package org.committeepapers.style;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;

/** Reads the words of a path (SVG 1.1, chapter 8.3). */
final class SvgPath {

    private static final int MOST = 20_000;

    private final String words;
    private final Matcher numbers;
    private final Path2D path = new Path2D.Double();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;
    private char before = ' ';

    SvgPath(String words) {
        this.words = words;
        this.numbers = SvgNumbers.NUMBER.matcher(words);
    }

    /** @throws IllegalArgumentException where it can't be understood */
    Path2D read() {
        skip();
        char command = ' ';
        for (int count = 0; at < words.length(); count++) {
            char next = words.charAt(at);
            if (Character.isLetter(next)) {
                command = next;
                at++;
            } else if (command == ' ' || command == 'z' || command == 'Z') {
                throw new IllegalArgumentException(words);
            }
            if (count > MOST || (path.getCurrentPoint() == null && Character.toUpperCase(command) != 'M')) {
                throw new IllegalArgumentException(words);
            }
            boolean relative = Character.isLowerCase(command);
            draw(Character.toUpperCase(command), relative ? x : 0, relative ? y : 0);
            before = Character.toUpperCase(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
            skip();
        }
        return path;
    }

    private void draw(char command, double fromX, double fromY) {
        switch (command) {
            case 'M' -> move(fromX + number(), fromY + number());
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' -> curve(fromX + number(), fromY + number(), fromX + number(), fromY + number(), fromX, fromY);
            case 'S' -> {
                boolean smooth = before == 'C' || before == 'S';
                curve(
                        smooth ? 2 * x - controlX : x,
                        smooth ? 2 * y - controlY : y,
                        fromX + number(),
                        fromY + number(),
                        fromX,
                        fromY);
            }
            case 'Q' -> quadratic(fromX + number(), fromY + number(), fromX, fromY);
            case 'T' -> {
                boolean smooth = before == 'Q' || before == 'T';
                quadratic(smooth ? 2 * x - controlX : x, smooth ? 2 * y - controlY : y, fromX, fromY);
            }
            case 'A' -> arc(number(), number(), number(), flag(), flag(), fromX, fromY);
            case 'Z' -> {
                path.closePath();
                x = startX;
                y = startY;
            }
            default -> throw new IllegalArgumentException(words);
        }
    }

    private void move(double toX, double toY) {
        path.moveTo(toX, toY);
        x = startX = toX;
        y = startY = toY;
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        x = toX;
        y = toY;
    }

    private void curve(double x1, double y1, double x2, double y2, double fromX, double fromY) {
        double toX = fromX + number();
        double toY = fromY + number();
        path.curveTo(x1, y1, x2, y2, toX, toY);
        controlX = x2;
        controlY = y2;
        x = toX;
        y = toY;
    }

    private void quadratic(double x1, double y1, double fromX, double fromY) {
        double toX = fromX + number();
        double toY = fromY + number();
        path.quadTo(x1, y1, toX, toY);
        controlX = x1;
        controlY = y1;
        x = toX;
        y = toY;
    }

    /** From the end points to the centre (SVG 1.1, appendix F.6). */
    private void arc(
            double givenAcross,
            double givenDown,
            double turn,
            boolean large,
            boolean sweep,
            double fromX,
            double fromY) {
        double toX = fromX + number();
        double toY = fromY + number();
        double across = Math.abs(givenAcross);
        double down = Math.abs(givenDown);
        if (across == 0 || down == 0 || (toX == x && toY == y)) {
            line(toX, toY);
            return;
        }
        double angle = Math.toRadians(turn);
        AffineTransform straight = AffineTransform.getRotateInstance(-angle);
        Point2D half = straight.transform(new Point2D.Double((x - toX) / 2, (y - toY) / 2), null);
        double size = half.getX() * half.getX() / (across * across) + half.getY() * half.getY() / (down * down);
        if (size > 1) {
            across *= Math.sqrt(size);
            down *= Math.sqrt(size);
            size = 1;
        }
        double root = (large == sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / size - 1));
        double centreX = root * across * half.getY() / down;
        double centreY = -root * down * half.getX() / across;
        double start = Math.atan2((half.getY() - centreY) / down, (half.getX() - centreX) / across);
        double end = Math.atan2((-half.getY() - centreY) / down, (-half.getX() - centreX) / across);
        double extent = end - start;
        if (sweep && extent < 0) {
            extent += 2 * Math.PI;
        } else if (!sweep && extent > 0) {
            extent -= 2 * Math.PI;
        }
        Arc2D arc = new Arc2D.Double(
                -across, -down, 2 * across, 2 * down, -Math.toDegrees(start), -Math.toDegrees(extent), Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance((x + toX) / 2, (y + toY) / 2);
        place.rotate(angle);
        place.translate(centreX, centreY);
        path.append(arc.getPathIterator(place), true);
        x = toX;
        y = toY;
    }

    private double number() {
        skip();
        if (!numbers.find(at) || numbers.start() != at) {
            throw new IllegalArgumentException(words);
        }
        at = numbers.end();
        return Double.parseDouble(numbers.group());
    }

    /** Flags may stand without anything between them. */
    private boolean flag() {
        skip();
        if (at >= words.length() || "01".indexOf(words.charAt(at)) < 0) {
            throw new IllegalArgumentException(words);
        }
        return words.charAt(at++) == '1';
    }

    private void skip() {
        while (at < words.length() && (Character.isWhitespace(words.charAt(at)) || words.charAt(at) == ',')) {
            at++;
        }
    }
}
