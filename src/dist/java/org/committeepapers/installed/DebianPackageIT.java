package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package: installed on this machine, used as a normal user, and removed until nothing of it is left. */
class DebianPackageIT {

    private static final Path PROGRAM = Path.of("/opt/committee-papers");
    private static final Path UNIT = Path.of("/lib/systemd/system/committee-papers.timer");

    @TempDir
    Path folder;

    private Path debianPackage;
    private boolean mine;

    @BeforeEach
    void mayInstall() throws Exception {
        debianPackage = Shell.made("dist.deb", "");
        Shell.assumeThereIs("dpkg");
        assumeTrue("0".equals(Shell.said(folder, "id -u").strip()), "only root can install a package");
        assumeTrue(
                Shell.run(folder, "dpkg -s committee-papers").code() != 0 && !Files.exists(PROGRAM),
                "committee-papers is installed here, and a test doesn't touch that");
        mine = true;
    }

    @AfterEach
    void leaveNothing() throws Exception {
        if (mine) {
            Shell.run(folder, "dpkg -P committee-papers");
        }
    }

    /** Every name where a package may put something; what dpkg itself keeps doesn't count. */
    private String names() throws Exception {
        return Shell.said(
                folder,
                "find /etc /opt /srv /usr /lib/systemd /var/lib /var/cache -path /var/lib/dpkg -prune"
                        + " -o -path /var/cache/man -prune -o -print 2>/dev/null | sort");
    }

    private void dpkg(String arguments) throws Exception {
        Shell.said(folder, "dpkg " + arguments);
    }

    @Test
    void itIsInstalledUsedUpgradedAndRemovedWithoutATrace() throws Exception {
        String before = names();
        dpkg("-i '" + debianPackage + "'");
        assertEquals("", Shell.said(folder, "dpkg -V committee-papers"), "every file is as it was packed");
        assertNormalUserPublishes();
        assertManualIsFound();
        assertUnitsAreSoundAndLeftToTheAdministrator();
        dpkg("-i '" + debianPackage + "'");
        assertTrue(Shell.said(folder, "committee-papers --version").contains("/opt/committee-papers/runtime"));
        enableTheTimer();
        dpkg("-r committee-papers");
        assertFalse(Files.exists(PROGRAM), "no file of the program stays");
        dpkg("-P committee-papers");
        assertEquals(before, names());
    }

    private void assertNormalUserPublishes() throws Exception {
        Path output = Files.createDirectory(folder.resolve("output"));
        Shell.said(folder, "chown 65534 output && chmod a+x .");
        Shell shell = Shell.run(
                output,
                "setpriv --reuid=65534 --regid=65534 --clear-groups env JAVA_OPTS=-XshowSettings:properties"
                        + " committee-papers publish --input /opt/committee-papers/input --as-at 2026-11-24 --output .");
        assertEquals(0, shell.code(), shell.err());
        assertEquals(
                "Published peer-on-peer-review as at 2026-11-24: ./public/peer-on-peer-review/2026-11-24\n"
                        + "Recorded in line 1 of runs.jsonl; head HASH\n",
                shell.out().replaceFirst("[0-9a-f]{64}", "HASH"));
        boolean cache = Files.exists(PROGRAM.resolve("committee-papers.aot"));
        assertEquals(cache, shell.err().contains("sharing"), "the cache that came fits");
    }

    private void assertManualIsFound() throws Exception {
        assertEquals(
                PROGRAM.resolve("man/man1/committee-papers-publish.1"),
                Path.of("/usr/share/man/man1/committee-papers-publish.1").toRealPath());
    }

    private void assertUnitsAreSoundAndLeftToTheAdministrator() throws Exception {
        assertTrue(Files.isRegularFile(UNIT));
        assertFalse(Files.exists(Path.of("/etc/systemd/system/timers.target.wants/committee-papers.timer")));
        if (Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            Shell shell = Shell.run(folder, "systemd-analyze verify " + UNIT + " committee-papers.service");
            assertEquals(0, shell.code(), shell.err());
            assertFalse(shell.err().contains("committee-papers"), shell.err());
        }
    }

    /** As an administrator does; it goes with the package. */
    private void enableTheTimer() throws Exception {
        if (Files.isExecutable(Path.of("/usr/bin/systemctl"))) {
            Shell.said(folder, "systemctl --no-reload enable committee-papers.timer");
        }
    }
}
