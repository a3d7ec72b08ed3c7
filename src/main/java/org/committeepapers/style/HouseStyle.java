package org.committeepapers.style;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.SettingFile;
import org.committeepapers.schema.Source;
import org.committeepapers.style.Style.Letters;

/**
 * How papers look, loaded from YAML and checked. All keys are optional.
 *
 * @param style of everything
 * @param styles of papers whose pages differ from the rest
 */
public record HouseStyle(Style style, Map<String, Style> styles) {

    /** The name of the file in the folder of templates. */
    public static final String FILE_NAME = "house-style.yaml";

    /** The name of the file in that folder that Word papers are based on. */
    public static final String WORD_BASE = WordPackage.FILE_NAME;

    /** The file, as findings name it. */
    static final Source SOURCE = new Source(RuleId.HOUSE_STYLE, FILE_NAME, "setting", "docs/templates.md");

    /** Keys that aren't about the look are read by {@code config}. */
    private static final List<String> KEYS = List.of(
            "page",
            "sizes",
            "palette",
            "charts",
            "logo",
            "fonts",
            "papers",
            "frontMatter",
            "numbering",
            "sections",
            "leaveOut",
            "grouping");

    private static final List<String> PAGE_KEYS = List.of("size", "side", "top", "bottom", "measure");
    private static final List<String> SIZES_KEYS =
            List.of("body", "lead", "title", "heading2", "heading3", "table", "small");
    private static final List<String> LETTERS_KEYS = List.of("size", "leading");
    private static final Map<String, Style.Size> PAPER_SIZES =
            new TreeMap<>(Map.of("A4", Style.Size.A4, "A3", Style.Size.A3, "Letter", Style.Size.LETTER));

    /**
     * Loads the council's house style, laid over the program's.
     *
     * @param papers the ids of all papers
     * @throws Refusal if a file has an unknown key or value, or a colour that can't be read on its background (WCAG
     *     2.2, success criterion 1.4.3)
     */
    public static HouseStyle load(LayeredFolders folders, List<String> papers) throws Refusal {
        return Mistakes.all(settings(folders), root -> of(root, folders, papers));
    }

    /**
     * Everything that the file sets, with the council's laid over the program's.
     *
     * @throws Refusal if a file can't be read or has an unknown key
     */
    public static Setting settings(LayeredFolders folders) throws Refusal {
        return Mistakes.all(SettingFile.read(folders, FILE_NAME, SOURCE), root -> {
            root.checkNames(KEYS);
            return root;
        });
    }

    /**
     * The house style that these settings give.
     *
     * @param folders where the files are that it names
     *
     * @throws Refusal as {@link #load} does
     */
    public static HouseStyle of(Setting root, LayeredFolders folders, List<String> papers) throws Refusal {
        Style style = new Style(
                page(root.at("page"), Style.Page.DEFAULT),
                sizes(root.at("sizes")),
                PaletteReader.read(root.at("palette")),
                LogoReader.read(root.at("logo"), folders),
                TypefaceReader.read(root.at("fonts"), folders),
                WordBaseReader.read(folders));
        return new HouseStyle(style, styles(root.at("papers"), papers, style));
    }

    private static Style.Page page(Setting group, Style.Page usual) throws Refusal {
        group.checkNames(PAGE_KEYS);
        return new Style.Page(
                group.at("size").isNothing() ? usual.size() : group.at("size").oneOf(PAPER_SIZES),
                Measure.in(group, "side", usual.side(), 10, 60),
                Measure.in(group, "top", usual.top(), 12, 60),
                Measure.in(group, "bottom", usual.bottom(), 12, 60),
                Measure.in(group, "measure", usual.measure(), 60, 280));
    }

    private static Style.Sizes sizes(Setting group) throws Refusal {
        group.checkNames(SIZES_KEYS);
        Style.Sizes usual = Style.Sizes.DEFAULT;
        return new Style.Sizes(
                letters(group.at("body"), usual.body(), 11, 18),
                letters(group.at("lead"), usual.lead(), 11, 24),
                letters(group.at("title"), usual.title(), 14, 40),
                letters(group.at("heading2"), usual.heading2(), 12, 30),
                letters(group.at("heading3"), usual.heading3(), 11, 26),
                letters(group.at("table"), usual.table(), 11, 16),
                letters(group.at("small"), usual.small(), 8, 14));
    }

    /** If only the size is given, the leading keeps its proportion. */
    private static Letters letters(Setting group, Letters usual, double least, double most) throws Refusal {
        group.checkNames(LETTERS_KEYS);
        double size = Measure.in(group, "size", usual.size(), least, most);
        double leading = Math.rint(usual.leading() * size / usual.size());
        boolean sizeAlone =
                group.at("size").isOf(SOURCE) && !group.at("leading").isOf(SOURCE);
        return new Letters(size, sizeAlone ? leading : Measure.in(group, "leading", leading, size, 2 * size));
    }

    private static Map<String, Style> styles(Setting group, List<String> papers, Style usual) throws Refusal {
        group.checkNames(papers);
        Map<String, Style> styles = new LinkedHashMap<>();
        for (Setting paper : group.settings()) {
            styles.put(paper.name(), usual.on(page(paper, usual.page())));
        }
        return styles;
    }

    /** How a paper looks. */
    public Style style(String paper) {
        return styles.getOrDefault(paper, style);
    }

    /** Reads the council's logo: the group {@code logo}. */
    private static final class LogoReader {

