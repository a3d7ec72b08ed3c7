package org.committeepapers.writer.docx;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.document.Furniture;
import org.committeepapers.style.Style;
import org.committeepapers.text.Characters;
import org.committeepapers.writer.PageMark;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts the words of a paper into the headers and footers of its base. */
record RunningText(BaseFile base, Furniture words, Style style) {

    /** What a header or footer may say in place of words of the paper. */
    static final List<String> PLACES = List.of("{head-left}", "{head-right}", "{short-title}", "{page-of}");

    /** A page number or the number of pages in the words for them. */
    private static final Pattern NUMBER = Pattern.compile("\\{[01]\\}");

    /** Whether a text has a brace that belongs to none of the places. */
    static boolean isOpen(String text) {
        String rest = text;
        for (String place : PLACES) {
            rest = rest.replace(place, "");
        }
        return rest.contains("{") || rest.contains("}");
    }

    /** @param width of the text, in points */
    void put(double width) {
        base.parts().stream()
                .filter(part -> part.kind().equals("header") || part.kind().equals("footer"))
                .forEach(part -> fill(part.markup()));
        if (!words.mark().isEmpty()) {
            base.kindsOfPages().forEach(pages -> mark(base.header(pages).orElseThrow(), width));
        }
    }

    private void fill(Document part) {
        List<String> all = List.of(words.headLeft(), words.headRight(), words.footLeft());
        for (Element text : WordMarkup.all(part, "t")) {
            String said = text.getTextContent();
            for (int i = 0; i < all.size(); i++) {
                said = said.replace(PLACES.get(i), all.get(i));
            }
            int pages = said.indexOf(PLACES.getLast());
            if (pages < 0) {
                say(text, said);
            } else {
                Element run = (Element) text.getParentNode();
                say(text, said.substring(0, pages));
                numbers(run, said.substring(pages + PLACES.getLast().length()));
            }
        }
    }

    /** Adds page numbers and the words around them after a run, in its letters. */
    private void numbers(Element run, String after) {
        Node next = run.getNextSibling();
        Matcher numbers = NUMBER.matcher(words.pageOf());
        int from = 0;
        while (numbers.find()) {
            run.getParentNode().insertBefore(like(run, words.pageOf().substring(from, numbers.start())), next);
            Element field = WordMarkup.add((Element) run.getParentNode(), "fldSimple");
            WordMarkup.set(field, "instr", numbers.group().equals("{0}") ? " PAGE " : " NUMPAGES ");
            field.appendChild(like(run, "1"));
            run.getParentNode().insertBefore(field, next);
            from = numbers.end();
        }
        run.getParentNode().insertBefore(like(run, words.pageOf().substring(from) + after), next);
    }

    private static Element like(Element run, String words) {
        Element copy = (Element) run.cloneNode(false);
        WordMarkup.child(run, "rPr").ifPresent(letters -> copy.appendChild(letters.cloneNode(true)));
        say(WordMarkup.add(copy, "t"), words);
        return copy;
    }

    private static void say(Element text, String words) {
        text.setAttribute("xml:space", "preserve");
        text.setTextContent(Characters.legal(words));
    }

    /** Puts the mark of a paper that may not be published at the start of a header. */
    private void mark(Element header, double width) {
        Element run = WordMarkup.add(place(header), "r");
        Element letters = WordMarkup.add(run, "rPr");
        WordMarkup.add(letters, "b");
        WordMarkup.add(letters, "bCs");
        // The council's style of headers may be white, for text on a band.
        String colour = base.isOwn() ? "000000" : style.palette().ink().hex();
        String size = Units.halfPoints(PageMark.size(words, style, width));
        WordMarkup.set(WordMarkup.add(letters, "color"), "val", colour);
        WordMarkup.set(WordMarkup.add(letters, "sz"), "val", size);
        WordMarkup.set(WordMarkup.add(letters, "szCs"), "val", size);
        say(WordMarkup.add(run, "t"), words.mark() + "  ");
        Element paragraph = (Element) run.getParentNode();
        Node first =
                WordMarkup.child(paragraph, "pPr").map(Node::getNextSibling).orElseGet(paragraph::getFirstChild);
        paragraph.insertBefore(run, first);
    }

    /** The paragraph for the mark: one of its own in a council's header, which may be anything. */
    private Element place(Element header) {
        if (!base.isOwn()) {
            return WordMarkup.child(header, "p").orElseThrow();
        }
        Element paragraph = WordMarkup.add(header, "p");
        WordMarkup.set(WordMarkup.add(WordMarkup.add(paragraph, "pPr"), "pStyle"), "val", base.id(StyleNames.HEADER));
        header.insertBefore(paragraph, header.getFirstChild());
        return paragraph;
    }
}
