package org.committeepapers.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.document.Mark;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.schema.Key;
import org.committeepapers.schema.Kind;
import org.committeepapers.schema.Kind.Decimal;
import org.committeepapers.schema.Kind.OneOf;
import org.committeepapers.schema.Kind.Words;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.schema.Mistakes;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;
import org.committeepapers.schema.Source;
import org.committeepapers.schema.Values;
import org.committeepapers.style.Style.Letters;
import org.committeepapers.style.Style.Palette;
import org.committeepapers.style.Style.Statuses;
import org.openpdf.text.pdf.BaseFont;

/** The keys of the house style that say how papers look. */
public final class Look {

    /** The name of the file in the folder of templates. */
    public static final String FILE_NAME = "house-style.yaml";

    /** The name of the file in that folder that Word papers are based on. */
    public static final String WORD_BASE = "base.docx";

    /** The file, as findings name it. */
    public static final Source SOURCE = new Source(RuleId.HOUSE_STYLE, FILE_NAME, "setting", "docs/templates.md");

    /** The file that Word papers are based on, as findings name it. */
    public static final Source BASE = new Source(RuleId.HOUSE_STYLE, WORD_BASE, "style", "docs/templates.md");

    private static final int MOST_BYTES_OF_BASE = 20_000_000;

    private static final Key<Style.Size> SIZE = new Key<>(
            "size",
            new OneOf<>(
                    "size of paper",
                    new TreeMap<>(Map.of("A4", Style.Size.A4, "A3", Style.Size.A3, "Letter", Style.Size.LETTER))),
            "A4",
            "The size of the paper, always upright.");
    private static final Key<Double> SIDE =
            new Key<>("side", Kind.decimal(10, 60), "20", "The margins left and right, in millimetres.");
    private static final Key<Double> TOP =
            new Key<>("top", Kind.decimal(12, 60), "20", "The margin at the top, with the running header in it.");
    private static final Key<Double> BOTTOM =
            new Key<>("bottom", Kind.decimal(12, 60), "18", "The margin at the bottom, with the running footer in it.");
    private static final Key<Double> MEASURE =
            new Key<>("measure", Kind.decimal(60, 280), "205", "The longest line of running text, in millimetres.");

    /** The page of all papers. */
    public static final Key<Values> PAGE =
            Key.of("page", Kind.group(SIZE, SIDE, TOP, BOTTOM, MEASURE), "The page of all papers.");

    private static final Key<Letters> BODY = letters("body", 12, 17, 11, 18, "Running text");
    private static final Key<Letters> LEAD = letters("lead", 14, 20, 11, 24, "The paragraph at the beginning");
    private static final Key<Letters> TITLE = letters("title", 25, 29, 14, 40, "The title");
    private static final Key<Letters> HEADING2 = letters("heading2", 16, 20, 12, 30, "Headings of sections");
    private static final Key<Letters> HEADING3 = letters("heading3", 13, 17, 11, 26, "Headings within them");
    private static final Key<Letters> TABLE = letters("table", 11, 15, 11, 16, "Tables");
    private static final Key<Letters> SMALL =
            letters("small", 9, 12, 8, 14, "Captions and the running header and footer");

    private static final Key<Style.Sizes> SIZES = Key.of(
            "sizes",
            Kind.group(BODY, LEAD, TITLE, HEADING2, HEADING3, TABLE, SMALL)
                    .then(values -> new Style.Sizes(
                            values.get(BODY),
                            values.get(LEAD),
                            values.get(TITLE),
                            values.get(HEADING2),
                            values.get(HEADING3),
                            values.get(TABLE),
                            values.get(SMALL))),
            "The size of letters and the distance from line to line, in points.");

    private static final Kind<Colour> COLOUR = new Words<>(
            "a colour: a hash and six hexadecimal digits, in quotes", "\"#12304a\"", "#[0-9a-fA-F]{6}", Colour::of);

    /** The least contrast of two statuses, which are six steps apart between black and what white letters can be read on. */
    private static final double LEAST_IN_GREY = 1.15;

    /** Both the paper and the letters on status colours in charts are white. */
    private static final Kind<Colour> ON_WHITE = COLOUR.thenChecked((colour, written, mistakes) -> {
        tellPale(written, colour, Colour.WHITE, "white", "Choose a darker colour.", mistakes);
        return Optional.of(colour);
    });

