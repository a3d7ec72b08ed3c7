package org.committeepapers.writer.docx;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.committeepapers.style.Logo;
import org.committeepapers.style.WordBase;
import org.committeepapers.writer.Png;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Writes the parts taken from a council's Word file: theme, headers and footers. */
public final class BaseParts {

    private final WordBase base;
    private final BaseStyles styles;
    private final OfficePackage file;
    private final Part main;
    private final Map<Logo.Dots, Part> pictures = new HashMap<>();

    /** @param ours our style part */
    public BaseParts(WordBase base, byte[] ours, OfficePackage file, Part main) {
        this.base = base;
        this.styles = new BaseStyles(base.styles().xml().content(), ours);
        this.file = file;
        this.main = main;
    }

    /** The style part, merged with ours. */
    public byte[] styles() {
        return styles.written();
    }

    /** Whether it has headers or footers. */
    boolean isRunning() {
        return !base.running().isEmpty();
    }

    public void theme() {
        base.theme().ifPresent(theme -> {
            Part part = file.part("/word/theme/theme1.xml", "theme+xml");
            main.relate(part, "/theme");
            write(part, WordMarkup.read(theme.xml().content()), theme.pictures());
        });
    }

    /**
     * Writes the headers and footers.
     *
     * @param mark the words that head each page of a paper that may not be published; empty for others
     */
    List<WordPageFurniture.Reference> running(String mark) {
        List<WordPageFurniture.Reference> all = new ArrayList<>();
        for (WordBase.Running one : base.running()) {
            Document markup = WordMarkup.read(one.part().xml().content());
            WordMarkup.clean(markup);
            styles.adopt(markup);
            if (one.kind().equals(WordPageFurniture.HEADER) && !mark.isEmpty()) {
                Node root = markup.getDocumentElement();
                root.insertBefore(
                        markup.importNode(head(mark).getDocumentElement().getFirstChild(), true), root.getFirstChild());
            }
            all.add(running(one.kind(), one.pages(), markup, one.part().pictures()));
        }
        for (String pages : mark.isEmpty() ? List.<String>of() : pages()) {
            if (all.stream().noneMatch(one -> one.isHeadOf(pages))) {
                all.add(running(WordPageFurniture.HEADER, pages, head(mark), Map.of()));
            }
        }
        return all;
    }

    /** The kinds of pages that have their own header. */
    private List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("default"));
        if (base.firstPageDiffers()) {
            pages.add("first");
        }
        if (base.evenPagesDiffer()) {
            pages.add("even");
        }
        return pages;
    }

    private static Document head(String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xml xml = new Xml(out)) {
            xml.start("w:hdr", "xmlns:w", Namespaces.W).start("w:p");
            xml.start("w:pPr").value("w:pStyle", StyleIds.HEADER).end();
            // Black, as the council's style of headers may be white for text on a band.
            xml.start("w:r")
                    .start("w:rPr")
                    .empty("w:b")
                    .value("w:color", "000000")
                    .value("w:sz", 28)
                    .end();
            xml.leaf("w:t", words).end().end().end();
        }
        return WordMarkup.read(out.toByteArray());
    }

    private WordPageFurniture.Reference running(
            String kind, String pages, Document markup, Map<String, Logo.Dots> itsPictures) {
        Part part = file.part("/word/" + kind + "-" + pages + ".xml", "wordprocessingml." + kind + "+xml");
        write(part, markup, itsPictures);
        return new WordPageFurniture.Reference(kind, pages, main.relate(part, "/" + kind));
    }

    private void write(Part part, Document markup, Map<String, Logo.Dots> itsPictures) {
        Map<String, String> ids = new TreeMap<>();
        new TreeMap<>(itsPictures).forEach((id, dots) -> ids.put(id, part.relate(picture(dots), "/image")));
        for (Element one : WordMarkup.all(markup, "*")) {
            NamedNodeMap attributes = one.getAttributes();
            IntStream.range(0, attributes.getLength())
                    .mapToObj(attributes::item)
                    .filter(attribute -> Namespaces.R.equals(attribute.getNamespaceURI()))
                    .forEach(attribute -> Optional.ofNullable(ids.get(attribute.getNodeValue()))
                            .ifPresent(attribute::setNodeValue));
        }
        part.write(WordMarkup.written(markup));
    }

    private Part picture(Logo.Dots dots) {
        return pictures.computeIfAbsent(dots, one -> {
            Part part = file.part("/word/media/Base" + (pictures.size() + 1) + ".png", "image/png");
            part.write(Png.of(one));
            return part;
        });
    }
}
