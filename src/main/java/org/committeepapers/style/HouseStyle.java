package org.committeepapers.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.setting.LayeredFolders;
import org.committeepapers.setting.Mistakes;
import org.committeepapers.setting.Setting;
import org.committeepapers.setting.SettingFile;
import org.committeepapers.setting.Source;
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
}
