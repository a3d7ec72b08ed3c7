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

    private static final List<String> KEYS = List.of("page", "sizes", "palette");

    private HouseStyle() {}

    /**
     * The council's house style over the program's.
     *
     * @throws Refusal where a file has a key or value we don't know, or a colour that can't be read on its ground (WCAG
     *     2.2, success criterion 1.4.3)
     */
    public static Style load(Folders folders) throws Refusal {
        Setting root = SettingFile.read(folders, FILE_NAME, SOURCE);
        root.checkNames(KEYS);
        return new Style(
                PageReader.read(root.at("page"), Style.Page.DEFAULT),
                SizesReader.read(root.at("sizes")),
                PaletteReader.read(root.at("palette")));
    }
}
