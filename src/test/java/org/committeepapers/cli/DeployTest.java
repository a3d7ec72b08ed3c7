package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.committeepapers.console.Console;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import picocli.CommandLine;

/** The files of deploy/: as far as can be told without installing them. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final String PROGRAM = "/opt/committee-papers/bin/committee-papers";

    @TempDir
    Path folder;

    private CommandLine program;

    @BeforeEach
    void makeProgram() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        program = CommitteePapers.commandLine(new Console(nowhere, nowhere, false));
    }

    private static String file(String name) throws IOException {
        return Files.readString(DEPLOY.resolve(name));
    }

    private record Ended(int code, String said) {}

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** With a program that is there, as ours need not be installed. */
    private Path units() throws IOException {
        assumeTrue(
                Stream.of("/usr/bin/systemd-analyze", "/bin/systemd-analyze")
                        .anyMatch(name -> Files.isExecutable(Path.of(name))),
                "no systemd-analyze is installed here (Debian's package systemd has it)");
        Files.writeString(
                folder.resolve("committee-papers.service"),
                file("committee-papers.service").replace(PROGRAM, "/bin/true"));
        Files.copy(DEPLOY.resolve("committee-papers.timer"), folder.resolve("committee-papers.timer"));
        return folder;
    }

    @Test
    void systemdFindsNothingToSayOfTheUnits() throws Exception {
        Path units = units();
        Ended ended = run(List.of(
                "systemd-analyze",
                "verify",
                units.resolve("committee-papers.service").toString(),
                units.resolve("committee-papers.timer").toString()));
        assertEquals(0, ended.code(), ended.said());
        assertFalse(ended.said().contains("committee-papers."), ended.said());
    }

    @Test
    void systemdCallsTheServiceSafe() throws Exception {
        Ended ended = run(List.of(
                "systemd-analyze",
                "security",
                "--offline=true",
                "--no-pager",
                "--threshold=5",
                units().resolve("committee-papers.service").toString()));
        assertEquals(0, ended.code(), ended.said());
        assertTrue(ended.said().contains("Overall exposure level"), ended.said());
    }

    @Test
    void theCronLineCallsTheProgramAsItCanBeCalled() throws IOException {
        String line = file("committee-papers.cron")
                .lines()
                .filter(each -> each.startsWith("0 6 "))
                .findFirst()
                .orElseThrow();
        assertTrue(line.contains("date +\\%u"), "cron takes a bare % for the end of the line");
        String[] arguments =
                line.substring(line.indexOf(PROGRAM) + PROGRAM.length() + 1).split(" ", -1);
        assertTrue(program.parseArgs(arguments).hasSubcommand());
    }

    @Test
    void theTaskIsAsWindowsExportsThemAndCallsTheProgram() throws Exception {
        Path task = DEPLOY.resolve("committee-papers.task.xml");
        byte[] bytes = Files.readAllBytes(task);
        assertEquals(0xff, bytes[0] & 0xff);
        assertEquals(0xfe, bytes[1] & 0xff);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(task.toFile());
        assertEquals(
                "http://schemas.microsoft.com/windows/2004/02/mit/task",
                document.getDocumentElement().getNamespaceURI());
        String arguments = document.getElementsByTagName("Arguments").item(0).getTextContent();
        assertTrue(program.parseArgs(arguments.split(" ", -1)).hasSubcommand());
        assertEquals("S-1-5-19", document.getElementsByTagName("UserId").item(0).getTextContent());
    }

    @Test
    void theImageRunsAsNobodyOfTheHost() throws IOException {
        String containerfile = file("Containerfile");
        assertTrue(containerfile.contains("\nUSER 10001:10001\n"));
        assertTrue(containerfile.contains("FROM docker.io/library/eclipse-temurin:25-jre"));
        assertTrue(containerfile.contains("\nCOPY --chmod=a=rX target/committee-papers /opt/committee-papers\n"));
        assertTrue(containerfile.endsWith("CMD [\"publish\"]\n"));
    }
}
