package org.committeepapers.writer.html;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.document.Document;
import org.committeepapers.structure.Samples;
import org.committeepapers.style.Colour;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlAccessibilityTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    @ParameterizedTest
    @MethodSource("org.committeepapers.writer.html.Pages#samples")
    void needsNoOtherFileAndRunsNoScript(Document document) {
        org.jsoup.nodes.Document page = Jsoup.parse(Pages.html(document));
        assertTrue(page.select("script, link, iframe, object, embed, base, [src], [style]")
                .isEmpty());
        assertTrue(page.select("[href]").stream()
                .allMatch(element -> element.tagName().equals("a")));
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertFalse(attribute.getKey().startsWith("on")));
        }
        String css = page.selectFirst("style").data();
        assertFalse(css.contains("url(") || css.contains("@import"));
    }

    @ParameterizedTest
    @MethodSource("org.committeepapers.writer.html.Pages#samples")
    void letsInItsOwnStyleSheetOnly(Document document) throws NoSuchAlgorithmException {
        org.jsoup.nodes.Document page = Jsoup.parse(Pages.html(document));
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(page.selectFirst("style").data().getBytes(StandardCharsets.UTF_8));
        String policy =
                page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.startsWith(
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';"));
        assertFalse(policy.contains("unsafe"));
    }

    @ParameterizedTest
    @MethodSource("org.committeepapers.writer.html.Pages#samples")
    void everyIdIsUniqueAndEveryReferenceLeadsSomewhere(Document document) {
        org.jsoup.nodes.Document page = Jsoup.parse(Pages.html(document));
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), element.id() + " is taken twice"));
        List<String> references = Stream.concat(
                        page.select("a[href^=#]").eachAttr("href").stream().map(target -> target.substring(1)),
                        page.select("[aria-labelledby]").eachAttr("aria-labelledby").stream()
                                .flatMap(names -> Stream.of(names.split(" "))))
                .toList();
        assertFalse(references.isEmpty());
        assertAll(references.stream().map(id -> () -> assertTrue(ids.contains(id), id + " leads nowhere")));
    }

    @ParameterizedTest
    @MethodSource("org.committeepapers.writer.html.Pages#samples")
    void headingsStartAtOneAndSkipNoLevel(Document document) {
        List<Integer> levels = Jsoup.parse(Pages.html(document)).select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> Integer.parseInt(heading.tagName().substring(1)))
                .toList();
        assertEquals(1, levels.get(0));
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, "levels " + levels);
        }
    }

    @ParameterizedTest
    @MethodSource("org.committeepapers.writer.html.Pages#samples")
    void tablesHaveCaptionsHeadersAndRoles(Document document) {
        for (Element table : Jsoup.parse(Pages.html(document)).select("table")) {
            assertEquals("caption", table.child(0).tagName());
            assertFalse(table.child(0).text().isBlank());
            assertTrue(table.select("thead th").stream()
                    .allMatch(header -> header.attr("scope").equals("col")));
            assertTrue(table.select("tbody tr > :first-child").stream()
                    .allMatch(header -> header.attr("scope").equals("row")));
            if (table.className().contains("stack")) {
                assertEquals("table", table.attr("role"));
                assertTrue(table.select("tr:not([role=row])").isEmpty());
                assertTrue(
                        table.select("th[scope=col]:not([role=columnheader])").isEmpty());
                assertTrue(table.select("th[scope=row]:not([role=rowheader])").isEmpty());
                assertTrue(table.select("td:not([role=cell])").isEmpty());
            } else {
                assertFalse(table.hasAttr("role"));
            }
        }
    }

    @Test
    void onlyTheSectionsOfThePaperAreLandmarks() {
        org.jsoup.nodes.Document page = Jsoup.parse(Pages.html(Samples.ofFacts()));
        assertEquals(List.of("all"), page.select("section[aria-labelledby]").eachAttr("id"));
        assertEquals(
                List.of("all", "rec-1", "action-1-1"), page.select("section").eachAttr("id"));
    }

    @Test
    void aTableThatNeedsMoreThanATabletIsAListOfLabelledValuesThereToo() {
        Element wide = Jsoup.parse(Pages.html(Pages.wideTable(20))).selectFirst("table");
        assertNotNull(wide);
        assertTrue(wide.hasClass("stack-early"));
        assertTrue(wide.select("td:not([data-label])").isEmpty());
        assertTrue(Jsoup.parse(Pages.html(Pages.wideTable(3)))
                .select(".stack-early")
                .isEmpty());
    }

    @Test
    void signsAreSilentAndTheChartIsNot() {
        org.jsoup.nodes.Document page = Jsoup.parse(Pages.html(Samples.everything()));
        assertTrue(page.select("svg.sign").size() > 1);
        assertTrue(
                page.select("svg.sign:not([aria-hidden=true][focusable=false])").isEmpty());
        Element chart = page.selectFirst("[role=img]");
        List<String> labels = List.of(chart.attr("aria-labelledby").split(" "));
        assertEquals("Actions by status", page.getElementById(labels.get(0)).text());
        assertEquals(
                "Bar chart: 4 actions completed, 6 in progress (4 overdue), 1 delayed.",
                page.getElementById(labels.get(1)).text());
        for (Element drawing : chart.select("svg")) {
            assertEquals(
                    Set.of("4 completed", "6 in progress", "4 overdue", "1 delayed (D)"),
                    drawing.select("text").eachText().stream()
                            // A part that is too small for its words has the letter of its status, and the words below.
                            .filter(words -> !words.equals("D"))
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, ",
        "accent, ",
        "accent, header-fill",
        "muted, ",
        "link, ",
        "completed, ",
        "in-progress, ",
        "not-started, ",
        "delayed, ",
        "closed, ",
        "unclear, ",
        "withheld, "
    })
    void wordsStandOutFromTheirGround(String letters, String ground) {
        String html = Pages.html(Samples.everything());
        Colour under = ground == null ? Colour.WHITE : colour(html, ground);
        double contrast = colour(html, letters).contrastWith(under);
        assertTrue(contrast >= 4.5, letters + " has only " + contrast);
    }

    private static Colour colour(String html, String name) {
        Matcher matcher = COLOUR.matcher(html);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return Colour.of(matcher.group(2)).orElseThrow();
            }
        }
        throw new AssertionError("the page has no colour " + name);
    }
}
