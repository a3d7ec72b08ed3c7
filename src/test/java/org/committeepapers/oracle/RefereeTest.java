package org.committeepapers.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefereeTest {

    private static final String PAPER = """
            <html lang="en"><title>T</title><body><main><h1>Parks</h1><p>Head of Parks</p>
            <table><thead><tr><th scope="col">Ref</th></tr></thead><tbody><tr><td><p>1</p></td></tr></tbody></table>
            </main></body></html>""";
    private static final String TRACKER = """
            {"recommendations": [{"reference": "2", "actions": [{"id": "2-1", "status": "IN_PROGRESS"}]}]}""";
    private static final String FINDINGS = """
            {"findings": [{"rule": "date-missing", "severity": "WARNING", "file": "t.xlsx", "sheet": "S", "cell": "B2",
            "value": "", "message": "The date is missing.", "fix": "Give it.", "group": 1}]}""";
    private static final String CONSOLE = "$ publish t.xlsx\n= 0\nout: Published.\nerr: ";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeOneCase() throws IOException {
        Path input = Files.createDirectories(folder.resolve("cases/one"));
        WorkbookBuilder.write(input, "t.xlsx", "# S\nRef|Owner\n1|Head of Parks\n");
        for (String side : List.of("before", "after")) {
            write(side, "console.txt", CONSOLE);
            write(side, "findings.json", FINDINGS);
            write(side, "tracker.json", TRACKER);
            write(side, "paper.html", PAPER);
        }
    }

    private void write(String side, String file, String text) throws IOException {
        Path path = folder.resolve(side).resolve("one").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void after(String file, String text, String words, String others) throws IOException {
        write("after", file, text.replace(words, others));
    }

    /** What isn't declared, and then the rules without a change. */
    private List<String> told(String... rules) throws IOException {
        List<Declaration> declarations = Stream.of(rules).map(Declaration::of).toList();
        Referee referee =
                new Referee(folder.resolve("cases"), folder.resolve("before"), folder.resolve("after"), declarations);
        Stream<String> changes = referee.changes().stream()
                .map(change -> change.layer() + ": " + change.before() + " -> " + change.after());
        return Stream.concat(changes, referee.idle().stream().map(Declaration::toString))
                .toList();
    }

    @Test
    void sameFactsInOtherWordsAreNoChange() throws IOException {
        after("findings.json", FINDINGS, "The date is missing.", "No date.");
        after("console.txt", CONSOLE, "Published.", "Done.");
        assertEquals(List.of(), told());
    }

    @Test
    void eachFactThatChangesIsTold() throws IOException {
        after("console.txt", CONSOLE, "= 0", "= 65");
        after("findings.json", FINDINGS, "\"B2\"", "\"B3\"");
        after("tracker.json", TRACKER, "IN_PROGRESS", "OPEN");
        after("paper.html", PAPER, "<th scope=\"col\">Ref</th>", "<td>Ref</td>");
        write("after", "more.json", "{}");
        assertEquals(
                List.of(
                        "files:  -> more.json",
                        "exit: 0 publish t.xlsx -> 65 publish t.xlsx",
                        "findings: date-missing WARNING t.xlsx S!B2 \"\" -> date-missing WARNING t.xlsx S!B3 \"\"",
                        "papers: head Ref -> head (no header) Ref",
                        "tracker: recommendations[2].actions[2-1] status IN_PROGRESS"
                                + " -> recommendations[2].actions[2-1] status OPEN"),
                told());
    }

    @Test
    void whatIsDeclaredIsntTold() throws IOException {
        after("tracker.json", TRACKER, "IN_PROGRESS", "OPEN");
        after("paper.html", PAPER, "<p>Head", "<p>A word more.</p><p>Head");
        assertEquals(
                List.of(), told("tracker: * status IN_PROGRESS -> status OPEN", "papers: one|two@*.html + p A word *"));
    }

    @Test
    void aRuleForOtherCasesFilesOrLayersDeclaresNothing() throws IOException {
        after("tracker.json", TRACKER, "IN_PROGRESS", "OPEN");
        String change = " status IN_PROGRESS -> status OPEN";
        List<String> told = told("tracker: two" + change, "tracker: *@*.html" + change, "data: *" + change);
        assertEquals(
                List.of(
                        "tracker: recommendations[2].actions[2-1] status IN_PROGRESS"
                                + " -> recommendations[2].actions[2-1] status OPEN",
                        "tracker: *@*.html" + change,
                        "data: *" + change),
                told);
    }

    @Test
    void aStarKeepsWhatItStoodFor() throws IOException {
        after("paper.html", PAPER, "<h1>Parks</h1>", "<h2>Trees</h2>");
        assertEquals(List.of("papers: h1 Parks -> h2 Trees", "papers: * h1 * -> h2 *"), told("papers: * h1 * -> h2 *"));
        after("paper.html", PAPER, "<h1>Parks</h1>", "<h2>Parks</h2>");
        assertEquals(List.of(), told("papers: * h1 * -> h2 *"));
    }

    @Test
    void twoRulesMayChangeOneLine() throws IOException {
        after("paper.html", PAPER, "<h1>Parks</h1>", "<h2>Open parks</h2>");
        assertEquals(List.of(), told("papers: * h1 -> h2", "papers: * Parks -> Open parks"));
    }

    @Test
    void aRenamedFileIsComparedWithWhatItWas() throws IOException {
        Files.delete(folder.resolve("after/one/paper.html"));
        after("response.html", PAPER, "Parks</h1>", "Trees</h1>");
        assertEquals(List.of("papers: h1 Parks -> h1 Trees"), told("files: * paper.html -> response.html"));
    }

    @Test
    void aLostWordOfAnOfficerIsToldWhateverIsDeclared() throws IOException {
        after("paper.html", PAPER, "<p>Head of Parks</p>", "");
        assertEquals(List.of("words: head -> ", "words: of -> "), told("papers: * - p *of*"));
        assertEquals(List.of(), told("papers: * - p *of*", "words: one - head", "words: one - of"));
    }

    @Test
    void theWordsOfAPaperThatLeftStandInAnother() throws IOException {
        Files.delete(folder.resolve("after/one/paper.html"));
        assertEquals(
                List.of("words: 1 -> ", "words: head -> ", "words: of -> ", "words: parks -> ", "words: ref -> "),
                told("files: * - paper.html"));
        write("after", "other.html", PAPER);
        assertEquals(List.of(), told("files: * - paper.html", "files: * + other.html"));
    }

    @Test
    void aFileThatCantBeReadIsNeverEqual() throws IOException {
        write("before", "paper.pdf", "%PDF one");
        write("after", "paper.pdf", "%PDF two");
        assertEquals(1, told().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tracker: * - *",
                "tracker: * * -> *",
                "tracker * - line",
                "papers: one h1 -> *",
                "files: one two"
            })
    void aRuleThatSaysTooLittleIsRefused(String rule) {
        assertThrows(IllegalArgumentException.class, () -> Declaration.of(rule));
    }
}