    private static final Key<Colour> INK = new Key<>("ink", ON_WHITE, "#1a1a1a", "Running text.");
    private static final Key<Colour> ACCENT =
            new Key<>("accent", ON_WHITE, "#12304a", "Title, headings and the words of header rows.");
    private static final Key<Colour> MUTED =
            new Key<>("muted", ON_WHITE, "#505a5f", "Captions, terms and the running header and footer.");
    private static final Key<Colour> HEADER_FILL =
            new Key<>("headerFill", COLOUR, "#e8eef3", "The background of header rows.");
    private static final Key<Colour> RULE = new Key<>("rule", COLOUR, "#b1b4b6", "Lines between rows.");
    private static final Key<Colour> LINK = new Key<>("link", ON_WHITE, "#1d5fa8", "Links.");

    private static final Map<Mark, Key<Colour>> STATUS_KEYS = new EnumMap<>(Map.of(
            Mark.COMPLETED, status("completed", "#004123"),
            Mark.IN_PROGRESS, status("inProgress", "#1f78c6"),
            Mark.NOT_STARTED, status("notStarted", "#4e585d"),
            Mark.OPEN, status("open", "#2e1a58"),
            Mark.DELAYED, status("delayed", "#773308"),
            Mark.CLOSED, status("closed", "#0f1112"),
            Mark.UNCLEAR, status("unclear", "#b22d87")));

    private static final Key<Statuses> STATUSES = Key.of(
            "statuses",
            new Kind.Group(List.copyOf(STATUS_KEYS.values()))
                    .thenChecked(Look::tellAlike)
                    .then(values -> {
                        Map<Mark, Colour> colours = new EnumMap<>(Mark.class);
                        STATUS_KEYS.forEach((mark, key) -> colours.put(mark, values.get(key)));
                        return new Statuses(colours);
                    }),
            "The signs of statuses.");

    private static final Key<Palette> PALETTE = Key.of(
            "palette",
            Kind.group(INK, ACCENT, MUTED, HEADER_FILL, RULE, LINK, STATUSES).thenChecked(Look::palette),
            "The colours. All words need a contrast of 4.5 to 1 with their background.");

    private static final Key<String> LOGO_FILE =
            Key.of("file", Kind.words(), "The name of a PNG or JPEG in the folder of templates.");
    private static final Key<String> ALTERNATIVE =
            Key.of("alternative", Kind.words(), "Its text for readers who can't see it, such as the council's name.");
    private static final Key<Boolean> DECORATIVE = new Key<>(
            "decorative", new Kind.YesOrNo(), "false", "Whether it says nothing, so that it needs no such text.");
    private static final Key<Double> HEIGHT = new Key<>("height", Kind.decimal(5, 40), "15", "In millimetres.");

    private static final Key<Values> LOGO = Key.of(
            "logo",
            Kind.group(LOGO_FILE, ALTERNATIVE, DECORATIVE, HEIGHT),
            "The logo at the top of the first page of every paper.");

    private static final Key<String> REGULAR = Key.of("regular", Kind.words(), "A TrueType file.");
    private static final Key<String> BOLD = Key.of("bold", Kind.words(), "A TrueType file.");
    private static final Key<String> ITALIC =
            Key.of("italic", Kind.words(), "A TrueType file; without it, regular is used.");
    private static final Key<String> BOLD_ITALIC =
            Key.of("boldItalic", Kind.words(), "A TrueType file; without it, bold is used.");

    private static final Key<Values> FONTS = Key.of(
            "fonts",
            Kind.group(REGULAR, BOLD, ITALIC, BOLD_ITALIC),
            "The council's own fonts, in the folder of templates.");

    /** What the file may hold of the look. */
    public static final List<Key<?>> KEYS = List.of(PAGE, SIZES, PALETTE, LOGO, FONTS);

    private Look() {}

