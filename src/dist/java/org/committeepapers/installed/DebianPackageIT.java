package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package: installed on this machine, used as a normal user, upgraded, and removed until nothing of it is left. */
class DebianPackageIT {

    private static final Path PROGRAM = Path.of("/usr/lib/committee-papers");
    private static final Path TEMPLATES = Path.of("/etc/committee-papers/templates");
    private static final Path UNITS = Path.of("/usr/lib/systemd/system");
    private static final Path PAPERS = Path.of("/var/lib/committee-papers");

    @TempDir
    Path folder;

    private Path debianPackage;
    private boolean mine;

    @BeforeEach
    void find() throws Exception {
        Shell.assumeThereIs("dpkg");
        String architecture = Shell.said(folder, "dpkg --print-architecture").strip();
        debianPackage = Shell.made("dist.deb", "_" + architecture + ".deb");
    }

    @AfterEach
    void leaveNothing() throws Exception {
        if (mine) {
            Shell.run(folder, "dpkg -P committee-papers; rm -rf " + PAPERS);
        }
    }

    /** Every name where a package may put something; what dpkg itself and the index of manuals keep doesn't count. */
    private Set<String> names() throws Exception {
        return Shell.said(
                        folder,
                        "find /etc /opt /srv /usr /var/lib /var/cache -path /var/lib/dpkg -prune"
                                + " -o -path /var/cache/man -prune -o -print 2>/dev/null")
                .lines()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As dpkg keeps it, such as installed or config-files; empty if it knows of none. */
    private String status() throws Exception {
        return Shell.run(folder, "dpkg-query -W -f '${db:Status-Status}' committee-papers")
                .out();
    }

    private String dpkg(String arguments) throws Exception {
        return Shell.said(folder, "dpkg " + arguments);
    }

    @Test
    void itIsInstalledUsedUpgradedAndRemovedWithoutATrace() throws Exception {
        assumeTrue("0".equals(Shell.said(folder, "id -u").strip()), "only root can install a package");
        assumeTrue(
                List.of("", "not-installed").contains(status()) && !Files.exists(PROGRAM) && !Files.exists(PAPERS),
                "committee-papers is or was installed here, and a test doesn't touch that");
        Set<String> before = names();
        mine = true;
        dpkg("-i '" + debianPackage + "'");
        assertDpkgKnowsEveryFile(before);
        assertNormalUserHasEveryCommand();
        assertShellFindsManualAndCompletion();
        assertUnitsAreSoundAndLeftToTheAdministrator();
        assertUpgradeKeepsWhatACouncilEdited();
        enableTheTimers();
        publishIntoItsPapers();
        dpkg("-r committee-papers");
        assertFalse(Files.exists(PROGRAM), "no file of the program stays");
        assertTrue(Files.exists(TEMPLATES.resolve("house-style.yaml")), "the council's configuration stays");
        dpkg("-P committee-papers");
        assertTrue(Files.exists(PAPERS.resolve("public/index.html")), "the council's records stay");
        Shell.said(folder, "rm -r " + PAPERS);
        assertEquals(before, names());
    }

    private void assertDpkgKnowsEveryFile(Set<String> before) throws Exception {
        Set<String> added = names();
        added.removeAll(before);
        assertTrue(added.contains("/usr/bin/committee-papers"), added::toString);
        Files.write(folder.resolve("added"), added);
        Shell.said(folder, "xargs -d '\\n' dpkg -S <added");
        assertEquals("", dpkg("-V committee-papers"), "every file is as it was packed");
        Set<String> summed = Shell.said(folder, "dpkg-query --control-show committee-papers md5sums")
                .lines()
                .map(line -> "/" + line.substring(34))
                .collect(Collectors.toSet());
        for (String name : added) {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && !Files.isSymbolicLink(file) && !file.startsWith(TEMPLATES)) {
                assertTrue(summed.contains(name), name);
            }
        }
    }

    private void assertNormalUserHasEveryCommand() throws Exception {
        Shell.said(folder, "chmod 711 .");
        Packed packed = new Packed(
                folder,
                "setpriv --reuid=65534 --regid=65534 --clear-groups committee-papers",
                PROGRAM.toString(),
                "/usr/share/doc/committee-papers/examples/input");
        packed.doesAllThatItsCommandsSay();
        packed.looksAsItsOwnTemplatesSay();
        if (Files.exists(PROGRAM.resolve("committee-papers.aot"))) {
            packed.takesItsClassesFromTheCache();
        }
        assertTrue(Shell.said(folder, "committee-papers --version").contains(" in " + PROGRAM.resolve("runtime")));
    }

