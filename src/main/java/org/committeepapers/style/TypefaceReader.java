package org.committeepapers.style;

import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.LayeredFolders;
import org.committeepapers.setting.Setting;

/** Reads the council's own fonts: the group {@code fonts}. */
final class TypefaceReader {

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
        return Optional.of(new Typeface(new TrueType(regular.content()).family(), regular, bold, italic, boldItalic));
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
                throw file.refused("This is a collection of fonts", "Use the TrueType file (.ttf) of a single font.");
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
