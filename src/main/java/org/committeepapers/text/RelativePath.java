package org.committeepapers.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The relative address of a file that is uploaded with a web page: {@code ../2026-11-24/8a%20Appendix.pdf#id}. It
 * begins with {@code ./} or {@code ../}, so that nothing that an officer wrote is mistaken for one.
 */
public final class RelativePath {

    /** An encoded dot isn't allowed, since browsers read it as a dot. */
    private static final String SEGMENT = "(?!\\.\\.?(?:/|#|$))(?:[A-Za-z0-9._~-]|%(?!2[EF])[0-9A-F]{2})++";

    /** Steps up first, then down; no scheme, host, query or root. */
    private static final Pattern FORM =
            Pattern.compile("(?:\\./|(?:\\.\\./)++)" + SEGMENT + "(?:/" + SEGMENT + ")*+(?:#[A-Za-z][A-Za-z0-9-]*+)?");

    private RelativePath() {}

    /** Whether it is such an address, and nothing that a browser could read as another one. */
    public static boolean is(String target) {
        return FORM.matcher(target).matches();
    }

    /** The address of a path with slashes, any {@code ..} first. Characters that aren't plain are percent-encoded. */
    public static String of(String path) {
        String address = URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~")
                .replace("%2F", "/");
        return path.startsWith("../") ? address : "./" + address;
    }
}
