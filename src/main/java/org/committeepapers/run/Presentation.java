package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.config.LayoutSettings;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.config.PaperLayout;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.edition.Edition;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.pages.EditionPageFile;
import org.committeepapers.pages.FindingFiles;
import org.committeepapers.pages.Rendered;
import org.committeepapers.pages.RootPages;
import org.committeepapers.setting.Folders;
import org.committeepapers.setting.Setting;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.template.Templates;
import org.committeepapers.text.Language;

/**
 * The templates, words and house style with which the papers of trackers are made that have the same settings.
 *
 * @param words of each language of the papers, in their order
 * @param english the words of data and of officers' own pages, whatever the language of the papers
 */
record Presentation(
        Settings settings,
        Templates templates,
        PaperLanguages languages,
        Map<Language, Labels> words,
        Labels english,
        HouseStyle house,
        PaperLayout layout,
        EditionInputs inputs,
        FindingFiles findings,
        EditionPageFile editionPage,
        RootPages rootPages) {

    /**
     * Loads it, so that a mistake is told before anything is written.
     *
     * @param publicRoot where earlier editions lie
     * @param console on which the pages at the roots say what they leave out
     * @throws Refusal where a template, the labels or the house style are wrong
     */
    static Presentation load(Folders folders, Settings settings, Order order, Path publicRoot, Console console)
            throws Refusal, IOException {
        Setting houseStyle = HouseStyle.settings(folders);
        HouseStyle house = HouseStyle.of(houseStyle, folders, Paper.ids());
        Labels english = LabelFile.in(folders);
        Templates templates = Templates.load(folders);
        Rendered pages = new Rendered(templates, english, house.style());
        PaperLanguages languages = order.languages().orElse(settings.languages());
        FindingFiles findings = new FindingFiles(pages, order.asAt(), true);
        EditionInputs inputs = EditionInputs.of(folders, settings, languages.all());
        PaperLayout layout = LayoutSettings.read(houseStyle, templates).by(order.grouping());
        Map<Language, Labels> words = words(folders, languages, english);
        for (Paper paper : order.papers()) {
            for (Labels labels : words.values()) {
                templates.check(paper.template(), paper.parts(), labels);
            }
        }
        pages.forLists();
        Labels first = Objects.requireNonNull(words.get(languages.all().getFirst()));
        return new Presentation(
                settings,
                templates,
                languages,
                words,
                english,
                house,
                layout,
                inputs,
                findings,
                new EditionPageFile(pages.with(first), publicRoot),
                RootPages.of(pages, settings, folders, console));
    }

    private static Map<Language, Labels> words(Folders folders, PaperLanguages languages, Labels english)
            throws Refusal {
        Map<Language, Labels> words = new EnumMap<>(Language.class);
        for (Language language : languages.all()) {
            words.put(language, language == Language.ENGLISH ? english : LabelFile.in(folders, language, english));
        }
        return words;
    }

    /** The words of a language of the papers. */
    Labels words(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    /** The words of the first language, in which an edition's own page is written too. */
    Labels firstWords() {
        return words(languages.all().getFirst());
    }

    /**
     * What papers and the edition's own page say of an edition of the same day before.
     *
     * @param notice empty where there was none; else why it is made again, in words or none
     */
    String notice(Optional<String> notice, Edition edition, Labels words) {
        return notice.map(reason -> reason.isEmpty()
                        ? words.say("furniture.replaces", words.date(edition.asAt()))
                        : words.say("furniture.reissued", reason))
                .orElse("");
    }
}
