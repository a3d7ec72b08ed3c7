package org.committeepapers.style;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.LayeredFolders;

/** Reads what Word papers take from the file {@code reference.docx}. */
final class WordBaseReader {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** In twentieths of a point: about 88 mm. */
    private static final int LEAST_TEXT = 5_000;

    private static final int LONGEST_EDGE = 31_680;
    private static final Set<String> PAGES = Set.of("default", "first", "even");

    private final WordPackage file;
    private final Map<String, String> size = new HashMap<>();
    private final Map<String, String> margins = new HashMap<>();

    /**
     * The ids of heads and feet, by kind and pages, such as "header first". A section without its own has those of the
     * section before.
     */
    private final Map<String, String> running = new TreeMap<>();

    private boolean firstPageDiffers;
    private boolean evenPagesDiffer;

    private WordBaseReader(WordPackage file) {
        this.file = file;
    }

    /** Empty if there is no such file. */
    static Optional<WordBase> read(LayeredFolders folders) throws Refusal {
        Optional<Path> found = folders.find(WordPackage.FILE_NAME);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (WordPackage file = WordPackage.open(found.get())) {
            return Optional.of(new WordBaseReader(file).read());
        }
    }

    private WordBase read() throws Refusal {
        String main = file.main();
        String styles = file.part(main, "styles")
                .orElseThrow(() -> WordPackage.refused("The file has no styles", WordPackage.SAVE_AGAIN));
        WordPartReader parts = new WordPartReader(file);
        Optional<String> theme = file.part(main, "theme");
        Optional<String> settings = file.part(main, "settings");
        file.each(main, this::section);
        if (settings.isPresent()) {
            file.each(settings.get(), xml -> evenPagesDiffer |= is(xml, "evenAndOddHeaders") && isOn(xml));
        }
        return new WordBase(
                parts.plain(styles),
                theme.isEmpty() ? Optional.empty() : Optional.of(parts.plain(theme.get())),
                page(),
                running(parts, file.references(main)),
                firstPageDiffers,
                evenPagesDiffer);
    }

    private List<WordBase.Running> running(WordPartReader parts, Map<String, WordPackage.Reference> references)
            throws Refusal {
        List<WordBase.Running> all = new ArrayList<>();
        for (Map.Entry<String, String> one : running.entrySet()) {
            WordPackage.Reference reference = references.get(one.getValue());
            if (reference == null || reference.isExternal()) {
                throw WordPackage.refused("One of its headers or footers is missing", WordPackage.SAVE_AGAIN);
            }
            String name = one.getKey();
            int space = name.indexOf(' ');
            parts.running(reference.target())
                    .ifPresent(part ->
                            all.add(new WordBase.Running(name.substring(0, space), name.substring(space + 1), part)));
        }
        return all;
    }

    static boolean is(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name) && WORD.equals(xml.getNamespaceURI());
    }

    static boolean isOn(XMLStreamReader xml) {
        return !Set.of("0", "false", "off").contains(String.valueOf(xml.getAttributeValue(WORD, "val")));
    }

    /** The last section wins. */
    private void section(XMLStreamReader xml) throws Refusal {
        if (!WORD.equals(xml.getNamespaceURI())) {
            return;
        }
        switch (xml.getLocalName()) {
            case "sectPr" -> firstPageDiffers = false;
            case "sectPrChange" -> throw WordPartReader.trackedChanges();
            case "titlePg" -> firstPageDiffers = isOn(xml);
            case "pgSz" -> attributes(xml, size);
            case "pgMar" -> attributes(xml, margins);
            case "headerReference", "footerReference" -> {
                String pages = String.valueOf(xml.getAttributeValue(WORD, "type"));
                if (PAGES.contains(pages)) {
                    running.put(
                            xml.getLocalName().replace("Reference", " ") + pages,
                            String.valueOf(xml.getAttributeValue(WordPartReader.RELATIONSHIPS, "id")));
                }
            }
            default -> {}
        }
    }

    private static void attributes(XMLStreamReader xml, Map<String, String> attributes) {
        attributes.clear();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private Optional<WordBase.Page> page() throws Refusal {
        if (size.isEmpty() || margins.isEmpty()) {
            return Optional.empty();
        }
        int across = length(size, "w");
        int down = length(size, "h");
        WordBase.Page page = new WordBase.Page(
                Math.min(across, down),
                Math.max(across, down),
                length(margins, "left"),
                length(margins, "right"),
                length(margins, "top"),
                length(margins, "bottom"),
                length(margins, "header"),
                length(margins, "footer"),
                length(margins, "gutter"));
        int beside =
                Math.max(page.left() + page.right() + page.gutter(), Math.abs(page.top()) + Math.abs(page.bottom()));
        if (page.width() - beside < LEAST_TEXT || page.height() > LONGEST_EDGE) {
            throw WordPackage.refused(
                    "The page of its last section leaves less than 88 mm for text, or is longer than 558 mm",
                    "Choose another size or smaller margins (Layout, Margins).");
        }
        return Optional.of(page);
    }

    private static int length(Map<String, String> attributes, String name) throws Refusal {
        try {
            return (int) Math.round(Double.parseDouble(attributes.getOrDefault(name, "0")));
        } catch (NumberFormatException e) {
            throw WordPackage.refused(
                    "The page of its last section has a length that can't be read: " + attributes.get(name),
                    WordPackage.SAVE_AGAIN);
        }
    }
}