    private void assertShellFindsManualAndCompletion() throws Exception {
        assertTrue(Files.exists(Path.of("/usr/share/man/man1/committee-papers-publish.1.gz")));
        assertTrue(Files.exists(Path.of("/usr/share/bash-completion/completions/committee-papers")));
    }

    private void assertUnitsAreSoundAndLeftToTheAdministrator() throws Exception {
        String units = Shell.said(folder, "cd " + UNITS + " && ls committee-papers*");
        assertEquals(Shell.said(PROGRAM, "cd '" + deploy() + "' && ls *.service *.timer"), units);
        assertEquals("", Shell.said(folder, "find /etc/systemd -name 'committee-papers*'"), "none is enabled");
        for (String unit : units.lines().toList()) {
            String text = Files.readString(UNITS.resolve(unit));
            assertFalse(text.contains("/opt/"), text);
        }
        if (Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            Shell shell = Shell.run(UNITS, "systemd-analyze verify " + units.replace('\n', ' '));
            assertEquals(0, shell.code(), shell.err());
            assertFalse(shell.err().contains("committee-papers"), shell.err());
        }
    }

    private static Path deploy() {
        return Path.of(System.getProperty("dist.root"), "deploy")
                .toAbsolutePath()
                .normalize();
    }

    /** As dpkg does with configuration: it asks about what both have changed, and takes the new of what only it has. */
    private void assertUpgradeKeepsWhatACouncilEdited() throws Exception {
        String mine = "sizes: {body: {size: 13}}\n";
        String theirs = "# Of the next version.\n";
        Files.writeString(TEMPLATES.resolve("house-style.yaml"), mine);
        Shell.said(folder, """
                dpkg-deb -R '%s' next
                sed -i 's/^Version: .*/&+1/' next/DEBIAN/control
                for name in house-style.yaml labels/cy.yaml; do echo '%s' >>"next%s/$name"; done
                dpkg-deb --root-owner-group -Znone -b next next.deb
                """.formatted(debianPackage, theirs.strip(), TEMPLATES));
        Shell asked = Shell.run(folder, "echo N | LC_ALL=C dpkg -i next.deb 2>&1");
        assertEquals(0, asked.code(), asked.out());
        assertTrue(asked.out().contains("'" + TEMPLATES.resolve("house-style.yaml") + "'"), asked.out());
        assertEquals(2, asked.out().split("What would you like to do about it \\?").length, asked.out());
        assertEquals(mine, Files.readString(TEMPLATES.resolve("house-style.yaml")));
        assertTrue(Files.readString(TEMPLATES.resolve("house-style.yaml.dpkg-dist"))
                .endsWith(theirs));
        assertTrue(Files.readString(TEMPLATES.resolve("labels/cy.yaml")).endsWith(theirs));
    }

    /** As an administrator does, also for one of many councils; they go with the package. */
    private void enableTheTimers() throws Exception {
        if (Files.isExecutable(Path.of("/usr/bin/systemctl"))) {
            for (String timer :
                    Shell.said(UNITS, "ls committee-papers*.timer").lines().toList()) {
                Shell.said(folder, "systemctl --no-reload enable " + timer.replace("@.", "@gwynedd."));
            }
            assertFalse(Shell.said(folder, "find /etc/systemd -name 'committee-papers*.timer'")
                    .isEmpty());
        }
    }

    private void publishIntoItsPapers() throws Exception {
        Shell.said(
                folder,
                "mkdir %s && committee-papers publish --input /usr/share/doc/committee-papers/examples/input"
                                .formatted(PAPERS)
                        + " --as-at 2026-11-24 --output " + PAPERS);
    }

    @Test
    void theSameProgramIsPackedAsTheSameBytes() throws Exception {
        Shell.assumeThereIs("dpkg-shlibdeps");
        Shell.said(folder, """
                umask 077
                TZ=Asia/Tokyo sh '%s' '%s' "$(dpkg-deb -f '%s' Version)" "$(dpkg-deb -f '%s' Maintainer)" %s .
                """.formatted(
                        Path.of("debian", "package.sh").toAbsolutePath(),
                        System.getProperty("dist.image"),
                        debianPackage,
                        debianPackage,
                        System.getProperty("dist.time")));
        Shell.said(folder, "cmp committee-papers_*.deb '" + debianPackage + "'");
    }

    @Test
    void debiansOwnCheckFindsNoError() throws Exception {
        Shell.assumeThereIs("lintian");
        Shell shell = Shell.run(folder, "lintian --tag-display-limit 0 '" + debianPackage + "'");
        assertEquals(
                List.of(),
                shell.out().lines().filter(line -> line.startsWith("E:")).toList());
        assertEquals(0, shell.code(), shell.out() + shell.err());
    }
}
