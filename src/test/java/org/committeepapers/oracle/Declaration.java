package org.committeepapers.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A change that is meant, as a line of a file in {@code src/test/changes}; its README says how they are written. */
final class Declaration {

    private static final Pattern RULE = Pattern.compile("(?<layer>[a-z]+): (?<cases>[^\\s@]+)(?:@(?<files>\\S+))? "
            + "(?:(?<sign>[-+]) (?<line>.+)|(?<before>.*?\\S) ->(?: (?<after>.+))?)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private final String rule;
    private final String layer;
    private final Pattern cases;
    private final Pattern files;
    private final char sign;
    private final Pattern before;
    private final String after;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile boolean tried;

    private Declaration(String rule, Matcher parts) {
        this.rule = rule;
        this.layer = parts.group("layer");
        this.cases = alternatives(parts.group("cases"));
        this.files = alternatives(parts.group("files") == null ? "*" : parts.group("files"));
        this.sign = parts.group("sign") == null ? '>' : parts.group("sign").charAt(0);
        String line = sign == '>' ? parts.group("before") : parts.group("line");
        this.before = pattern(line);
        this.after = parts.group("after") == null ? "" : parts.group("after");
        if (parts.group("cases").equals("*") && !WORD.matcher(line).find()) {
            throw new IllegalArgumentException("A rule for all cases must name what changes: " + rule);
        }
        if (after.chars().filter(sign -> sign == '*').count()
                > line.chars().filter(sign -> sign == '*').count()) {
            throw new IllegalArgumentException("More * after the arrow than before it: " + rule);
        }
    }

    /** Every rule of the folder's files. */
    static List<Declaration> in(Path folder) throws IOException {
        List<Declaration> all = new ArrayList<>();
        List<Path> files = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.list(folder)) {
                files = found.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .toList();
            }
        }
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    all.add(of(line.strip()));
                }
            }
        }
        return all;
    }

    static Declaration of(String rule) {
        Matcher parts = RULE.matcher(rule);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a rule, which is LAYER: CASES CHANGE: " + rule);
        }
        return new Declaration(rule, parts);
    }

    private static Pattern alternatives(String globs) {
        return Pattern.compile(Stream.of(globs.split("\\|"))
                .map(glob -> pattern(glob).pattern())
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow());
    }

    /** Each star is a group of as few letters as do, the last letter of a pattern one of all the rest. */
    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char letter = glob.charAt(i);
            regex.append(
                    letter != '*' ? Pattern.quote(String.valueOf(letter)) : i == glob.length() - 1 ? "(.*)" : "(.*?)");
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** Whether it is about such a change; from then on it counts as tried. */
    boolean isFor(String changed, String name, String file) {
        boolean isFor = cases.matcher(name).matches();
        tried |= isFor;
        return isFor && layer.equals(changed) && files.matcher(file).matches();
    }

    boolean removes(String line) {
        return sign == '-' && before.matcher(line).matches();
    }

    boolean adds(String line) {
        return sign == '+' && before.matcher(line).matches();
    }

    /** The line with each place that it names replaced; the same line if there is none. */
    String replaced(String line) {
        return sign == '>' ? before.matcher(line).replaceAll(this::replacement) : line;
    }

    /** A star after the arrow stands for what the star of the same rank before it stood for. */
    private String replacement(MatchResult found) {
        StringBuilder text = new StringBuilder();
        int star = 0;
        for (char letter : after.toCharArray()) {
            text.append(letter == '*' ? found.group(++star) : String.valueOf(letter));
        }
        return Matcher.quoteReplacement(text.toString());
    }

    void count() {
        changes.incrementAndGet();
    }

    int changes() {
        return changes.get();
    }

    /** Whether one of its cases ran. */
    boolean tried() {
        return tried;
    }

    @Override
    public String toString() {
        return rule;
    }
}
