package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few megabytes in memory, mounted for a test where that is allowed; else the test is skipped. */
record SmallDisk(Path folder) implements AutoCloseable {

    private static final int PAGE = 4096;
    private static final String BALLAST = "ballast";

    /** @param options such as {@code size=8m} */
    static SmallDisk mount(Path folder, String options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
                "no file system can be mounted here, which takes Linux and root");
        return new SmallDisk(folder);
    }

    void remount(String options) throws IOException, InterruptedException {
        assertTrue(runs("mount", "-o", "remount," + options, folder.toString()), options);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    long freePages() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() / PAGE;
    }

    /** Leaves room for so many pages. */
    void fillUpTo(long pages) throws IOException {
        Files.write(folder.resolve(BALLAST), new byte[(int) Math.max(0, (freePages() - pages) * PAGE)]);
    }

    /** Leaves room for so many more names, each with a page. */
    void fillUpToNames(int names, int all) throws IOException {
        Path ballast = Files.createDirectory(folder.resolve(BALLAST));
        try {
            for (int i = 0; i < all; i++) {
                Files.createFile(ballast.resolve("name-" + i));
            }
        } catch (IOException full) {
            for (int i = 0; i < names; i++) {
                Files.delete(ballast.resolve("name-" + i));
            }
            return;
        }
        throw new IOException("more than " + all + " names have room");
    }

    void makeRoom() throws IOException {
        Copies.remove(folder.resolve(BALLAST));
    }

    @Override
    public void close() {
        try {
            runs("umount", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