        private static final List<String> KEYS = List.of("file", "alternative", "decorative", "height");
        private static final int MOST_BYTES = 2_000_000;
        private static final double USUAL_HEIGHT = 15;
        private static final double WIDEST = 120;

        private LogoReader() {}

        /** @param folders where its file is */
        static Optional<Logo> read(Setting group, LayeredFolders folders) throws Refusal {
            group.checkNames(KEYS);
            if (group.settings().isEmpty()) {
                return Optional.empty();
            }
            Setting file = group.at("file");
            if (file.words().isBlank()) {
                throw file.refused(
                        "There is no file for the logo", "Give the name of one in the same folder, such as logo.png.");
            }
            String alternative = alternative(group);
            Logo logo = new Logo(
                    picture(file, NamedFile.bytes(file, folders, MOST_BYTES)),
                    Measure.in(group, "height", USUAL_HEIGHT, 5, 40),
                    alternative);
            if (logo.width() > WIDEST) {
                throw file.refused(
                        String.format(Locale.ROOT, "The logo would be %.0f millimetres wide", logo.width()),
                        "Give it a smaller height. It may be up to 120 millimetres wide.");
            }
            return Optional.of(logo);
        }

        private static String alternative(Setting group) throws Refusal {
            Setting decorative = group.at("decorative");
            String words = group.at("alternative").words().strip();
            boolean isDecorative = decorative.words().equals("true");
            if (!decorative.isNothing() && decorative.kind() != Setting.Kind.YES_OR_NO) {
                throw decorative.refused("This must be true or false", "Write true if the logo is only decoration.");
            }
            if (words.isEmpty() != isDecorative) {
                throw (words.isEmpty() ? group : decorative)
                        .refused(
                                words.isEmpty()
                                        ? "There is no alternative text for readers who can't see the logo"
                                        : "The logo has an alternative text, but is marked as decorative",
                                "Write alternative: with the council's name, or decorative: true if the logo is only"
                                        + " decoration.");
            }
            return words;
        }

        private static Logo.Dots picture(Setting file, byte[] bytes) throws Refusal {
            String start = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.ISO_8859_1);
            if (start.contains("<svg") || file.words().toLowerCase(Locale.ROOT).endsWith(".svg")) {
                throw file.refused(
                        "The logo is a drawing (SVG), which papers can't show",
                        "Export it as a PNG, about 600 dots across, or as a JPEG, and give the name of that file.");
            }
            return DotsReader.read(bytes, file::refused);
        }
    }

    /** Reads the council's own fonts: the group {@code fonts}. */
    private static final class TypefaceReader {

        private static final List<String> KEYS = List.of("regular", "bold", "italic", "boldItalic");
        private static final int MOST_BYTES = 5_000_000;

        /** What every paper needs; other characters that they lack come from the program's fonts. */
        private static final String NEEDED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                + " .,:;!?()[]/&%+-'\"\u2013\u2018\u2019\u201c\u201d\u00a3";

        private TypefaceReader() {}

        /** @param folders where the files are */
        static Optional<Typeface> read(Setting group, LayeredFolders folders) throws Refusal {
            group.checkNames(KEYS);
            if (group.settings().isEmpty()) {
                return Optional.empty();
            }
            for (String needed : List.of("regular", "bold")) {
                if (group.at(needed).words().isBlank()) {
                    throw group.refused(
                            "There is no font file for " + needed,
                            "Give a TrueType file for regular and one for bold. The others are optional.");
                }
            }
            Bytes regular = bytes(group.at("regular"), folders);
            Bytes bold = bytes(group.at("bold"), folders);
            Bytes italic = group.at("italic").isNothing() ? regular : bytes(group.at("italic"), folders);
            Bytes boldItalic = group.at("boldItalic").isNothing() ? bold : bytes(group.at("boldItalic"), folders);
            return Optional.of(
                    new Typeface(new TrueType(regular.content()).family(), regular, bold, italic, boldItalic));
        }

        private static Bytes bytes(Setting file, LayeredFolders folders) throws Refusal {
            byte[] bytes = NamedFile.bytes(file, folders, MOST_BYTES);
            try {
                check(file, new TrueType(bytes));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw file.refused(
                        "This isn't a TrueType font that can be read", "Use the .ttf file as its maker supplies it.");
            }
            return new Bytes(bytes);
        }

        private static void check(Setting file, TrueType font) throws Refusal {
            switch (font.kind()) {
                case COMPACT ->
                    throw file.refused(
                            "This is an OpenType font with PostScript outlines", "Use its TrueType file (.ttf).");
                case COLLECTION ->
                    throw file.refused(
                            "This is a collection of fonts", "Use the TrueType file (.ttf) of a single font.");
                case VARIABLE ->
                    throw file.refused(
                            "This is a variable font, which PDF files can't contain",
                            "Use its static files, one for each weight.");
                case PLAIN -> {}
            }
            if (!font.mayBeEmbedded()) {
                throw file.refused(
                        "The font's maker doesn't allow it in documents (fsType)",
                        "Choose another font, or ask for a licence.");
            }
            String missing = NEEDED.codePoints()
                    .filter(codePoint -> !font.has(codePoint))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (!missing.isEmpty()) {
                throw file.refused(
                        "The font lacks characters that papers need: " + missing,
                        "Choose a font that has letters, figures and quotation marks.");
            }
            if (font.family().isBlank()) {
                throw file.refused("The font has no name", "Choose another font.");
            }
        }
    }
}
