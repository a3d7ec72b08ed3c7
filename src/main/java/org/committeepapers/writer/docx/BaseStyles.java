package org.committeepapers.writer.docx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Merges the styles of a council's Word file with ours. Theirs replaces ours of the same name or id, and takes our id.
 * What papers rely on stays as in ours: levels of headings, numbering of lists, the language, and that nothing is
 * hidden.
 */
public final class BaseStyles {

    private static final Set<String> BEFORE_NUMBERS =
            Set.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");

    private static final Set<String> AFTER_LEVEL = Set.of("divId", "cnfStyle");
    private static final Set<String> REFERENCES = Set.of("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle");
    private static final Set<String> REMOVED = Set.of("lang", "vanish", "specVanish", "webHidden", "outlineLvl");

    private final Document styles;
    private final Document ours;

    /** The ids of its styles in papers, by their own. */
    private final Map<String, String> renamed = new HashMap<>();

    /** @param ours our style part */
    public BaseStyles(byte[] base, byte[] ours) {
        this.styles = WordMarkup.read(base);
        this.ours = WordMarkup.read(ours);
        Map<Element, Element> same = same();
        rename(same);
        WordMarkup.clean(styles);
        WordMarkup.all(styles, "*").stream()
                .filter(one -> REMOVED.contains(WordMarkup.name(one)))
                .forEach(WordMarkup::remove);
        adopt(styles);
        same.forEach(this::keep);
        language();
        addMissing(Set.copyOf(same.values()));
    }

    public byte[] written() {
        return WordMarkup.written(styles);
    }

    /** Its styles that match one of ours, each with ours. */
    private Map<Element, Element> same() {
        Map<String, Element> byName = new HashMap<>();
        Map<String, Element> byId = new HashMap<>();
        for (Element style : WordMarkup.all(styles, "style")) {
            byName.putIfAbsent(key(style, WordMarkup.value(style, "name")), style);
            byId.putIfAbsent(key(style, id(style)), style);
        }
        Map<Element, Element> same = new LinkedHashMap<>();
        for (Element our : WordMarkup.all(ours, "style")) {
            Optional.ofNullable(byName.get(key(our, WordMarkup.value(our, "name"))))
                    .or(() -> Optional.ofNullable(byId.get(key(our, id(our)))))
                    .ifPresent(its -> same.putIfAbsent(its, our));
        }
        return same;
    }

    /** Ignores case and spaces, which vary in Word's own names. */
    private static String key(Element style, String name) {
        return WordMarkup.attribute(style, "type") + " " + name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static String id(Element style) {
        return WordMarkup.attribute(style, "styleId");
    }

    /** Finds new ids: ours for styles that match, and unused ones for others whose id is one of ours. */
    private void rename(Map<Element, Element> same) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        WordMarkup.all(ours, "style").forEach(our -> taken.add(id(our)));
        for (Element its : WordMarkup.all(styles, "style")) {
            String id = Optional.ofNullable(same.get(its)).map(BaseStyles::id).orElse(id(its));
            while (!same.containsKey(its) && !taken.add(id)) {
                id += "Base";
            }
            renamed.put(id(its), id);
        }
    }

    /** Replaces the style ids in a part by those in papers. */
    public void adopt(Document part) {
        for (Element one : WordMarkup.all(part, "*")) {
            if (WordMarkup.name(one).equals("style")) {
                rename(one, "styleId");
            } else if (REFERENCES.contains(WordMarkup.name(one))) {
                rename(one, "val");
            }
        }
    }

    private void rename(Element element, String attribute) {
        Optional.ofNullable(renamed.get(WordMarkup.attribute(element, attribute)))
                .ifPresent(id ->
                        element.getAttributeNodeNS(Namespaces.W, attribute).setValue(id));
    }

    private void keep(Element its, Element our) {
        WordMarkup.child(our, "pPr").ifPresent(paragraph -> {
            keep(its, paragraph, "keepNext", name -> name.equals("pStyle"));
            keep(its, paragraph, "numPr", BEFORE_NUMBERS::contains);
            keep(its, paragraph, "outlineLvl", name -> !AFTER_LEVEL.contains(name));
        });
    }

    /** @param before which properties precede it */
    private void keep(Element its, Element ours, String name, Predicate<String> before) {
        WordMarkup.child(ours, name).ifPresent(property -> {
            Element properties = properties(its);
            WordMarkup.child(properties, name).ifPresent(WordMarkup::remove);
            properties.insertBefore(
                    styles.importNode(property, true),
                    WordMarkup.children(properties).stream()
                            .filter(one -> !before.test(WordMarkup.name(one)))
                            .findFirst()
                            .orElse(null));
        });
    }

    /** The paragraph properties of a style, created if need be. */
    private Element properties(Element style) {
        return WordMarkup.child(style, "pPr").orElseGet(() -> {
            Element made = styles.createElementNS(Namespaces.W, "w:pPr");
            style.insertBefore(made, WordMarkup.child(style, "rPr").orElse(null));
            return made;
        });
    }

    private void language() {
        Element our = WordMarkup.all(ours, "docDefaults").getFirst();
        Optional<Element> its = WordMarkup.all(styles, "docDefaults").stream().findFirst();
        Optional<Element> letters =
                its.flatMap(all -> WordMarkup.child(all, "rPrDefault")).flatMap(all -> WordMarkup.child(all, "rPr"));
        if (letters.isPresent()) {
            letters.get()
                    .appendChild(styles.importNode(WordMarkup.all(ours, "lang").getFirst(), true));
        } else {
            its.ifPresent(WordMarkup::remove);
            Element root = styles.getDocumentElement();
            root.insertBefore(styles.importNode(our, true), root.getFirstChild());
        }
    }

    private void addMissing(Set<Element> there) {
        Set<String> defaults = new TreeSet<>();
        WordMarkup.all(styles, "style").stream()
                .filter(its -> !WordMarkup.attribute(its, "default").isEmpty())
                .forEach(its -> defaults.add(WordMarkup.attribute(its, "type")));
        for (Element our : WordMarkup.all(ours, "style")) {
            if (!there.contains(our)) {
                Element added = (Element) styles.importNode(our, true);
                if (defaults.contains(WordMarkup.attribute(our, "type"))) {
                    added.removeAttributeNS(Namespaces.W, "default");
                }
                styles.getDocumentElement().appendChild(added);
            }
        }
    }
}
