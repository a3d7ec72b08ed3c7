package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a title into as few lines as it needs, of similar length: preferably after a colon, and with no single word on
 * the last.
 */
public final class TitleBreaker {

    private static final double COLON_GAIN = 0.3;
    private static final double WIDOW_COST = 2;
    private static final int MOST_WORDS = 60;

    private final List<Word> words;
    private final double width;

    private TitleBreaker(List<Word> words, double width) {
        this.words = words;
        this.width = width;
    }

    public static List<Line> lines(List<Word> words, double width) {
        List<Line> plain = LineBreaker.lines(words, width);
        boolean simple = words.stream().noneMatch(word -> word.last() || word.width() > width);
        return simple && plain.size() > 1 && words.size() <= MOST_WORDS
                ? new TitleBreaker(words, width).balanced(plain.size())
                : plain;
    }

    /** Finds the cheapest breaks by dynamic programming over lines and words. */
    private List<Line> balanced(int lines) {
        double[][] cost = new double[lines + 1][words.size() + 1];
        int[][] from = new int[lines + 1][words.size() + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int end = 1; end <= words.size(); end++) {
                for (int start = end - 1; start >= 0; start--) {
                    double total = cost[line - 1][start] + cost(start, end);
                    if (total < cost[line][end]) {
                        cost[line][end] = total;
                        from[line][end] = start;
                    }
                }
            }
        }
        return cut(from, lines);
    }

    private List<Line> cut(int[][] from, int lines) {
        List<Line> result = new ArrayList<>();
        int end = words.size();
        for (int line = lines; line > 0; line--) {
            int start = from[line][end];
            result.addFirst(Line.of(words.subList(start, end)));
            end = start;
        }
        return result;
    }

    private double cost(int start, int end) {
        double length = Line.width(words.subList(start, end));
        if (length > width + LineBreaker.TOLERANCE) {
            return Double.POSITIVE_INFINITY;
        }
        double slack = (width - length) / width;
        boolean isLast = end == words.size();
        double widow = isLast && end - start == 1 ? WIDOW_COST : 0;
        double colon = !isLast && words.get(end - 1).endsWithColon() ? COLON_GAIN : 0;
        return slack * slack + widow - colon;
    }
}
