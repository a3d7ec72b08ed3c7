package org.committeepapers.writer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.committeepapers.structure.HtmlStructure;
import org.committeepapers.structure.Structure;
import org.committeepapers.text.Characters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever words a paper holds, in whatever place, they come out as those words. */
class HtmlEscapeTest {

    private static final Set<String> OURS = elements("harmless");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</title></style></p></td></svg><img src=x onerror=alert(1)>",
                "\" onload=\"alert(1)",
                "' onload='alert(1)",
                "${x} #{x} {{x}} <#if x>",
                "<!-- --> ]]> <![CDATA[ x ]]> <?x?>",
                "&amp; &lt; &#0; &nbsp;",
                "\\\"; } body { display: none; } /* \\41 */",
                "\ud83d\ude00 e\u0301 \u0175",
            })
    void wordsStayWords(String words) {
        var document = Pages.sayingOnly(words);
        String html = Pages.html(document);
        assertEquals(Structure.of(document), HtmlStructure.of(html));
        assertEquals(OURS, elements(words));
        assertEquals(words, Jsoup.parse(html).selectFirst("meta[name=author]").attr("content"));
        assertEquals(words, Jsoup.parse(html).selectFirst("td, th[scope=row]").attr("data-label"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000b", "\u001b", "\ud83d", "\ude00", "\ufffe", "\uffff"})
    void illegalCharactersBecomeAVisibleMark(String character) {
        String html = Pages.html(Pages.sayingOnly("a" + character + "b"));
        assertEquals(html, Characters.legal(html));
        assertFalse(html.contains("a" + character + "b"));
        assertTrue(html.contains("<h1>a" + Characters.MARK + "b</h1>"));
    }

    /** The names of all elements and attributes. */
    private static Set<String> elements(String words) {
        Set<String> names = new HashSet<>();
        for (Element element : Jsoup.parse(Pages.html(Pages.sayingOnly(words))).getAllElements()) {
            // Long words have places to break.
            if (!element.tagName().equals("wbr")) {
                names.add(element.tagName());
            }
            element.attributes().forEach(attribute -> names.add("@" + attribute.getKey()));
        }
        return names;
    }
}
