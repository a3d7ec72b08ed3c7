package org.committeepapers.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document that the program was made for, as text: Herefordshire's answer to its children and young people
 * scrutiny committee. Italics stand between {@code <i>} and {@code </i>}.
 */
public record ModelDocument(List<String> introduction, List<Block> blocks) {

    private static final Pattern RECOMMENDATION = Pattern.compile("Recommendation (\\d+)");
    private static final Pattern TABS = Pattern.compile("\t");

    /** One recommendation with what was answered and the cells of its only action. */
    public record Block(String reference, String recommendation, String response, List<String> action) {}

    /** The words of the document, line by line. */
    public static List<String> lines() {
        try (InputStream in = ModelDocument.class.getResourceAsStream("/model-document.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModelDocument read() {
        List<String> introduction = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        String reference = "";
        String recommendation = "";
        String response = "";
        for (String line : lines()) {
            String[] cells = TABS.split(line);
            String label = cells[0].strip();
            Matcher start = RECOMMENDATION.matcher(label);
            if (label.isEmpty() || label.equals("Action") || label.startsWith("--")) {
                continue;
            }
            if (start.matches()) {
                reference = start.group(1);
                recommendation = cells[1].strip();
            } else if (label.equals("Executive Response") || label.equals("Response")) {
                response = cells[1].strip();
            } else if (reference.isEmpty()) {
                introduction.add(label);
            } else {
                List<String> action = List.of(cells).stream().map(String::strip).toList();
                blocks.add(new Block(reference, recommendation, response, action));
            }
        }
        return new ModelDocument(introduction, blocks);
    }
}
