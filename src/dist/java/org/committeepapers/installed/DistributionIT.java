package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archives as somebody unpacks them: a program with a Java of its own, and all that has to come with it. */
class DistributionIT {

    private static final String SHARES = "JAVA_OPTS=-XshowSettings:properties ";
    private static final String PLACE = "printf 'the Tr\\303\\244cker'";
    private static final String PUBLISHED = "Published peer-on-peer-review as at 2026-11-24: ";

    @TempDir
    static Path folder;

    private static Path program;

    @BeforeAll
    static void unpack() throws Exception {
        Path archive = Shell.made("dist.archive", ".tar.gz");
        Shell.said(folder, "tar -xzf '" + archive + "'");
        try (Stream<Path> list = Files.list(folder)) {
            program = list.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /** It lies in a folder with a space and an accent, which Java can't open where it knows ASCII only. */
    private static Packed elsewhere() throws IOException, InterruptedException {
        Shell.said(folder, "[ -d \"$(%s)\" ] || cp -a '%s' \"$(%s)\"".formatted(PLACE, program, PLACE));
        String home = "\"$(" + PLACE + ")\"";
        return new Packed(folder, home + "/bin/committee-papers", home, home + "/input");
    }

    private static String publish(Path of, String output) {
        return "'%s/bin/committee-papers' publish --input '%s/input' --as-at 2026-11-24 --output '%s'"
                .formatted(of, program, output);
    }

    /** Whether the Java used the cache, and nothing but our own words was said. */
    private static boolean shares(String before, Path of) throws IOException, InterruptedException {
        Shell shell = Shell.run(folder, SHARES + before + "'" + of + "/bin/committee-papers' --version");
        assertEquals(0, shell.code(), shell.err());
        assertEquals(3, shell.out().lines().count(), shell.out());
        String line = shell.err()
                .lines()
                .filter(each -> each.contains("java.vm.info"))
                .findFirst()
                .orElseThrow();
        assertFalse(shell.err().contains("[aot]"), shell.err());
        return line.contains("sharing");
    }

    private static void assumeThereIsACache() throws IOException {
        String release = Files.readString(program.resolve("runtime/release"));
        int java = Integer.parseInt(release.replaceAll("(?s).*JAVA_VERSION=\"(\\d+).*", "$1"));
        assumeTrue(java >= 25, "the JDK that built this makes no cache of classes, which takes 25");
    }

    /** Every file of the program with its size and time. */
    private static String files(Path of) throws IOException, InterruptedException {
        return Shell.said(folder, "find '" + of + "' -printf '%P %s %t\\n' | sort");
    }

    @Test
    void itRunsWhereThereIsNoJava() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        Files.createSymbolicLink(tools.resolve("readlink"), Path.of("/usr/bin/readlink"));
        String bare = "env -i PATH='" + tools + "' ";
        String version = Shell.said(folder, bare + "'" + program + "/bin/committee-papers' --version");
        assertTrue(version.startsWith("committee-papers "), version);
        assertTrue(version.contains(" in " + program.toRealPath().resolve("runtime")), version);
        String published = Shell.said(folder, bare + publish(program, "bare"));
        assertTrue(published.startsWith(PUBLISHED + "bare/public/peer-on-peer-review/2026-11-24"), published);
    }

    @Test
    void itWritesWhatTheProgramWritesOnAWholeJdk() throws Exception {
        Shell.said(folder, publish(program, "own") + " --lang both");
        Shell.said(
                folder,
                "JAVA_HOME='" + System.getProperty("java.home") + "' "
                        + publish(Path.of(System.getProperty("installed.program")), "whole") + " --lang both");
        Shell.said(folder, "diff -r --exclude=.lock --exclude=record.txt own/public whole/public");
    }

    @Test
    void everyCommandWorksWhereItWasNeverBuilt() throws Exception {
        elsewhere().doesAllThatItsCommandsSay();
    }

    @Test
    void itLooksAsTheTemplatesThatLieBesideItSay() throws Exception {
        elsewhere().looksAsItsOwnTemplatesSay();
    }

    /** Not even those that somebody put where others were at build time, or beside its folder. */
    @Test
    void withoutItsOwnTemplatesItTakesNoOthers() throws Exception {
        Path above = Files.createDirectory(folder.resolve("above"));
        Shell.said(above, "cp -a '" + program + "' program && mv program/templates templates");
        Shell shell = Shell.run(folder, publish(above.resolve("program"), "refused"));
        assertEquals(78, shell.code());
        assertTrue(shell.err().contains(above.resolve("program/templates").toString()), shell.err());
        assertTrue(shell.err().contains("The templates that came with the program aren't there."), shell.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env -u LC_ALL -u LC_CTYPE LANG=xx_XX.UTF-8",
                "env LC_ALL=en_GB.ISO-8859-1",
                "CDPATH=/tmp:.",
                "JAVA_TOOL_OPTIONS=-Xshare:off",
                "JAVA_OPTS=-Xmx48m"
            })
    void itStartsWhateverTheSurroundings(String surroundings) throws Exception {
        String version = Shell.said(
                folder,
                "cd %s && %s bin/committee-papers --version"
                        .formatted(elsewhere().home(), surroundings));
        assertTrue(version.startsWith("committee-papers "), version);
    }

    @Test
    void theCacheOfClassesFitsWhereverItIsUnpacked() throws Exception {
        assumeThereIsACache();
        assertTrue(shares("", program));
        elsewhere().takesItsClassesFromTheCache();
    }

    @Test
    void aCopyWithNewTimesStartsWithoutTheCacheAndIsLeftAsItIs() throws Exception {
        assumeThereIsACache();
        Path copy = folder.resolve("copy");
        Shell.said(folder, "cp -r '" + program + "' copy && find copy -exec touch -d 2026-11-20T10:00 {} +");
        String before = files(copy);
        assertFalse(shares("", copy));
        assertTrue(Shell.said(folder, publish(copy, "copied")).startsWith(PUBLISHED));
        assertEquals(before, files(copy));
    }

    @Test
    void aCacheThatIsHalfOrMissingIsPassedOverInSilence() throws Exception {
        assumeThereIsACache();
        Path copy = folder.resolve("half");
        for (String damage : List.of("truncate -s 9M", "truncate -s 0", "rm")) {
            Shell.said(
                    folder, "rm -rf half && cp -a '" + program + "' half && " + damage + " half/committee-papers.aot");
            assertFalse(shares("", copy), damage);
        }
        assertTrue(Shell.said(folder, publish(copy, "halved")).startsWith(PUBLISHED));
        assertFalse(shares("JAVA_OPTS=-Xshare:off\\ -XshowSettings:properties ", program));
    }

    @Test
    void theZipHoldsTheSame() throws Exception {
        Shell.assumeThereIs("unzip");
        Path zip = Shell.made("dist.archive", ".zip");
        Shell.said(folder, "mkdir zip && cd zip && TZ=Asia/Tokyo unzip -q '" + zip + "'");
        Shell.said(folder, "diff -r '" + program + "' zip/*");
        Shell.said(folder, "zip/*/bin/committee-papers --version");
    }

    /** Nothing that nobody runs: a tool for keys, for one, which would only be there to be misused. */
    @Test
    void itsJavaHasNoOtherCommand() throws Exception {
        assertEquals(
                "java", Shell.said(folder, "ls '" + program + "/runtime/bin'").strip());
    }

    @Test
    void everyCommandHasAManualPageWithoutAFault() throws Exception {
        Shell.assumeThereIs("man");
        Path pages = program.resolve("man").resolve("man1");
        String commands = Shell.said(folder, "ls '" + pages + "'");
        assertTrue(commands.lines().count() >= 8, commands);
        for (String page : commands.lines().toList()) {
            Shell shell = Shell.run(folder, "MANWIDTH=100 man --warnings -l '" + pages.resolve(page) + "'");
            assertEquals("", shell.err());
            assertTrue(shell.out().contains("SYNOPSIS"), shell.out());
            assertTrue(shell.out().contains("--help"), shell.out());
        }
    }

    @Test
    void aShellCompletesItsCommands() throws Exception {
        Shell.assumeThereIs("bash");
        String words = Shell.said(folder, """
                bash -c '. "%s/completion/committee-papers"
                COMP_WORDS=(committee-papers pu) COMP_CWORD=1
                $(complete -p committee-papers | sed "s/.*-F \\([^ ]*\\).*/\\1/")
                echo "${COMPREPLY[@]}"'
                """.formatted(program));
        assertEquals("publish", words.strip());
    }

    @Test
    void everyPartIsListedWithItsLicence() throws Exception {
        String list = Files.readString(program.resolve("licences/THIRD-PARTY.txt"), StandardCharsets.UTF_8);
        String bom = Files.readString(program.resolve("committee-papers.cdx.json"), StandardCharsets.UTF_8);
        try (Stream<Path> jars = Files.list(program.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                String part = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                String asListed = part.replaceFirst("-(?=[0-9.]+$)", " ");
                assertTrue(list.contains("\n" + asListed + " - "), asListed);
                assertTrue(bom.contains("/" + asListed.replace(' ', '@') + "?type=jar\""), asListed);
            }
        }
        try (Stream<Path> texts = Files.list(program.resolve("licences"))) {
            assertTrue(
                    texts.anyMatch(of -> of.getFileName().toString().startsWith("poi-ooxml-")),
                    "texts that came along");
        }
        assertFalse(list.contains("Unknown"), list);
        assertFalse(bom.contains("serialNumber"), "two builds have the same");
        assertTrue(Files.exists(program.resolve("runtime/legal/java.base/LICENSE")));
    }
}
