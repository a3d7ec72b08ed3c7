package org.committeepapers.style;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Nearest;

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

    /** Reads parts of a Word file that go into papers, and refuses what mustn't be published. */
    private static final class WordPartReader {

        static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

        /** Fields about the paper itself, not about the author of the file, the day or other files. */
        private static final List<String> FIELDS =
                List.of("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT");

        /** A date in a head would be wrong in the next paper. */
        private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

        /** What a head or foot may show besides words. */
        private static final Set<String> SHOWN = Set.of("drawing", "pict", "fldSimple", "instrText");

        private static final Set<String> HIDDEN = Set.of("vanish", "webHidden", "specVanish");
        private static final Set<String> ADDRESSES = Set.of("src", "href");

        private final WordPackage file;
        private final Map<String, Logo.Dots> pictures = new HashMap<>();

        WordPartReader(WordPackage file) {
            this.file = file;
        }

        static Refusal trackedChanges() {
            return WordPackage.refused(
                    "The file has tracked changes, which name the people who made them",
                    "Accept or reject them all (Review), and save it.");
        }

        /** A part without text. */
        WordBase.Part plain(String part) throws Refusal {
            Set<String> ids = new TreeSet<>();
            file.each(part, xml -> check(part, xml, ids));
            return withPictures(part, ids);
        }

        /** A head or foot; empty if it shows nothing. */
        Optional<WordBase.Part> running(String part) throws Refusal {
            Set<String> ids = new TreeSet<>();
            StringBuilder words = new StringBuilder();
            StringBuilder field = new StringBuilder();
            boolean[] isShown = {false};
            file.each(part, xml -> {
                check(part, xml, ids);
                isShown[0] |= SHOWN.contains(xml.getLocalName());
                checkText(part, xml, words, field);
            });
            Matcher year = YEAR.matcher(words);
            if (year.find()) {
                throw WordPackage.refused(
                        "A header or footer (" + part + ") says " + year.group() + ", which would be on every paper",
                        "Delete the date. Each paper gives its own; without a header and footer in this file, papers have"
                                + " the program's.");
            }
            return words.isEmpty() && !isShown[0] ? Optional.empty() : Optional.of(withPictures(part, ids));
        }

        private static void check(String part, XMLStreamReader xml, Set<String> ids) throws Refusal {
            boolean isSecond = xml.getLocalName().equals("svgBlip");
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String name = xml.getAttributeLocalName(i);
                String namespace = String.valueOf(xml.getAttributeNamespace(i));
                String value = xml.getAttributeValue(i);
                if (namespace.equals(WordBaseReader.WORD) && name.equals("author")) {
                    throw trackedChanges();
                }
                if (ADDRESSES.contains(name) && !value.isBlank()) {
                    throw link(part, value);
                }
                // A drawing that is also there as a picture is ignored.
                if (namespace.equals(RELATIONSHIPS) && !value.isBlank() && !isSecond) {
                    ids.add(value);
                }
            }
        }

        private static void checkText(String part, XMLStreamReader xml, StringBuilder words, StringBuilder field)
                throws Refusal, XMLStreamException {
            if (!WordBaseReader.WORD.equals(xml.getNamespaceURI())) {
                return;
            }
            switch (xml.getLocalName()) {
                case "fldSimple" ->
                    checkField(part, String.valueOf(xml.getAttributeValue(WordBaseReader.WORD, "instr")));
                case "t" -> words.append(xml.getElementText());
                case "instrText" -> field.append(xml.getElementText());
                case "fldChar" -> {
                    checkField(part, field.toString());
                    field.setLength(0);
                }
                default -> {
                    if (HIDDEN.contains(xml.getLocalName()) && WordBaseReader.isOn(xml)) {
                        throw WordPackage.refused(
                                "A header or footer (" + part + ") has hidden text",
                                "Show it (Font, Hidden) or delete it.");
                    }
                }
            }
        }

        private static void checkField(String part, String words) throws Refusal {
            String name = Arrays.stream(words.strip().split("[\\s\\\\]+", 2))
                    .findFirst()
                    .orElse("");
            if (!name.isEmpty() && !FIELDS.contains(name.toUpperCase(Locale.ROOT))) {
                throw WordPackage.refused(
                        "A header or footer (" + part + ") has the field " + name,
                        "Replace it with words, or with another field. " + Nearest.choices(FIELDS));
            }
        }

        private WordBase.Part withPictures(String part, Set<String> ids) throws Refusal {
            Map<String, WordPackage.Reference> references = file.references(part);
            Map<String, Logo.Dots> its = new HashMap<>();
            for (String id : ids) {
                WordPackage.Reference reference = references.get(id);
                if (reference == null) {
                    throw WordPackage.refused(
                            "Its part " + part + " refers to something that is missing: " + id, WordPackage.SAVE_AGAIN);
                }
                if (reference.isExternal()) {
                    throw link(part, reference.target());
                }
                if (!reference.kind().equals("image")) {
                    throw WordPackage.refused(
                            "Its part " + part + " contains an object (" + reference.kind() + ")",
                            "Replace it with words or a picture.");
                }
                its.put(id, picture(reference.target()));
            }
            return new WordBase.Part(new Bytes(file.bytes(part)), its);
        }

        private static Refusal link(String part, String address) {
            return WordPackage.refused(
                    "Its part " + part + " has a link out of the file, to " + address,
                    "Remove the link. Its words may stay, and a linked picture can be inserted instead.");
        }

        private Logo.Dots picture(String target) throws Refusal {
            Logo.Dots known = pictures.get(target);
            Logo.Dots picture = known == null
                    ? DotsReader.read(
                            file.bytes(target),
                            (message, fix) ->
                                    WordPackage.refused("A picture, " + target + ", can't be used. " + message, fix))
                    : known;
            pictures.put(target, picture);
            return picture;
        }
    }
}
