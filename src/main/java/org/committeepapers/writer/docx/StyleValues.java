package org.committeepapers.writer.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.document.Block.Paragraph.Role;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.style.Style.Letters;
import org.committeepapers.style.Style.Palette;
import org.committeepapers.style.Style.Sizes;
import org.committeepapers.style.Typeface;
import org.w3c.dom.Element;

/** Puts the colours, fonts and lengths of the house style into the styles of the base that comes with the program. */
record StyleValues(BaseFile base, Style style) {

    void put(PageSetup pages) {
        colours();
        style.typeface().map(Typeface::family).ifPresent(this::font);
        letters();
        right(pages);
    }

    /** Styles name colours of the theme, each beside its value, which some programs read alone. */
    private void colours() {
        Palette palette = style.palette();
        Map<String, Colour> colours = new HashMap<>();
        Stream.of("text1", "dk1").forEach(name -> colours.put(name, palette.ink()));
        Stream.of("text2", "dk2").forEach(name -> colours.put(name, palette.muted()));
        Stream.of("background2", "lt2").forEach(name -> colours.put(name, palette.headerFill()));
        Stream.of("hyperlink", "hlink", "folHlink").forEach(name -> colours.put(name, palette.link()));
        colours.put("accent1", palette.accent());
        colours.put("accent2", palette.rule());
        for (Element one : WordMarkup.all(base.defaults().getOwnerDocument(), "*")) {
            Optional.ofNullable(colours.get(WordMarkup.attribute(one, "themeFill")))
                    .ifPresent(colour -> WordMarkup.set(one, "fill", colour.hex()));
            Optional.ofNullable(colours.get(WordMarkup.attribute(one, "themeColor")))
                    .ifPresent(colour -> WordMarkup.set(
                            one, WordMarkup.attribute(one, "color").isEmpty() ? "val" : "color", colour.hex()));
        }
        for (Element one : theme("srgbClr")) {
            Optional.ofNullable(colours.get(WordMarkup.name(one.getParentNode())))
                    .ifPresent(colour -> one.setAttribute("val", colour.hex()));
        }
    }

    private List<Element> theme(String name) {
        return base.part("theme").stream()
                .flatMap(theme -> WordMarkup.all(theme, name).stream())
                .toList();
    }

    private void font(String family) {
        Element fonts = WordMarkup.child(base.defaults(), "rFonts").orElseThrow();
        List.of("ascii", "hAnsi", "eastAsia", "cs").forEach(letters -> WordMarkup.set(fonts, letters, family));
        theme("latin").forEach(latin -> latin.setAttribute("typeface", family));
    }

    private void letters() {
        Sizes sizes = style.sizes();
        size(base.defaults(), sizes.body());
        letters(sizes.body(), StyleNames.NORMAL, StyleNames.heading(4), StyleNames.heading(5), StyleNames.heading(6));
        letters(sizes.body().smaller(), StyleNames.EYEBROW, StyleNames.NOTE, StyleNames.CAPTION);
        letters(
                sizes.body().smaller(),
                StyleNames.within(StyleNames.FACT, Role.NOTE),
                StyleNames.within(StyleNames.WIDE_FACT, Role.NOTE));
        letters(sizes.lead(), StyleNames.LEAD);
        letters(sizes.title(), StyleNames.heading(1));
        letters(sizes.heading2(), StyleNames.heading(2));
        letters(sizes.heading3(), StyleNames.heading(3));
        letters(sizes.small(), StyleNames.HEADER, StyleNames.FOOTER);
        letters(sizes.table(), StyleNames.TABLE_TEXT);
        letters(sizes.table().smaller(), StyleNames.TABLE_NOTE);
    }

    private void letters(Letters letters, String... names) {
        for (String name : names) {
            WordMarkup.child(base.style(name), "rPr").ifPresent(its -> size(its, letters));
            WordMarkup.at(base.style(name), "pPr", "spacing")
                    .ifPresent(spacing -> WordMarkup.set(spacing, "line", Units.twips(letters.leading())));
        }
    }

    private static void size(Element properties, Letters letters) {
        List.of("sz", "szCs")
                .forEach(name -> WordMarkup.child(properties, name)
                        .ifPresent(size -> WordMarkup.set(size, "val", Units.halfPoints(letters.size()))));
    }

    /** Tabs at the right, and indents that keep lines of running text no longer than the measure. */
    private void right(PageSetup pages) {
        String indent = Units.twips(pages.indent());
        tab(StyleNames.HEADER, pages.textWidth());
        tab(StyleNames.FOOTER, pages.textWidth());
        tab(StyleNames.CONTENTS, pages.textWidth() - pages.indent());
        Stream.of(StyleNames.BODY, StyleNames.LEAD, StyleNames.NOTE, StyleNames.CONTENTS)
                .forEach(name -> indent(name, "right", indent));
        Stream.of(StyleNames.LIST, StyleNames.FACT, StyleNames.WIDE_FACT)
                .flatMap(begins -> StyleNames.TYPES.keySet().stream().filter(name -> name.startsWith(begins)))
                .forEach(name -> indent(name, "right", indent));
    }

    private void tab(String name, double at) {
        WordMarkup.at(base.style(name), "pPr", "tabs", "tab")
                .ifPresent(tab -> WordMarkup.set(tab, "pos", Units.twips(at)));
    }

    private void indent(String name, String side, String twips) {
        WordMarkup.at(base.style(name), "pPr", "ind").ifPresent(indent -> WordMarkup.set(indent, side, twips));
    }
}
