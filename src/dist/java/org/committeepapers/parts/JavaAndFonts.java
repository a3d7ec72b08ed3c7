package org.committeepapers.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.openpdf.text.pdf.BaseFont;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to the lists of parts what Maven knows nothing of: Java and the fonts. It runs on the Java that is packed, and
 * refuses one that is older than what may be packed, because it lacks fixes.
 */
final class JavaAndFonts {

    private static final String LIST = "licences/THIRD-PARTY.txt";
    private static final String BOM = "committee-papers.cdx.json";
    private static final int VERSION_OF_FONT = 5;

    private JavaAndFonts() {}

    /**
     * @param arguments the folder with the lists, and the oldest update of each long-term Java that may be packed, in
     *     order, such as "21.0.11 25.0.3"
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> oldest = List.of(arguments[1].split(" "));
        if (!isNewEnough(Runtime.version(), oldest)) {
            System.err.println("The Java to be packed is " + Runtime.version() + ", which lacks fixes: none older than "
                    + String.join(" or ", oldest) + " is packed (dist.java.minimum in src/dist/pom.xml).\n"
                    + "Install a newer update of it, or a newer long-term Java.");
            System.exit(1);
        }
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode bom = (ObjectNode) json.readTree(folder.resolve(BOM).toFile());
        StringBuilder list = new StringBuilder();
        for (Part part : List.of(
                java(),
                font("Liberation Sans", "/liberation/LiberationSans-Regular.ttf", "OFL-1.1", "openpdf-fonts-extra"),
                font(
                        "DejaVu Sans",
                        "/org/committeepapers/writer/pdf/DejaVuSans.ttf",
                        "Bitstream-Vera",
                        "committee-papers.jar"))) {
            part.addTo((ArrayNode) bom.get("components"));
            dependsOn(bom).add(part.reference());
            list.append(part.line());
        }
        json.writeValue(folder.resolve(BOM).toFile(), bom);
        Files.writeString(folder.resolve(LIST), list, StandardOpenOption.APPEND);
    }

    /** Compared with that of its own long-term release; one without has to be newer than all of them. */
    private static boolean isNewEnough(Runtime.Version version, List<String> oldest) {
        Runtime.Version least = oldest.stream()
                .map(Runtime.Version::parse)
                .filter(each -> each.feature() == version.feature())
                .findFirst()
                .orElseGet(() -> Runtime.Version.parse(oldest.getLast()));
        return version.compareTo(least) >= 0;
    }

    /** What the program as a whole depends on: that of the first in the list, which is the root. */
    private static ArrayNode dependsOn(ObjectNode bom) {
        return (ArrayNode) bom.get("dependencies").get(0).get("dependsOn");
    }

    private static Part java() {
        Runtime.Version version = Runtime.version();
        String number = version.toString().replaceFirst("[-+].*", "");
        return new Part(
                "platform",
                "OpenJDK",
                version.toString(),
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "https://openjdk.org",
                "cpe:2.3:a:oracle:openjdk:" + number + ":*:*:*:*:*:*:*",
                "",
                "in runtime, with the licences of its parts in runtime/legal");
    }

    /** Its version is the one that the file states. */
    private static Part font(String name, String resource, String licence, String jar) throws IOException {
        try (InputStream in = JavaAndFonts.class.getResourceAsStream(resource)) {
            byte[] bytes = in.readAllBytes();
            BaseFont font = BaseFont.createFont(resource, BaseFont.IDENTITY_H, true, false, bytes, null);
            String version = Arrays.stream(font.getAllNameEntries())
                    .filter(entry -> entry[0].equals(String.valueOf(VERSION_OF_FONT)))
                    .map(entry -> entry[4].replaceFirst("^Version ", ""))
                    .findFirst()
                    .orElseThrow();
            String address = "OFL-1.1".equals(licence)
                    ? "https://github.com/liberationfonts/liberation-fonts"
                    : "https://dejavu-fonts.github.io";
            return new Part(
                    "file", name, version, licence, address, "", DigestUtils.sha256Hex(bytes), "a font in " + jar);
        }
    }

    /**
     * @param type as CycloneDX names it
     * @param licence an expression of SPDX
     * @param cpe under which weaknesses are listed; empty where there is none
     * @param hash empty where it is no file
     * @param place where it is in the program
     */
    private record Part(
            String type,
            String name,
            String version,
            String licence,
            String address,
            String cpe,
            String hash,
            String place) {

        String reference() {
            return "pkg:generic/" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + "@" + version;
        }

        void addTo(ArrayNode components) {
            ObjectNode component = components.addObject();
            component.put("type", type).put("bom-ref", reference()).put("name", name);
            component.put("version", version).put("description", place);
            if (!hash.isEmpty()) {
                component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", hash);
            }
            component.putArray("licenses").addObject().put("expression", licence);
            if (!cpe.isEmpty()) {
                component.put("cpe", cpe);
            }
            component
                    .putArray("externalReferences")
                    .addObject()
                    .put("type", "website")
                    .put("url", address);
        }

        String line() {
            return name + " " + version + " - " + licence + "\n    " + place + ", " + address + "\n";
        }
    }
}
