package org.committeepapers.workbook.sheet;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;

/** The address of a link in the form in which a workbook may hold it: an address it can't hold breaks the file. */
public final class LinkAddress {

    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern UNSAFE = Pattern.compile("[\\\\^`{|}\\[\\]\\p{Cntrl}\\p{Z}]");

    /** Excel's limit. */
    private static final int LONGEST = 2_079;

    private LinkAddress() {}

    /** Where all words of the text lead, as the link of a cell must; empty where some lead nowhere or elsewhere. */
    public static Optional<String> of(RichText text) {
        Set<String> targets = new TreeSet<>();
        for (Run run : text.runs()) {
            if (run instanceof Run.Words) {
                return Optional.empty();
            }
            if (run instanceof Run.Link link) {
                targets.add(link.target());
            }
        }
        return targets.size() == 1 ? of(targets.iterator().next()) : Optional.empty();
    }

    /** The address, with what may not stand in it percent-encoded; empty where that doesn't make it one. */
    public static Optional<String> of(String target) {
        String address = isValid(target) ? target : encoded(target);
        return address.length() <= LONGEST && isValid(address) ? Optional.of(address) : Optional.empty();
    }

    private static boolean isValid(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String encoded(String target) {
        String percents = STRAY_PERCENT.matcher(target).replaceAll("%25");
        int fragment = percents.indexOf('#') + 1;
        String single = percents.substring(0, fragment)
                + (fragment == 0 ? percents : percents.substring(fragment).replace("#", "%23"));
        return UNSAFE.matcher(single)
                .replaceAll(found ->
                        URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
