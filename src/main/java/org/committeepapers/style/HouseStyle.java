package org.committeepapers.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Loads the house style from a YAML file and checks it. */
public final class HouseStyle {

    /** The name of the file in the folder of templates. */
    public static final String FILE_NAME = "house-style.yaml";

    private static final RuleId RULE = new RuleId("house-style");
    private static final double LEAST_CONTRAST = 4.5;

    private HouseStyle() {}

    /**
     * @throws Refusal where the file is missing, has a key or value we don't know, or a colour that can't be read
     *     against its ground (WCAG 2.2, success criterion 1.4.3)
     */
    public static Style load(Path file) throws Refusal {
        Style style = parse(file);
        String name = file.getFileName().toString();
        checkPage(style.page(), name);
        checkSizes(style.sizes(), name);
        checkContrast(style.palette(), name);
        return style;
    }

    private static Style parse(Path file) throws Refusal {
        String name = file.getFileName().toString();
        SimpleModule colours = new SimpleModule();
        colours.addDeserializer(Colour.class, new ColourDeserializer());
        YAMLMapper mapper = YAMLMapper.builder()
                .addModule(colours)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        try (InputStream in = Files.newInputStream(file)) {
            return mapper.readValue(in, Style.class);
        } catch (IOException | JacksonException e) {
            throw new Refusal(
                    new Finding(
                            RULE,
                            Severity.ERROR,
                            new Location.File(name),
                            "",
                            "The house style can't be read: " + plain(e) + ".",
                            "Mend the file, or take the one that came with the program and change it step by step."),
                    e);
        }
    }

    private static String plain(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        String first = message.lines().findFirst().orElse("");
        if (failure instanceof JacksonException json && json.getLocation() != null) {
            return "line " + json.getLocation().getLineNr() + ": "
                    + json.getOriginalMessage().lines().findFirst().orElse("");
        }
        return failure instanceof java.nio.file.NoSuchFileException ? "there is no such file" : first;
    }

    private static void checkPage(Style.Page page, String file) throws Refusal {
        checkRange("page.side", page.side(), 10, 60, file);
        checkRange("page.top", page.top(), 12, 60, file);
        checkRange("page.bottom", page.bottom(), 12, 60, file);
        checkRange("page.measure", page.measure(), 60, 280, file);
    }

    private static void checkSizes(Style.Sizes sizes, String file) throws Refusal {
        checkLetters("body", sizes.body(), 11, 18, file);
        checkLetters("lead", sizes.lead(), 11, 24, file);
        checkLetters("title", sizes.title(), 14, 40, file);
        checkLetters("heading2", sizes.heading2(), 12, 30, file);
        checkLetters("heading3", sizes.heading3(), 11, 26, file);
        checkLetters("table", sizes.table(), 11, 16, file);
        checkLetters("small", sizes.small(), 8, 14, file);
    }

    private static void checkLetters(String key, Style.Letters letters, double least, double most, String file)
            throws Refusal {
        checkRange("sizes." + key + ".size", letters.size(), least, most, file);
        checkRange("sizes." + key + ".leading", letters.leading(), letters.size(), 2 * letters.size(), file);
    }

    private static void checkRange(String key, double value, double least, double most, String file) throws Refusal {
        if (!(value >= least && value <= most)) {
            throw new Refusal(new Finding(
                    RULE,
                    Severity.ERROR,
                    new Location.Setting(file, key),
                    Double.toString(value),
                    "A paper can't be read with this.",
                    "Choose a number from %s to %s.".formatted(plain(least), plain(most))));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static void checkContrast(Style.Palette palette, String file) throws Refusal {
        Map<String, Colour> onWhite = new LinkedHashMap<>();
        onWhite.put("ink", palette.ink());
        onWhite.put("accent", palette.accent());
        onWhite.put("muted", palette.muted());
        onWhite.put("link", palette.link());
        onWhite.put("statuses.completed", palette.statuses().completed());
        onWhite.put("statuses.inProgress", palette.statuses().inProgress());
        onWhite.put("statuses.notStarted", palette.statuses().notStarted());
        onWhite.put("statuses.delayed", palette.statuses().delayed());
        onWhite.put("statuses.closed", palette.statuses().closed());
        onWhite.put("statuses.unclear", palette.statuses().unclear());
        for (Map.Entry<String, Colour> entry : onWhite.entrySet()) {
            check("palette." + entry.getKey(), entry.getValue(), Colour.WHITE, "white", file);
        }
        check("palette.accent", palette.accent(), palette.headerFill(), "palette.headerFill", file);
    }

    private static void check(String key, Colour colour, Colour ground, String groundName, String file) throws Refusal {
        double ratio = colour.contrastWith(ground);
        if (ratio < LEAST_CONTRAST) {
            throw new Refusal(new Finding(
                    RULE,
                    Severity.ERROR,
                    new Location.Setting(file, key),
                    "#" + colour.hex(),
                    "Its contrast with %s is %.1f to 1; readers need at least %.1f to 1."
                            .formatted(groundName, ratio, LEAST_CONTRAST),
                    "Choose a darker colour, or a lighter ground."));
        }
    }
}
