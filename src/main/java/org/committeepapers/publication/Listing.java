package org.committeepapers.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the page for everybody lists, held against what lies there. */
final class Listing {

    private static final Pattern EDITION = Pattern.compile("href=\"\\./([^/\"]+/[^/\"]+)/");

    private Listing() {}

    /** Whether there is a page that leaves an edition out, or lists one that is gone. */
    static boolean isOutdated(Roots roots) throws IOException {
        Path page = RootPage.file(roots, Audience.PUBLIC);
        if (!Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Set<String> listed = new TreeSet<>();
        Matcher links = EDITION.matcher(new String(Files.readAllBytes(page), StandardCharsets.UTF_8));
        while (links.find()) {
            listed.add(links.group(1));
        }
        return !listed.equals(lying(new Catalogue(roots)));
    }

    private static Set<String> lying(Catalogue catalogue) throws IOException {
        Set<String> editions = new TreeSet<>();
        for (String tracker : catalogue.trackers()) {
            catalogue.published(tracker).forEach(edition -> editions.add(tracker + "/" + edition));
        }
        return editions;
    }
}
