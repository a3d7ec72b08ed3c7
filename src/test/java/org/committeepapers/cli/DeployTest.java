package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.committeepapers.console.Console;
import org.committeepapers.console.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import picocli.CommandLine;

/** The files of deploy/: as far as can be told without installing them. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final String PROGRAM = "/opt/committee-papers/bin/committee-papers";
    private static final String ONE = "committee-papers.service";
    private static final String MANY = "committee-papers@.service";

    /** What stands in place of a template's name where one of its units is tried. */
    private static final Map<String, String> UNITS = Map.of(
            ONE,
            ONE,
            "committee-papers.timer",
            "committee-papers.timer",
            MANY,
            "committee-papers@gwynedd.service",
            "committee-papers@.timer",
            "committee-papers@gwynedd.timer",
            "committee-papers-failed@.service",
            "committee-papers-failed@committee-papers.service.service");

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

    /** The value of a line {@code key=value}. */
    private static String value(String file, String key) throws IOException {
        Matcher line = Pattern.compile("(?m)^" + key + "=(.*)$").matcher(file(file));
        assertTrue(line.find(), key + " in " + file);
        return line.group(1);
    }

    private void assertPublishes(String... arguments) {
        CommandLine.ParseResult parsed = program.parseArgs(arguments);
        assertEquals("publish", parsed.subcommand().commandSpec().name());
        for (String option : List.of("--input", "--output")) {
            assertTrue(parsed.subcommand().hasMatchedOption(option), option + " in " + Arrays.toString(arguments));
        }
    }

    private record Ended(int code, String said) {}

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** What systemd-analyze says, of units with a program that is there, as ours need not be installed. */
    private Ended analyze(List<String> arguments, List<String> units) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of("/usr/bin/systemd-analyze", "/bin/systemd-analyze")
                        .anyMatch(name -> Files.isExecutable(Path.of(name))),
                "no systemd-analyze is installed here (Debian's package systemd has it)");
        List<String> command = new ArrayList<>(List.of("systemd-analyze"));
        command.addAll(arguments);
        for (String name : units) {
            Path unit = folder.resolve(UNITS.get(name));
            Files.writeString(unit, file(name).replace(PROGRAM, "/bin/true"));
            command.add(unit.toString());
        }
        return run(command);
    }

    @Test
    @Tag("trial")
    void systemdFindsNothingToSayOfTheUnits() throws Exception {
        try (Stream<Path> files = Files.list(DEPLOY)) {
            assertEquals(
                    UNITS.keySet().stream().sorted().toList(),
                    files.map(each -> each.getFileName().toString())
                            .filter(each -> each.endsWith(".service") || each.endsWith(".timer"))
                            .sorted()
                            .toList());
        }
        Ended ended = analyze(List.of("verify"), List.copyOf(UNITS.keySet()));
        assertEquals(0, ended.code(), ended.said());
        assertFalse(ended.said().contains("committee-papers"), ended.said());
    }

    @Test
    @Tag("trial")
    void systemdCallsTheServicesSafe() throws Exception {
        Ended ended = analyze(List.of("security", "--offline=true", "--no-pager", "--threshold=5"), List.of(ONE, MANY));
        assertEquals(0, ended.code(), ended.said());
        assertEquals(2, ended.said().split("SAFE", -1).length - 1, ended.said());
    }

    /** Nothing may be mended in one of them alone. */
    @Test
    void theServiceForManyCouncilsDiffersInItsFoldersAlone() throws IOException {
        String ofOne = file(MANY)
                .replace("/srv/committee-papers/%i", "/srv/committee-papers")
                .replace("committee-papers-%i", "committee-papers")
                .replace(" of %i\n", "\n")
                .replace("EnvironmentFile=-/etc/committee-papers/%i/environment\n", "");
        assertEquals(withoutHead(file(ONE)), withoutHead(ofOne));
    }

    private static String withoutHead(String unit) {
        return unit.substring(unit.indexOf("[Unit]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, MANY})
    void theServiceCallsTheProgramAsItCanBeCalled(String unit) throws IOException {
        String command = value(unit, "ExecStart");
        assertTrue(command.endsWith(" $OPTIONS"), command);
        String options = file("committee-papers.env")
                .lines()
                .filter(line -> line.startsWith("#OPTIONS="))
                .map(line -> line.substring("#OPTIONS=".length()))
                .findFirst()
                .orElseThrow();
        assertTrue(command.startsWith(PROGRAM + " "), command);
        assertPublishes(command.replace("$OPTIONS", options)
                .substring(PROGRAM.length() + 1)
                .split(" ", -1));
    }

    @Test
    void theUnitThatMailsNamesTheFileThatHasTheAddress() throws IOException {
        String mails = file("committee-papers-failed@.service");
        assertTrue(mails.contains("\nEnvironmentFile=-/etc/committee-papers/environment\n"), mails);
        assertTrue(file("committee-papers.env").contains("\nMAILTO="));
        assertEquals("committee-papers-failed@%n.service", value(ONE, "OnFailure"));
    }

    @Test
    void theCronLineCallsTheProgramAsItCanBeCalled() throws IOException {
        String line = file("committee-papers.cron")
                .lines()
                .filter(each -> each.startsWith("0 6 "))
                .findFirst()
                .orElseThrow();
        assertTrue(line.contains("date +\\%u"), "cron takes a bare % for the end of the line");
        String command = line.substring(line.indexOf(PROGRAM) + PROGRAM.length() + 1);
        assertTrue(command.contains(" --log-file "), command);
        assertPublishes(command.substring(0, command.indexOf(" 2>&1")).split(" ", -1));
        String watch = file("committee-papers.cron")
                .lines()
                .filter(each -> each.contains(PROGRAM + " status "))
                .findFirst()
                .orElseThrow();
        assertTrue(watch.endsWith(" 2>&1 >/dev/null"), "mailed only where something isn't well: " + watch);
        String[] asked = watch.substring(watch.indexOf(PROGRAM) + PROGRAM.length() + 1, watch.indexOf(" 2>&1"))
                .split(" ", -1);
        assertTrue(program.parseArgs(asked).subcommand().hasMatchedOption("--older-than"), watch);
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
        assertTrue(arguments.contains(" --log-file "), arguments);
        assertPublishes(arguments.split(" ", -1));
        assertEquals("S-1-5-19", document.getElementsByTagName("UserId").item(0).getTextContent());
    }

    @Test
    void theImageIsMadeOfTheReleaseAndRunsAsNobodyOfTheHost() throws IOException {
        String containerfile = file("Containerfile");
        assertTrue(containerfile.contains("\nUSER 10001:10001\n"));
        assertTrue(Pattern.compile("(?m)^FROM \\S+@sha256:[0-9a-f]{64}$")
                .matcher(containerfile)
                .find());
        Matcher added = Pattern.compile("(?m)^ADD (\\S+) /opt/$").matcher(containerfile);
        assertTrue(added.find());
        assertTrue(FileSystems.getDefault()
                .getPathMatcher("glob:" + added.group(1))
                .matches(Path.of("committee-papers-0.1.0-linux-amd64.tar.gz")));
        assertTrue(containerfile.contains("\nENTRYPOINT [\"" + PROGRAM + "\"]\n"));
        Matcher command = Pattern.compile("(?m)^CMD \\[(.*)]$").matcher(containerfile);
        assertTrue(command.find());
        assertPublishes(command.group(1).replace("\"", "").split(", ", -1));
    }

    @Test
    void everyEndButAnotherRunAtWorkIsFinal() throws IOException {
        for (String unit : List.of("committee-papers.service", "committee-papers@.service")) {
            Matcher prevented =
                    Pattern.compile("(?m)^RestartPreventExitStatus=(.*)$").matcher(file(unit));
            assertTrue(prevented.find(), unit);
            Set<String> codes = Set.of(prevented.group(1).split(" "));
            for (ExitCode code : ExitCode.values()) {
                boolean triedAgain = code == ExitCode.BUSY;
                assertEquals(
                        code != ExitCode.DONE && !triedAgain,
                        codes.contains(String.valueOf(code.code())),
                        unit + " " + code);
            }
        }
    }

    @Test
    void noneHidesWhatTheProgramSays() throws IOException {
        try (Stream<Path> files = Files.list(DEPLOY)) {
            for (Path file : files.toList()) {
                String text =
                        Files.readString(file, StandardCharsets.ISO_8859_1).replace("\0", "");
                assertFalse(text.contains("--quiet"), file + " hides what a failed run says");
            }
        }
    }
}
