package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.committeepapers.config.HouseStyle;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.edition.Edition;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.pages.EditionPageFile;
import org.committeepapers.pages.Rendered;
import org.committeepapers.pages.RootPages;
import org.committeepapers.rules.EmailDomains;
import org.committeepapers.rules.OutsideTexts;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.template.Imprint;
import org.committeepapers.template.Templates;
import org.committeepapers.text.Language;

/**
 * The templates, labels and house style for trackers with the same settings.
 *
 * @param words the labels of each language of the papers, in order
 * @param english the labels of data and of officers' pages, whatever the language of the papers
 */
record Presentation(
        Settings settings,
        Templates templates,
        PaperLanguages languages,
        Map<Language, Labels> words,
        Labels english,
        HouseStyle house,
        EditionInputs inputs,
        FindingFiles findings,
        EditionPageFile editionPage,
        RootPages rootPages) {

    /**
     * Loads everything, so that a mistake is reported before anything is written.
     *
     * @param internalRoot the root of earlier editions
     * @param console for warnings of the root pages
     * @throws Refusal if a template, the labels or the house style are wrong
     */
    static Presentation load(LayeredFolders folders, Settings settings, Order order, Path internalRoot, Console console)
            throws Refusal, IOException {
        EmailDomains own = settings.domains();
        LabelFile.Fault fault = (key, text) -> OutsideTexts.faultOfLabel(key, text, own);
        Labels english = LabelFile.in(folders, fault);
        Templates templates = Templates.load(folders);
        HouseStyle house = HouseStyle.load(folders, templates, Optional.of(own));
        Rendered pages = new Rendered(templates, english, house.style());
        PaperLanguages languages = order.languages().orElse(settings.languages());
        FindingFiles findings = new FindingFiles(pages, order.asAt(), true);
        EditionInputs inputs = EditionInputs.of(folders, settings, languages.all());
        Map<Language, Labels> words = words(folders, languages, english, fault);
        for (Paper paper : order.papers()) {
            for (Labels labels : words.values()) {
                templates.check(paper.template());
                if (templates.areOwn()) {
                    TemplateTrial.of(paper, labels, templates);
                }
            }
        }
        pages.forLists();
        return new Presentation(
                settings,
                templates,
                languages,
                words,
                english,
                house,
                inputs,
                findings,
                new EditionPageFile(pages, internalRoot),
                RootPages.of(pages, settings, folders, console));
    }

    private static Map<Language, Labels> words(
            LayeredFolders folders, PaperLanguages languages, Labels english, LabelFile.Fault fault) throws Refusal {
        Map<Language, Labels> words = new EnumMap<>(Language.class);
        for (Language language : languages.all()) {
            words.put(
                    language, language == Language.ENGLISH ? english : LabelFile.in(folders, language, english, fault));
        }
        return words;
    }

    /** The labels of a language of the papers. */
    Labels words(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    /**
     * The same paper or page in the other language, if there is one.
     *
     * @param usual the name of its files in the first language, without an extension
     * @param what "paper" or "page"
     */
    Optional<Imprint.Other> inOtherLanguage(String usual, String what, Language language) {
        return languages
                .otherThan(language)
                .map(other -> new Imprint.Other(
                        other.tag(),
                        words(other).say("furniture.other-language-" + what),
                        languages.fileName(usual, other)));
    }

    /**
     * The notice of an earlier edition of the same date, for papers and the index page.
     *
     * @param notice empty if there is none; otherwise why it is published again, which may be blank
     */
    String notice(Optional<String> notice, Edition edition, Labels words) {
        return notice.map(reason -> reason.isEmpty()
                        ? words.say("furniture.replaces", words.date(edition.asAt()))
                        : words.say("furniture.reissued", reason))
                .orElse("");
    }
}
