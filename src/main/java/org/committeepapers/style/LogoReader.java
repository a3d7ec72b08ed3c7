package org.committeepapers.style;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.LayeredFolders;
import org.committeepapers.setting.Setting;

/** Reads the council's logo: the group {@code logo}. */
final class LogoReader {

    private static final List<String> KEYS = List.of("file", "alternative", "decorative", "height");
    private static final int MOST_BYTES = 2_000_000;
    private static final double USUAL_HEIGHT = 15;
    private static final double WIDEST = 120;

    private LogoReader() {}

    /** @param folders where its file is */
    static Optional<Logo> read(Setting group, LayeredFolders folders) throws Refusal {
        group.checkNames(KEYS);
        if (group.settings().isEmpty()) {
            return Optional.empty();
        }
        Setting file = group.at("file");
        if (file.words().isBlank()) {
            throw file.refused(
                    "There is no file for the logo", "Give the name of one in the same folder, such as logo.png.");
        }
        String alternative = alternative(group);
        Logo logo = new Logo(
                picture(file, NamedFile.bytes(file, folders, MOST_BYTES)),
                Measure.in(group, "height", USUAL_HEIGHT, 5, 40),
                alternative);
        if (logo.width() > WIDEST) {
            throw file.refused(
                    String.format(Locale.ROOT, "The logo would be %.0f millimetres wide", logo.width()),
                    "Give it a smaller height. It may be up to 120 millimetres wide.");
        }
        return Optional.of(logo);
    }

    private static String alternative(Setting group) throws Refusal {
        Setting decorative = group.at("decorative");
        String words = group.at("alternative").words().strip();
        boolean isDecorative = decorative.words().equals("true");
        if (!decorative.isNothing() && decorative.kind() != Setting.Kind.YES_OR_NO) {
            throw decorative.refused("This must be true or false", "Write true if the logo is only decoration.");
        }
        if (words.isEmpty() != isDecorative) {
            throw (words.isEmpty() ? group : decorative)
                    .refused(
                            words.isEmpty()
                                    ? "There is no alternative text for readers who can't see the logo"
                                    : "The logo has an alternative text, but is marked as decorative",
                            "Write alternative: with the council's name, or decorative: true if the logo is only"
                                    + " decoration.");
        }
        return words;
    }

    private static Logo.Dots picture(Setting file, byte[] bytes) throws Refusal {
        String start = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.ISO_8859_1);
        if (start.contains("<svg") || file.words().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw file.refused(
                    "The logo is a drawing (SVG), which papers can't show",
                    "Export it as a PNG, about 600 dots across, or as a JPEG, and give the name of that file.");
        }
        return DotsReader.read(bytes, file::refused);
    }
}
