package org.committeepapers.readers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Every page of an output, as it is in a real browser; {@code target/pages} then has pictures for people. */
@Tag("trial")
class PagesIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 320;
    private static final Path PICTURES = Path.of("target", "pages");

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void openBrowser() throws IOException {
        Path chromium = Programs.needed("chromium", "chromium");
        Path driver = Programs.needed("chromedriver", "chromium-driver");
        Published.into(folder.resolve("output"));
        Files.createDirectories(PICTURES);
        browser = Browser.open(chromium, driver, folder.resolve("profile"));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A page by where it lies in the output. */
    record Page(Path path) {

        @Override
        public String toString() {
            return path.toString();
        }

        Path file() {
            return folder.resolve("output").resolve(path);
        }

        Path picture(String kind) {
            return PICTURES.resolve(path.toString().replace('/', '-').replace(".html", "-" + kind + ".png"));
        }
    }

    /** What is public of an edition leads on from where it is shown; so does what was withdrawn. */
    static List<Page> pages() throws IOException {
        Path output = folder.resolve("output");
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(output::relativize)
                    .filter(file -> !file.startsWith("internal/peer-on-peer-review/withdrawn"))
                    .filter(file -> !file.toString().matches("internal/[^/]+/[^/]+/public/.*"))
                    .sorted()
                    .map(Page::new)
                    .toList();
        }
    }

    @Test
    void allKindsOfPageAreHere() throws IOException {
        List<String> names = pages().stream().map(Page::toString).toList();
        for (String page : List.of(
                "public/index.html",
                "internal/index.html",
                "public/peer-on-peer-review/2020-11-24/index.html",
                "public/hostile-words/2021-05-20/cabinet-appendix.html",
                "public/welsh-and-signs/2021-05-20/scrutiny-progress-report-cy.html",
                "public/market/2021-05-20/cabinet-appendix.html",
                "internal/market/2021-05-20/restricted/EXEMPT-scrutiny-progress-report.html",
                "internal/market/2021-05-20/restricted/findings.html",
                "internal/several-reviews/drafts/2021-05-20/index.html",
                "internal/stopped/not-published/2021-05-20/findings.html")) {
            assertTrue(names.contains(page), page);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingAndNothingIsCutOff(Page page) {
        assertAll(Stream.of(DESKTOP, PHONE).map(width -> () -> {
            browser.load(page.file(), width);
            browser.screenshot(page.picture(String.valueOf(width)));
            assertEquals(List.of(), browser.console(), "the console at " + width);
            assertEquals(List.of(), browser.probe("tooWide"), "too wide for " + width);
            assertEquals(List.of(), browser.axe(), "axe at " + width);
        }));
    }

    /** In the order of the page, each where it can be seen, beginning with the link past all that comes first. */
    @ParameterizedTest
    @MethodSource("pages")
    void aKeyboardReachesEverythingInTheOrderOfThePage(Page page) {
        browser.load(page.file(), PHONE);
        List<String> reached = new ArrayList<>();
        List<String> stops = browser.probe("tabStops");
        for (String stop : stops) {
            browser.press(Keys.TAB);
            reached.add(String.join(", ", browser.probe("focused")));
            if (!stop.equals(reached.get(reached.size() - 1))) {
                break;
            }
        }
        assertEquals(stops, reached);
        browser.load(page.file(), DESKTOP);
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        assertTrue(browser.probe("focused").get(0).startsWith("main#"), "the skip link leads to the content");
    }

    /** Pages outside the output aren't asked for, but have to be named as such. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Page page) throws IOException {
        for (Element link : Jsoup.parse(page.file()).select("a[href]")) {
            URI target = page.file().toUri().resolve(link.attr("href"));
            if (!target.getScheme().equals("file")) {
                assertTrue(List.of("https", "http", "mailto").contains(target.getScheme()), link.outerHtml());
                continue;
            }
            Path file = Path.of(target.getPath());
            assertTrue(Files.isRegularFile(file), link.outerHtml());
            if (target.getFragment() != null) {
                assertTrue(Jsoup.parse(file).getElementById(target.getFragment()) != null, link.outerHtml());
            }
        }
    }
}
