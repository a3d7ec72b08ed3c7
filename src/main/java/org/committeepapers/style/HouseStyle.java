package org.committeepapers.style;

import java.util.List;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.setting.Folders;
import org.committeepapers.setting.Setting;
import org.committeepapers.setting.SettingFile;
import org.committeepapers.setting.Source;

/** Loads the house style from YAML and checks it. Every key may be left out. */
public final class HouseStyle {

    /** The name of the file in the folder of templates. */
    public static final String FILE_NAME = "house-style.yaml";

    /** What the file is. */
    static final Source SOURCE = new Source(new RuleId("house-style"), FILE_NAME, "setting", "docs/templates.md");

    /** What of it isn't about the look is read by who lays out the papers. */
    private static final List<String> KEYS = List.of(
            "page", "sizes", "palette", "frontMatter", "numbering", "sections", "leaveOut", "grouping", "columns");

    private HouseStyle() {}

    /**
     * The council's house style over the program's.
     *
     * @throws Refusal where a file has a key or value we don't know, or a colour that can't be read on its ground (WCAG
     *     2.2, success criterion 1.4.3)
     */
    public static Style load(Folders folders) throws Refusal {
        return of(settings(folders));
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
     * The look of the papers.
     *
     * @throws Refusal as {@link #load} does
     */
    public static Style of(Setting root) throws Refusal {
        return new Style(
                PageReader.read(root.at("page"), Style.Page.DEFAULT),
                SizesReader.read(root.at("sizes")),
                PaletteReader.read(root.at("palette")));
    }
}
