package org.committeepapers.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.document.Document;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.structure.Structure;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final String OPEN = "<paper title=\"T\" subject=\"S\" short-title=\"T\">\n<h>T</h>\n";

    private static final Imprint LOOK = new Imprint("", LocalDate.EPOCH, "", false, List.of(), "");

    @TempDir
    Path folder;

    /** A paper of one text. */
    public record OneText(RichText text, String words, List<String> names, LocalDate day) {}

    @Test
    void textFromACellComesOutAsTextWhateverItHolds() throws Exception {
        String hostile = "${.now} <#include \"x\"> <script>alert(1)</script> & \"quotes\" ]]> &amp; </p>";
        Document document = render(
                OPEN + "<p>${paper.words}</p><p>${paper.text.passages[0].line}</p></paper>",
                new OneText(RichText.of(hostile), hostile, List.of(), LocalDate.EPOCH));
        assertEquals("lang en-GB\ntitle T\nh1 T\np " + hostile + "\np " + hostile + "\n", Structure.of(document));
    }

    @Test
    void richTextKeepsItsMarksBreaksBulletsAndLinks() throws Exception {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.Words.plain("One "));
        runs.add(new Run.Words("two", true, true));
        runs.add(new Run.Break());
        runs.add(new Run.Link("https://example.org/?a=1&b=2", List.of(Run.Words.plain("three"))));
        runs.add(new Run.Link("javascript:alert(1)", List.of(Run.Words.plain(" four"))));
        runs.addAll(RichText.of("\n\u2022 five\n\u2022 six\n\nseven").runs());
        RichText text = new RichText(runs);
        Document document = render(
                OPEN + "<#import \"common.ftlh\" as c><@c.flow paper.text \"Lead:\"/></paper>",
                new OneText(text, "", List.of(), LocalDate.EPOCH));
        assertEquals("""
                lang en-GB
                title T
                h1 T
                p *Lead:* One *_two_* [three](https://example.org/?a=1&b=2) four
                ul
                  li five
                  li six
                p seven
                """, Structure.of(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${paper.words?api.getClass()}",
                "${paper.class}",
                "${paper.getClass()}",
                "${paper.words.bytes}",
                "${\"paper.words?api\"?eval}",
                "<#assign x = \"${'freemarker.template.utility.Execute'?new()('id')}\"?interpret><@x/>",
                "<#include \"../../pom.xml\">",
                "<#include \"/etc/hostname\">",
                "<#import \"file:///etc/hostname\" as x>",
            })
    void aTemplateReachesNothingButThePaper(String attempt) {
        Refusal refusal = assertThrows(Refusal.class, () -> render(OPEN + attempt + "</paper>", empty()));
        assertEquals(3, line(refusal), () -> refusal.finding().toString());
    }

    /** A link could show a file that whoever made the link may not read. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.ftlh"), "words");
        Files.createSymbolicLink(folder.resolve("link.ftlh"), secret);
        Refusal refusal = assertThrows(Refusal.class, () -> render(OPEN + "<#include \"link.ftlh\"></paper>", empty()));
        assertTrue(refusal.finding().message().contains("outside the folder of templates"), refusal.getMessage());
    }

    @Test
    void anUnknownElementIsNamedAtItsTemplateLineWithTheNearestRightName() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> render(
                        OPEN + "<p>one</p>\n<#if true>\n<p>two</p>\n<sectoin id=\"x\"/>\n</#if></paper>", empty()));
        assertEquals(6, line(refusal), () -> refusal.finding().toString());
        assertTrue(refusal.finding().message().contains("Did you mean \"section\"?"), refusal.getMessage());
    }

    @Test
    void markupThatIsNotWellFormedIsNamedAtItsLine() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> render(OPEN + "<p>one</p>\n<p>two</ul>\n<p>three</p></paper>", empty()));
        assertEquals(4, line(refusal), () -> refusal.finding().toString());
    }

    /** At its line where there is one to name; 0 where the mistake is in the whole. */
    @ParameterizedTest
    @CsvSource({
        "<p><a href=\"#nowhere\">x</a></p>, 0, #nowhere",
        "<p>${say(\"no-such\")}</p>, 3, no-such",
        "<chart title=\"x\" description=\"x\"><bar name=\"A longer name than a phone has room for\"/></chart>, 3, at most 24 characters",
        "<#macro m><@m/></#macro><@m/>, 0, A macro calls itself endlessly.",
    })
    void aMistakeIsNamedInItsTemplate(String markup, int line, String said) {
        Refusal refusal = assertThrows(Refusal.class, () -> render(OPEN + markup + "</paper>", empty()));
        assertEquals(line, line(refusal));
        assertTrue(refusal.finding().message().contains(said), refusal.getMessage());
    }

    @Test
    void aPaperWithoutAMainHeadingIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> render(OPEN.replace("<h>T</h>", "") + "</paper>", empty()));
        assertTrue(refusal.finding().message().contains("heading"), refusal.getMessage());
    }

    @Test
    void theIndentationOfTheTemplateIsNotPartOfTheWordsButSpacesWithinATextAre() throws Exception {
        Document document = render(
                OPEN + "<p>\n    one\n    two  three ${paper.words}\n</p></paper>",
                new OneText(RichText.EMPTY, "a  b", List.of(), LocalDate.EPOCH));
        assertTrue(document.toString().contains("text=one two  three a  b]"), document.toString());
    }

    @Test
    void aPaperCountsAsTheSameUntilItsWordsOrItsLookChange() throws Exception {
        String template = OPEN + "<p>${paper.words}</p></paper>";
        String one = fingerprint(
                template, new OneText(RichText.EMPTY, "one \ud83d\ude00", List.of(), LocalDate.EPOCH), LOOK);
        OneText unsaid = new OneText(RichText.of("unsaid"), "one \ud83d\ude00", List.of(), LocalDate.EPOCH);
        assertEquals(64, one.length());
        assertEquals(one, fingerprint(template, unsaid, LOOK));
        List<String> others = List.of(
                fingerprint(
                        template, new OneText(RichText.EMPTY, "one \ud83d\ude01", List.of(), LocalDate.EPOCH), LOOK),
                fingerprint(template.replace("<p>", "<p> "), unsaid, LOOK),
                fingerprint(template, unsaid, new Imprint("", LocalDate.EPOCH, "other look", false, List.of(), "")),
                fingerprint(template, unsaid, new Imprint("", LocalDate.EPOCH, "", true, List.of(), "")),
                fingerprint(template, unsaid, new Imprint("", LocalDate.EPOCH, "", false, List.of("unsaid"), "")));
        assertEquals(
                others.size() + 1,
                Stream.concat(Stream.of(one), others.stream()).distinct().count(),
                others::toString);
    }

    private String fingerprint(String template, OneText paper, Imprint imprint) throws IOException, Refusal {
        return render(template, paper, imprint).fingerprint();
    }

    private static OneText empty() {
        return new OneText(RichText.EMPTY, "", List.of(), LocalDate.EPOCH);
    }

    private static int line(Refusal refusal) {
        return refusal.finding().location() instanceof Location.TemplateLine line ? line.line() : 0;
    }

    private Document render(String template, Record paper) throws IOException, Refusal {
        return render(template, paper, LOOK);
    }

    private Document render(String template, Record paper, Imprint imprint) throws IOException, Refusal {
        Files.writeString(folder.resolve("test.ftlh"), template);
        Files.copy(
                Path.of("templates", "common.ftlh"),
                folder.resolve("common.ftlh"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return Templates.load(LayeredFolders.of(folder))
                .render(
                        "test.ftlh",
                        paper,
                        LabelFile.in(LayeredFolders.of(Path.of("templates")), LabelFile.Fault.NONE),
                        imprint);
    }
}
