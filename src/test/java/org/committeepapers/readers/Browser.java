package org.committeepapers.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a profile of its own and no network, driven from outside the page, as its policy wants. */
final class Browser implements AutoCloseable {

    private static final String AXE = resource("/axe.min.js");
    private static final String PROBES = resource("/readers/probes.js");

    /** It would warn that it doesn't know this Chromium's protocol, of which nothing more is asked than is settled. */
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open(Path chromium, Path chromedriver, Path profile) {
        PROTOCOL.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox", // which root has not
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + profile.toAbsolutePath());
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Loads the page into a window of this width, in CSS pixels. */
    void load(Path page, int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", width < 640 ? 640 : 900, "deviceScaleFactor", 1, "mobile", false));
        driver.get(page.toUri().toString());
    }

    /** What the console says of the page: errors, and what its policy kept out. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe-core finds against WCAG 2.2 AA and its own best practice, a line for each place. */
    List<String> axe() {
        driver.executeScript(AXE);
        return lines("""
                const done = arguments[arguments.length - 1];
                // Where axe can't tell a colour, as on a picture, tests of the house style and of the charts can.
                const judged = (kind, rule) => kind === "violations" || rule.id !== "color-contrast";
                axe.run(document, {
                  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                  resultTypes: ["violations", "incomplete"]
                }).then(found => done(["violations", "incomplete"].flatMap(kind => found[kind].filter(rule => judged(kind, rule)).flatMap(rule =>
                  rule.nodes.map(node => `${kind} ${rule.id}: ${node.target} ${node.failureSummary}`)))),
                  error => done([String(error)]));
                """);
    }

    /** What {@code probes.js} finds by the function of this name. */
    List<String> probe(String function) {
        return lines(PROBES + "\narguments[arguments.length - 1](" + function + "());");
    }

    /** Presses the key as a person would. */
    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    void screenshot(Path file) throws IOException {
        Object taken = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        Files.write(file, Base64.getMimeDecoder().decode((String) taken));
    }

    @SuppressWarnings("unchecked")
    private List<String> lines(String script) {
        return (List<String>) driver.executeAsyncScript(script);
    }

    private static String resource(String name) {
        try (var in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
