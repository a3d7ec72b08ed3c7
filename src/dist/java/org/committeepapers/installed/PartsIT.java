package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a scanner for vulnerabilities has to know besides the libraries. */
class PartsIT {

    @TempDir
    Path folder;

    @Test
    void javaAndTheFontsAreListedWithTheirVersions() throws Exception {
        Path archive = Shell.made("dist.archive", ".tar.gz");
        Shell.said(folder, "tar -xzf '" + archive + "' --strip-components=1");
        Map<String, JsonNode> parts = new HashMap<>();
        for (JsonNode part : new JsonMapper()
                .readTree(folder.resolve("committee-papers.cdx.json").toFile())
                .get("components")) {
            parts.put(part.get("name").asString(), part);
        }
        String java = Shell.said(folder, "sed -n 's/^JAVA_VERSION=\"\\(.*\\)\"/\\1/p' runtime/release")
                .strip();
        String list = Shell.said(folder, "cat licences/THIRD-PARTY.txt");
        for (Map.Entry<String, String> part : Map.of("OpenJDK", java, "Liberation Sans", "2.", "DejaVu Sans", "2.37")
                .entrySet()) {
            String version = parts.get(part.getKey()).get("version").asString();
            assertTrue(version.startsWith(part.getValue()), part.getKey() + " " + version);
            assertTrue(list.contains("\n" + part.getKey() + " " + version + " - "), list);
        }
        String cpe = parts.get("OpenJDK").get("cpe").asString();
        assertTrue(cpe.contains(":oracle:openjdk:" + java + ":"), cpe);
    }
}
