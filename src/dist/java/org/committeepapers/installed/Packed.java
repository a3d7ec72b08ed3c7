package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that was unpacked or installed, tried as if it had been built on another machine: what finds the build's own
 * folder there works only on the machine of whoever built it.
 *
 * @param folder in which its commands are run
 * @param command as the shell takes it
 * @param home the program's folder, as the shell takes it
 * @param example the folder of the example tracker, as the shell takes it
 */
record Packed(Path folder, String command, String home, String example) {

    private static final String TRACKER = "peer-on-peer-review";

    private String said(String arguments) throws IOException, InterruptedException {
        String line = command + " " + arguments;
        return Shell.unbuilt(folder, line).succeeded(line);
    }

    private Path fresh(String name) throws IOException {
        return Files.createTempDirectory(folder, name);
    }

    /** Made so that anybody may write into it, since the program may be run as another user. */
    private Path output() throws IOException, InterruptedException {
        Path output = fresh("output");
        Shell.said(output, "chmod 777 .");
        return output;
    }

    private void publish(Path output) throws IOException, InterruptedException {
        String published = said("publish --input %s --as-at 2026-11-24 --output '%s'".formatted(example, output));
        assertTrue(published.startsWith("Published " + TRACKER + " as at 2026-11-24: " + output), published);
    }

    void doesAllThatItsCommandsSay() throws Exception {
        Path output = output();
        String tracker = example + "/" + TRACKER + ".xlsx";
        publish(output);
        Path edition = output.resolve("public").resolve(TRACKER).resolve("2026-11-24");
        for (String paper : List.of("cabinet-appendix", "scrutiny-progress-report")) {
            for (String format : List.of(".pdf", ".docx", ".html")) {
                assertTrue(Files.exists(edition.resolve(paper + format)), paper + format);
            }
        }
        said("check " + tracker + " --as-at 2026-11-24 --annotate '" + output + "/checked'");
        assertTrue(Files.exists(output.resolve("checked").resolve(TRACKER + ".findings.html")));
        said("layout " + tracker + " --output '" + output + "/drafted.layout.yaml'");
        assertTrue(Files.exists(output.resolve("drafted.layout.yaml")));
        said("template --from " + tracker + " --owner 'Safeguarding Officer' '" + output + "/sent.xlsx'");
        String merge = "merge " + tracker + " '" + output + "/sent.xlsx'";
        said(merge + " --changes '" + output + "/changes'");
        assertTrue(Files.exists(output.resolve("changes").resolve("changes.html")));
        said(merge + " --accept all --output '" + output + "/merged.xlsx'");
        assertTrue(Files.exists(output.resolve("merged.xlsx")));
        said("chase --input " + example + " --as-at 2026-11-24 --output '" + output + "'");
        assertTrue(Files.exists(output.resolve("internal/chase/2026-11-24")));
        String sound = "everything is as it was written.";
        assertTrue(said("verify --output '" + output + "'").contains(sound));
        said("withdraw " + TRACKER + " 2026-11-24 --reason 'By mistake.' --output '" + output + "'");
        assertFalse(Files.exists(edition.resolve("cabinet-appendix.pdf")));
        assertTrue(said("verify --output '" + output + "'").contains(sound));
    }

    /** A changed colour of its own templates is that of the papers. */
    void looksAsItsOwnTemplatesSay() throws Exception {
        String style = home + "/templates/house-style.yaml";
        assertFalse(papers().contains("#7a1030"));
        Shell.said(folder, "cp -p " + style + " kept && sed -i 's/accent: .*/accent: \"#7a1030\"/' " + style);
        assertTrue(papers().contains("#7a1030"));
        Shell.said(folder, "cp -p kept " + style);
    }

    private String papers() throws Exception {
        Path output = output();
        publish(output);
        return Shell.said(output, "cat public/" + TRACKER + "/2026-11-24/*.html");
    }

    /** Where there is a cache, Java takes our classes from it, but for the few that extend those of picocli, which are too old for it. */
    void takesItsClassesFromTheCache() throws Exception {
        Path output = output();
        String log = "env JAVA_OPTS=-Xlog:class+load:file='" + output + "/classes' " + command;
        new Packed(folder, log, home, example).publish(output);
        List<String> ours = Files.readAllLines(output.resolve("classes")).stream()
                .filter(line -> line.contains("] org.committeepapers.") && !line.contains("$$"))
                .toList();
        List<String> others = ours.stream()
                .filter(line -> !line.contains(" source: shared objects file"))
                .toList();
        assertTrue(others.size() * 10 < ours.size(), () -> others.size() + " of " + ours.size() + ": " + others);
    }
}