    /**
     * The look that the house style gives. A file that it names and that is wrong is told, and left out.
     *
     * @param root what the house style says
     * @param folders where the files are that it names
     */
    public static Style style(Values root, LayeredFolders folders, Mistakes mistakes) {
        return new Style(
                page(root.get(PAGE), root),
                root.get(SIZES),
                root.get(PALETTE),
                root.find(LOGO).flatMap(logo -> new LogoReader(logo, folders, mistakes).read()),
                root.find(FONTS).flatMap(fonts -> new TypefaceReader(fonts, folders, mistakes).read()),
                mistakes.unless(() -> base(folders)).orElseGet(() -> new Bytes(new byte[0])));
    }

    private static Bytes base(LayeredFolders folders) throws Refusal {
        Path file = folders.find(WORD_BASE)
                .orElseThrow(() -> BASE.refused("", "There is no such file", "Put the program's own file back."));
        try {
            if (Files.size(file) > MOST_BYTES_OF_BASE) {
                throw BASE.refused(
                        "", "The file has more than 20 MB", "Delete its text and pictures, which papers don't use.");
            }
            return new Bytes(Files.readAllBytes(file));
        } catch (IOException e) {
            throw BASE.refused("", "The file can't be read", "Give this user permission to read it.");
        }
    }

    /** A page that has what isn't said of it from the page of all papers. */
    public static Style.Page page(Values own, Values root) {
        Values all = root.get(PAGE);
        return new Style.Page(
                own.find(SIZE).orElseGet(() -> all.get(SIZE)),
                own.find(SIDE).orElseGet(() -> all.get(SIDE)),
                own.find(TOP).orElseGet(() -> all.get(TOP)),
                own.find(BOTTOM).orElseGet(() -> all.get(BOTTOM)),
                own.find(MEASURE).orElseGet(() -> all.get(MEASURE)));
    }

    /** If only the size is given, the leading keeps its proportion. */
    private static Key<Letters> letters(
            String name, double usualSize, double usualLeading, double least, double most, String says) {
        Key<Double> size =
                new Key<>("size", Kind.decimal(least, most), Decimal.plain(usualSize), "The size of letters.");
        Key<Double> leading =
                Key.of("leading", Kind.decimal(least, 2 * most), "From line to line, up to twice the size.");
        return Key.of(
                name,
                Kind.group(size, leading).thenChecked((values, written, mistakes) -> {
                    double points = values.find(size).orElse(usualSize);
                    boolean alone =
                            values.at(size).isOf(SOURCE) && !values.at(leading).isOf(SOURCE);
                    double lines = values.find(leading)
                            .filter(any -> !alone)
                            .orElse(Math.rint(usualLeading * points / usualSize));
                    if (lines < points || lines > 2 * points) {
                        mistakes.add(
                                values.at(leading),
                                "This must be a number from " + Decimal.plain(points) + " to "
                                        + Decimal.plain(2 * points),
                                "Write a number in that range, or delete the line.");
                    }
                    return Optional.of(new Letters(points, lines));
                }),
                says + ": by default " + Decimal.plain(usualSize) + " and " + Decimal.plain(usualLeading) + ".");
    }

    private static Key<Colour> status(String name, String usual) {
        return new Key<>(name, ON_WHITE, usual, "This status, also behind white letters in charts.");
    }

    /** Printed in grey, parts of a bar that lie side by side have to differ. */
    private static Optional<Values> tellAlike(Values values, Setting written, Mistakes mistakes) {
        List<Key<Colour>> keys = List.copyOf(STATUS_KEYS.values());
        for (Key<Colour> key : keys) {
            Setting setting = values.at(key);
            if (!setting.isOf(SOURCE) || mistakes.areIn(setting)) {
                continue;
            }
            keys.stream()
                    .filter(other -> !other.name().equals(key.name()) && !mistakes.areIn(values.at(other)))
                    .filter(other -> !values.at(other).isOf(SOURCE) || keys.indexOf(other) < keys.indexOf(key))
                    .filter(other -> values.get(key).contrastWith(values.get(other)) < LEAST_IN_GREY)
                    .findFirst()
                    .ifPresent(other -> mistakes.add(
                            setting,
                            "In grey it can't be told from palette.statuses." + other.name() + ", " + "#"
                                    + values.get(other).hex(),
                            "Make one of the two lighter or darker. docs/templates.md says by how much."));
        }
        return Optional.of(values);
    }

