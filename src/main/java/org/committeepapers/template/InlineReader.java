package org.committeepapers.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.document.Inline;
import org.committeepapers.text.RelativePath;

/** Reads inline content: words and the elements within a line. */
final class InlineReader {

    /** A template's indentation isn't part of its words: a line end and the space around it are one space. */
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*[\\r\\n]\\s*");

    private static final String[] ALLOWED = {"strong", "em", "a", "br", "status", "span", "exempt"};
    private static final Set<String> INLINE = Set.of(ALLOWED);

    private final Markup markup;
    private final boolean linksFiles;
    private final Set<String> targets = new LinkedHashSet<>();
    private boolean exempt;

    /** @param linksFiles whether links may lead to files beside the page */
    InlineReader(Markup markup, boolean linksFiles) {
        this.markup = markup;
        this.linksFiles = linksFiles;
    }

    /** The content of the current element up to its end tag, without space at either end. */
    List<Inline> content() throws Markup.Fault {
        return trimmed(nested());
    }

    /** The content of an element that may hold only words. */
    String words() throws Markup.Fault {
        String within = markup.name();
        StringBuilder words = new StringBuilder();
        for (Inline inline : content()) {
            if (!(inline instanceof Inline.Text text)) {
                throw markup.fault("<" + within + "> may hold only words");
            }
            words.append(text.text());
        }
        return words.toString();
    }

    /** Adds the current text or element, and moves past it. */
    void add(List<Inline> content, String within) throws Markup.Fault {
        if (markup.isText()) {
            StringBuilder words = new StringBuilder();
            while (markup.isText()) {
                words.append(markup.text());
                markup.next();
            }
            content.add(new Inline.Text(LINE_END.matcher(words).replaceAll(" ")));
        } else if (markup.name().equals("exempt")) {
            markup.allow();
            content.addAll(nested());
            exempt = true;
            markup.next();
        } else {
            content.add(element(within));
            markup.next();
        }
    }

    /** Whether anything read since the last call is exempt. */
    boolean wasExempt() {
        boolean was = exempt;
        exempt = false;
        return was;
    }

    /** Whether an element of this name is part of a line. */
    static boolean isInline(String name) {
        return INLINE.contains(name);
    }

    private Inline element(String within) throws Markup.Fault {
        return switch (markup.name()) {
            case "strong" -> {
                markup.allow();
                yield new Inline.Strong(nested());
            }
            case "em" -> {
                markup.allow();
                yield new Inline.Emphasis(nested());
            }
            case "br" -> {
                markup.allow();
                if (!nested().isEmpty()) {
                    throw markup.fault("<br/> must be empty");
                }
                yield new Inline.Break();
            }
            case "a" -> link();
            case "status" -> status();
            case "span" -> {
                markup.allow("lang");
                String language = markup.required("lang");
                yield new Inline.Foreign(language, nested());
            }
            default -> throw markup.unexpected(within, ALLOWED);
        };
    }

    /** The ids to which the links read so far lead. */
    Set<String> targets() {
        return targets;
    }

    private Inline link() throws Markup.Fault {
        markup.allow("href", "hreflang", "name", "beside");
        if (!markup.attribute("beside").isEmpty()) {
            return new Inline.Beside(markup.attribute("beside"), nested());
        }
        String target = markup.required("href");
        boolean isFile = linksFiles && RelativePath.is(target);
        if (!target.startsWith("#") && !RichTextModel.isFollowed(target) && !isFile) {
            throw markup.fault("A link may lead to http, https, mailto or #id, not to \"" + target + "\"");
        }
        if (target.startsWith("#")) {
            targets.add(target.substring(1));
        }
        return new Inline.Link(target, markup.attribute("hreflang"), markup.attribute("name"), nested());
    }

    private Inline status() throws Markup.Fault {
        markup.allow("mark");
        return new Inline.Status(markup.mark(), words());
    }

    private List<Inline> nested() throws Markup.Fault {
        List<Inline> content = new ArrayList<>();
        String within = markup.name();
        markup.next();
        while (!markup.isEnd()) {
            add(content, within);
        }
        return content;
    }

    /** Without space at either end. */
    static List<Inline> trimmed(List<Inline> content) {
        List<Inline> trimmed = new ArrayList<>(content);
        while (!trimmed.isEmpty() && trimmed.getFirst() instanceof Inline.Text text) {
            trimmed.set(0, new Inline.Text(text.text().stripLeading()));
            if (!text.text().isBlank()) {
                break;
            }
            trimmed.remove(0);
        }
        while (!trimmed.isEmpty() && trimmed.getLast() instanceof Inline.Text text) {
            trimmed.set(trimmed.size() - 1, new Inline.Text(text.text().stripTrailing()));
            if (!text.text().isBlank()) {
                break;
            }
            trimmed.remove(trimmed.size() - 1);
        }
        return trimmed;
    }
}
