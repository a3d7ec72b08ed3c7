package org.committeepapers.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The patterns of a file in a folder below this class. A line that starts at the margin names one; each line under it is
 * something that it can be, in which <code>{NAME}</code> stands for another pattern.
 */
public final class Patterns {

    private final Map<String, List<String>> sections;
    private final Map<String, String> known = new HashMap<>();

    private Patterns(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    public static Patterns of(String file) {
        return new Patterns(WordList.lines(file));
    }

    /** The pattern of that name. */
    public Pattern get(String name) {
        return Pattern.compile(expression(name));
    }

    /** Each line under a name with the other patterns in it, in the order of the file. */
    public List<String> expressions(String name) {
        return lines(name).stream().map(this::expanded).toList();
    }

    private List<String> lines(String name) {
        return Objects.requireNonNull(sections.get(name), name);
    }

    private String expression(String name) {
        String expression = known.get(name);
        if (expression == null) {
            expression = "(?:" + expanded(String.join("|", lines(name))) + ")";
            known.put(name, expression);
        }
        return expression;
    }

    private String expanded(String line) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', open + 1)) {
            String name = line.substring(open + 1, line.indexOf('}', open));
            if (isName(name)) {
                whole.append(line, at, open).append(expression(name));
                at = open + name.length() + 2;
            }
        }
        return whole.append(line, at, line.length()).toString();
    }

    /** Unlike the number of a repetition and the letter of a class of characters. */
    private static boolean isName(String text) {
        return text.length() > 1 && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z' || letter == '_');
    }
}