    private static Optional<Palette> palette(Values values, Setting written, Mistakes mistakes) {
        Palette palette = new Palette(
                values.get(INK),
                values.get(ACCENT),
                values.get(MUTED),
                values.get(HEADER_FILL),
                values.get(RULE),
                values.get(LINK),
                values.get(STATUSES));
        Setting ground = values.at(HEADER_FILL);
        Setting accent = values.at(ACCENT);
        if (mistakes.areIn(accent) || mistakes.areIn(ground)) {
            return Optional.of(palette);
        }
        // The mistake is in whichever of the two the council chose.
        if (ground.isOf(SOURCE) && !accent.isOf(SOURCE)) {
            tellPale(
                    ground,
                    palette.accent(),
                    palette.headerFill(),
                    "the words on it (palette.accent)",
                    "Choose a lighter background, or darker words.",
                    mistakes);
        } else {
            tellPale(
                    accent,
                    palette.accent(),
                    palette.headerFill(),
                    "its background in tables (palette.headerFill)",
                    "Choose a darker colour, or a lighter background.",
                    mistakes);
        }
        return Optional.of(palette);
    }

    private static void tellPale(
            Setting setting, Colour words, Colour ground, String other, String fix, Mistakes mistakes) {
        double ratio = words.contrastWith(ground);
        if (ratio < Colour.LEAST_CONTRAST) {
            mistakes.add(
                    setting,
                    String.format(
                            Locale.ROOT,
                            "Its contrast with %s is %.2f to 1, but readers need at least %.1f to 1",
                            other,
                            // Rounded down, so that 4.496 isn't shown as enough.
                            Math.floor(ratio * 100) / 100,
                            Colour.LEAST_CONTRAST),
                    fix);
        }
    }

