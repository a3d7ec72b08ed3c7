package org.committeepapers.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Refusal;

/** Reads a style of tables: its lines, and the ground and letters of the first row. */
final class WordTableReader {

    private final WordElement style;
    private final WordProperties properties;

    WordTableReader(WordElement style, WordProperties properties) {
        this.style = style;
        this.properties = properties;
    }

    WordTable read() throws Refusal {
        Optional<WordElement> head = style.content().stream()
                .filter(one ->
                        one.name().equals("tblStylePr") && one.attribute("type").equals("firstRow"))
                .findFirst();
        List<WordElement> cell = head.map(one -> one.below("tcPr")).orElse(List.of());
        List<WordElement> letters = head.map(one -> one.below("rPr")).orElse(List.of());
        WordStyle look = new WordStyle(properties.paragraph(cell), properties.letters(letters), false);
        return new WordTable(
                borders(style.below("tblPr"), "tblBorders"),
                borders(cell, "tcBorders"),
                look.ground(),
                look.colour().filter(colour -> !colour.equals("auto")).map(colour -> Colour.of("#" + colour)));
    }

    private List<WordElement> borders(List<WordElement> written, String name) throws Refusal {
        List<WordElement> borders = new ArrayList<>();
        for (WordElement one : written) {
            if (one.name().equals(name)) {
                borders.addAll(properties.borders(one.content(), WordProperties.SIDES));
            }
        }
        return borders;
    }
}
