package org.committeepapers.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.setting.Folders;
import org.committeepapers.setting.Setting;
import org.committeepapers.setting.SettingFile;
import org.committeepapers.setting.Source;
import org.committeepapers.text.Language;

/**
 * How papers look and what their files are called, loaded from YAML and checked. Every key may be left out.
 *
 * @param style of everything
 * @param styles of papers that have other pages than the rest
 * @param charts that the progress report has, each where it tells something
 * @param fileNames of each paper, by language
 */
public record HouseStyle(
        Style style, Map<String, Style> styles, Set<Chart> charts, Map<String, Map<String, NamePattern>> fileNames) {

    /** The name of the file in the folder of templates. */
    public static final String FILE_NAME = "house-style.yaml";

    /** The name of the file in that folder on which Word papers are based. */
    public static final String WORD_BASE = WordPackage.FILE_NAME;

    /** What the file is. */
    static final Source SOURCE = new Source(new RuleId("house-style"), FILE_NAME, "setting", "docs/templates.md");

    /** What of it isn't about the look is read by who lays out the papers. */
    private static final List<String> KEYS = List.of(
            "page",
            "sizes",
            "palette",
            "charts",
            "logo",
            "fonts",
            "papers",
            "fileNames",
            "frontMatter",
            "numbering",
            "sections",
            "leaveOut",
            "grouping",
            "columns");

    private static final String FILE_NAMES = "fileNames";
    private static final Set<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::code).collect(Collectors.toCollection(TreeSet::new));

    public HouseStyle {
        styles = Map.copyOf(styles);
        charts = Set.copyOf(charts);
        fileNames = Map.copyOf(fileNames);
    }

    /**
     * The council's house style over the program's.
     *
     * @param papers the ids of those that there are
     * @throws Refusal where a file has a key or value we don't know, or a colour that can't be read on its ground (WCAG
     *     2.2, success criterion 1.4.3)
     */
    public static HouseStyle load(Folders folders, List<String> papers) throws Refusal {
        return of(settings(folders), folders, papers);
    }

    /**
     * All that the file sets, in its council's form over the program's.
     *
     * @throws Refusal where a file can't be read or has a key we don't know
     */
    public static Setting settings(Folders folders) throws Refusal {
        Setting root = SettingFile.read(folders, FILE_NAME, SOURCE);
        root.checkNames(KEYS);
        return root;
    }

    /**
     * The same of what the file sets.
     *
     * @param folders where files lie that it names
     *
     * @throws Refusal as {@link #load} does
     */
    public static HouseStyle of(Setting root, Folders folders, List<String> papers) throws Refusal {
        Set<Chart> charts = ChartsReader.read(root.at("charts"));
        Style style = new Style(
                PageReader.read(root.at("page"), Style.Page.DEFAULT),
                SizesReader.read(root.at("sizes")),
                PaletteReader.read(root.at("palette")),
                LogoReader.read(root.at("logo"), folders),
                TypefaceReader.read(root.at("fonts"), folders),
                WordBaseReader.read(folders));
        return new HouseStyle(
                style, styles(root.at("papers"), papers, style), charts, fileNames(root.at(FILE_NAMES), papers));
    }

    private static Map<String, Style> styles(Setting group, List<String> papers, Style usual) throws Refusal {
        group.checkNames(papers);
        Map<String, Style> styles = new LinkedHashMap<>();
        for (Setting paper : group.settings()) {
            styles.put(paper.name(), usual.on(PageReader.read(paper, usual.page())));
        }
        return styles;
    }

    /** How a paper looks. */
    public Style style(String paper) {
        return styles.getOrDefault(paper, style);
    }

    private static Map<String, Map<String, NamePattern>> fileNames(Setting group, List<String> papers) throws Refusal {
        group.checkNames(papers);
        Map<String, Map<String, NamePattern>> names = new LinkedHashMap<>();
        for (Setting paper : group.settings()) {
            names.put(paper.name(), NamePattern.readAll(paper, LANGUAGES));
        }
        return names;
    }

    /** How the file of a paper is called; empty where the council doesn't say. */
    public Optional<NamePattern> fileName(String paper, String language) {
        return NamePattern.of(fileNames.getOrDefault(paper, Map.of()), language);
    }

    /** Whether the name of a paper in this language is said apart from that in others. */
    public boolean isOwnTo(String paper, String language) {
        return fileNames.getOrDefault(paper, Map.of()).containsKey(language);
    }
}