    /** The bytes of a file that the house style names, in the folder of templates. */
    private static byte[] namedFile(Setting name, LayeredFolders folders, int most) throws Refusal {
        String words = name.words();
        if (!isWithin(words)) {
            throw name.refused(
                    "This isn't the name of a file in the folder of templates",
                    "Copy the file there, and write its name.");
        }
        Optional<Path> file = folders.find(words);
        if (file.isEmpty()) {
            throw name.refused(
                    "There is no such file in the folder of templates",
                    Nearest.to(words, folders.names(""))
                            .filter(nearest -> !nearest.equals(words))
                            .map(nearest -> "Did you mean \"" + nearest + "\"?")
                            .orElse("Put it beside house-style.yaml."));
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw name.refused(
                        "The file has more than " + most / 1_000_000 + " MB",
                        "Save a smaller one, because every paper contains it.");
            }
            return bytes;
        } catch (IOException e) {
            throw name.refused("The file can't be read", "Give this user permission to read it.");
        }
    }

    /** Whether it can be the name of a file there, on every system. */
    private static boolean isWithin(String words) {
        try {
            boolean isPlain = words.chars().noneMatch(c -> c < ' ' || "\\:?*<>|\"".indexOf(c) >= 0);
            Path path = Path.of(words).normalize();
            return isPlain && !words.startsWith("/") && !path.isAbsolute() && !path.startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Reads the council's logo. */
    private record LogoReader(Values values, LayeredFolders folders, Mistakes mistakes) {

        private static final int MOST_BYTES = 2_000_000;
        private static final double WIDEST = 120;

        Optional<Logo> read() {
            Setting file = values.at(LOGO_FILE);
            boolean sound = !mistakes.areIn(values.setting());
            if (sound && file.line() == 0) {
                mistakes.add(
                        values.setting(),
                        "There is no file for the logo",
                        "Give the name of one in the same folder, such as file: logo.png.");
            }
            tellAlternative(sound);
            if (values.find(LOGO_FILE).isEmpty()) {
                return Optional.empty();
            }
            Optional<Logo> logo = mistakes.unless(() -> new Logo(
                    picture(file, namedFile(file, folders, MOST_BYTES)),
                    values.get(HEIGHT),
                    values.find(ALTERNATIVE).orElse("")));
            logo.filter(picture -> picture.width() > WIDEST)
                    .ifPresent(picture -> mistakes.add(
                            file,
                            String.format(Locale.ROOT, "The logo would be %.0f millimetres wide", picture.width()),
                            "Give it a smaller height. It may be up to 120 millimetres wide."));
            return logo;
        }

        private void tellAlternative(boolean sound) {
            String fix =
                    "Write alternative: with the council's name, or decorative: true if the logo is only decoration.";
            boolean has = values.at(ALTERNATIVE).line() > 0;
            if (sound && !has && !values.get(DECORATIVE)) {
                mistakes.add(values.setting(), "There is no alternative text for readers who can't see the logo", fix);
            } else if (has && values.get(DECORATIVE)) {
                mistakes.add(
                        values.at(DECORATIVE), "The logo has an alternative text, but is marked as decorative", fix);
            }
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

    /** Reads the council's own fonts. */
    private record TypefaceReader(Values values, LayeredFolders folders, Mistakes mistakes) {

        private static final int MOST_BYTES = 5_000_000;
        /** In which the names of all tables stand, in bytes. */
        private static final int DIRECTORY = 600;

        private static final String ENGLISH = "1033";

        /** What every paper needs; other characters that they lack come from the program's fonts. */
        private static final String NEEDED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                + " .,:;!?()[]/&%+-'\"\u2013\u2018\u2019\u201c\u201d\u00a3";

        Optional<Typeface> read() {
            boolean sound = !mistakes.areIn(values.setting());
            for (Key<String> needed : List.of(REGULAR, BOLD)) {
                if (sound && values.at(needed).line() == 0) {
                    mistakes.add(
                            values.setting(),
                            "There is no font file for " + needed.name(),
                            "Give a TrueType file for regular and one for bold. The others are optional.");
                }
            }
            Map<String, Bytes> files = new TreeMap<>();
            for (Key<String> key : List.of(REGULAR, BOLD, ITALIC, BOLD_ITALIC)) {
                if (values.find(key).isPresent()) {
                    mistakes.unless(() -> bytes(values.at(key))).ifPresent(bytes -> files.put(key.name(), bytes));
                }
            }
            Bytes regular = files.get(REGULAR.name());
            Bytes bold = files.get(BOLD.name());
            return regular == null || bold == null
                    ? Optional.empty()
                    : Optional.of(new Typeface(
                            family(font(regular.content())),
                            regular,
                            bold,
                            files.getOrDefault(ITALIC.name(), regular),
                            files.getOrDefault(BOLD_ITALIC.name(), bold)));
        }

        private Bytes bytes(Setting file) throws Refusal {
            byte[] bytes = namedFile(file, folders, MOST_BYTES);
            BaseFont font;
            try {
                font = font(bytes);
            } catch (IllegalArgumentException e) {
                throw file.refused(
                        "This isn't a plain TrueType font that can be read and whose maker allows it in documents",
                        "Use the .ttf file of a single font as its maker supplies it: no .otf, no collection and no"
                                + " variable font.");
            }
            String missing = NEEDED.codePoints()
                    .filter(codePoint -> !font.charExists(codePoint))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (!missing.isEmpty()) {
                throw file.refused(
                        "The font lacks characters that papers need: " + missing,
                        "Choose a font that has letters, figures and quotation marks.");
            }
            if (family(font).isBlank()) {
                throw file.refused("The font has no name", "Choose another font.");
            }
            return new Bytes(bytes);
        }

        /** @throws IllegalArgumentException if PDF files can't hold it, or its licence forbids that */
        private static BaseFont font(byte[] file) {
            String directory = new String(file, 0, Math.min(file.length, DIRECTORY), StandardCharsets.ISO_8859_1);
            if (!directory.startsWith("\0\1\0\0") || directory.contains("fvar")) {
                throw new IllegalArgumentException("no plain TrueType");
            }
            try {
                return BaseFont.createFont(
                        "council.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file, null);
            } catch (IOException | RuntimeException e) {
                throw new IllegalArgumentException(e);
            }
        }

        /** The name of the family, in English if there is one. */
        private static String family(BaseFont font) {
            String family = "";
            for (String[] name : font.getFamilyFontName()) {
                family = family.isEmpty() || name[2].equals(ENGLISH) ? name[3].strip() : family;
            }
            return family;
        }
    }
}
