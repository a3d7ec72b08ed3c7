package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.edition.Folders;
import org.junit.jupiter.api.Test;

/** The libraries in the program are those of the list that is checked in, byte for byte, so none changes unseen. */
class ShippedLibrariesIT {

    private static final Path LIST = Path.of("src", "dist", "dependencies.tsv");

    private static List<String[]> listed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @Test
    void whatIsShippedIsWhatIsListed() throws IOException {
        TreeMap<String, String> listed = new TreeMap<>();
        for (String[] library : listed()) {
            String artifact = library[0].substring(library[0].indexOf(':') + 1);
            listed.put(artifact + "-" + library[1] + ".jar", library[4]);
        }
        TreeMap<String, String> shipped = new TreeMap<>();
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("installed.program"), "lib"))) {
            for (Path jar : jars.toList()) {
                shipped.put(jar.getFileName().toString(), Folders.sha256(jar));
            }
        }
        assertEquals(
                lines(listed),
                lines(shipped),
                "Has target/lib libraries of an earlier build? Then mvn clean removes them. If a change of libraries is"
                        + " meant, read what is new in it and correct " + LIST);
    }

    private static String lines(TreeMap<String, String> jars) {
        StringBuilder lines = new StringBuilder();
        jars.forEach((name, hash) -> lines.append(name).append(' ').append(hash).append('\n'));
        return lines.toString();
    }

    @Test
    void eachHasALicenceAndADateOrADash() throws IOException {
        for (String[] library : listed()) {
            assertEquals(5, library.length, library[0]);
            assertTrue(!library[2].isBlank(), library[0]);
            assertTrue(library[3].matches("\\d{4}-\\d\\d-\\d\\d|-"), library[0] + " " + library[3]);
        }
    }
}
