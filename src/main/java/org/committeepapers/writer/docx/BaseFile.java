package org.committeepapers.writer.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.committeepapers.finding.Refusal;
import org.committeepapers.style.Bytes;
import org.committeepapers.style.DotsReader;
import org.committeepapers.style.Logo;
import org.committeepapers.style.Look;
import org.committeepapers.writer.Png;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The Word file that papers are based on: its styles, numbering, theme, headers and footers. Nothing of its text,
 * properties, macros and comments gets into papers.
 */
public final class BaseFile {

    /** Who last saved the file that comes with the program. Word puts its user there, and then the file is the council's. */
    static final String PROGRAM = "committee-papers";

    private static final Set<String> TAKEN = Set.of("styles", "numbering", "settings", "theme", "fontTable");

    /** What papers take of the settings. */
    private static final Set<String> SETTINGS = Set.of(
            "zoom",
            "evenAndOddHeaders",
            "defaultTabStop",
            "characterSpacingControl",
            "compat",
            "themeFontLang",
            "clrSchemeMapping",
            "decimalSymbol",
            "listSeparator");

    /** What would hide words, or say that they are in another language than the paper. */
    private static final Set<String> NOT_IN_STYLES = Set.of("vanish", "specVanish", "webHidden", "lang");

    private static final Set<String> OFF = Set.of("0", "false", "off");

    /** A date in a header would be wrong in the next paper. */
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    private final boolean isOwn;
    private final Element section;
    private final Element defaults;
    private final List<BasePart> parts = new ArrayList<>();
    private int lastList;

    /** The styles that papers need, by their names. */
    private final Map<String, Element> styles = new HashMap<>();

    /**
     * A part of the file.
     *
     * @param id of the relationship to it
     * @param kind of the relationship, such as {@code styles}
     * @param name with a slash first
     * @param type of its content
     * @param pictures in it, by the ids of its relationships to them
     */
    record BasePart(
            String id, String kind, String name, String type, Document markup, Map<String, Logo.Dots> pictures) {}

    /** @throws Refusal if it can't be used */
    public static BaseFile open(Bytes file) throws Refusal {
        try (OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(file.content()))) {
            return new BaseFile(opc);
        } catch (IOException | SAXException | OpenXML4JException | RuntimeException e) {
            // POI throws runtime exceptions for what isn't a package, or has a password.
            throw refused(
                    "The file isn't a Word document that can be read",
                    "Open it in Word and save it as a Word Document (.docx).");
        }
    }

    private BaseFile(OPCPackage opc) throws Refusal, IOException, SAXException, OpenXML4JException {
        isOwn = opc.getPackageProperties()
                .getLastModifiedByProperty()
                .filter(PROGRAM::equals)
                .isEmpty();
        PackageRelationship text = opc.getRelationshipsByType(OfficePackage.RELATIONSHIPS + "/officeDocument")
                .getRelationship(0);
        PackagePart main = opc.getPart(text);
        Document body = WordMarkup.read(main.getInputStream());
        section = WordMarkup.all(body, "sectPr").stream()
                .reduce((first, last) -> last)
                .orElseGet(() -> WordMarkup.add(body.getDocumentElement(), "sectPr"));
        Set<String> running = running().stream()
                .map(one -> one.getAttributeNS(Namespaces.R, "id"))
                .collect(Collectors.toSet());
        for (PackageRelationship relationship : main.getRelationships()) {
            String kind = kind(relationship);
            boolean isRunning = running.contains(relationship.getId());
            // Fonts in a file may not go into others.
            boolean hasFonts = kind.equals("fontTable")
                    && main.getRelatedPart(relationship).hasRelationships();
            if (TAKEN.contains(kind) && !hasFonts || isRunning) {
                take(relationship.getId(), kind, isRunning, main.getRelatedPart(relationship));
            }
        }
        part("settings")
                .ifPresent(settings -> WordMarkup.children(settings.getDocumentElement()).stream()
                        .filter(setting -> !SETTINGS.contains(WordMarkup.name(setting)))
                        .forEach(WordMarkup::remove));
        if (kindsOfPages().stream().anyMatch(pages -> header(pages).isEmpty())) {
            throw refused(
                    "Some of its pages have no header, in which a draft says that it is one",
                    "Add a header (Insert, Header) to all kinds of pages that the file has: first, odd and even ones.");
        }
        Document all = part("styles").orElseThrow();
        defaults = WordMarkup.at(all.getDocumentElement(), "docDefaults", "rPrDefault", "rPr")
                .orElseThrow();
        findStyles(all);
    }

    private static String kind(PackageRelationship relationship) {
        String type = relationship.getRelationshipType();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private void take(String id, String kind, boolean isRunning, PackagePart part)
            throws Refusal, IOException, SAXException, OpenXML4JException {
        Document markup = WordMarkup.read(part.getInputStream());
        for (Element one : WordMarkup.all(markup, "*")) {
            if (!WordMarkup.attribute(one, "author").isEmpty()) {
                throw refused(
                        "The file has tracked changes, which name the people who made them",
                        "Accept or reject them all (Review), and save it.");
            }
        }
        WordMarkup.clean(markup);
        if (isRunning) {
            checkWords(markup);
        }
        Map<String, Logo.Dots> pictures = new TreeMap<>();
        for (PackageRelationship relationship : part.getRelationships()) {
            if (!kind(relationship).equals("image") || relationship.getTargetMode() == TargetMode.EXTERNAL) {
                throw refused(
                        "Its part " + part.getPartName() + " has a link or an object (" + relationship.getTargetURI()
                                + ")",
                        "Remove it, or put a picture in its place.");
            }
            pictures.put(relationship.getId(), picture(part.getRelatedPart(relationship)));
        }
        parts.add(new BasePart(id, kind, part.getPartName().getName(), part.getContentType(), markup, pictures));
    }

    private static Logo.Dots picture(PackagePart part) throws Refusal, IOException {
        return DotsReader.read(
                part.getInputStream().readAllBytes(),
                (message, fix) -> refused("A picture (" + part.getPartName() + ") can't be used. " + message, fix));
    }

    private static void checkWords(Document part) throws Refusal {
        if (!WordMarkup.all(part, "vanish").isEmpty()) {
            throw refused("A header or footer has hidden text", "Show it (Font, Hidden) or delete it.");
        }
        for (Element text : WordMarkup.all(part, "t")) {
            String words = text.getTextContent();
            if (YEAR.matcher(words).find()) {
                throw refused(
                        "A header or footer says \"" + words + "\", whose year would be on every paper",
                        "Delete the date. The words {head-right} stand for that of each paper.");
            }
            if (RunningText.isOpen(words)) {
                throw refused(
                        "A header or footer says \"" + words + "\", which stands for nothing",
                        "Write one of " + String.join(", ", RunningText.PLACES)
                                + " in one go, all of it in the same letters.");
            }
        }
    }

    private void findStyles(Document part) throws Refusal {
        NOT_IN_STYLES.forEach(name -> WordMarkup.all(part, name).forEach(WordMarkup::remove));
        Map<String, String> names = new HashMap<>();
        StyleNames.TYPES.forEach((name, type) -> names.put(key(type, name), name));
        for (Element style : WordMarkup.all(part, "style")) {
            Optional.ofNullable(names.get(key(WordMarkup.attribute(style, "type"), WordMarkup.value(style, "name"))))
                    .ifPresent(name -> styles.putIfAbsent(name, style));
        }
        String missing = StyleNames.TYPES.keySet().stream()
                .filter(name -> !styles.containsKey(name))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw refused(
                    "The file has no style of these names: " + missing,
                    "Start from the program's own templates/base.docx, or make the styles in Word (Styles, New Style).");
        }
        for (String name : StyleNames.lists()) {
            if (form(name).isEmpty()) {
                throw refused(
                        "The style " + name + " has no numbers or bullets", "Modify it in Word (Format, Numbering).");
            }
        }
    }

    /** Ignores case and spaces, which vary in Word's own names. */
    private static String key(String type, String name) {
        return type + name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    static Refusal refused(String message, String fix) {
        return Look.BASE.refused("", message, fix);
    }

    /** Whether somebody has changed the file, which then counts as it is. */
    boolean isOwn() {
        return isOwn;
    }

    /** The references of the last section to headers and footers. */
    List<Element> running() {
        return WordMarkup.children(section).stream()
                .filter(child -> WordMarkup.name(child).endsWith("Reference"))
                .toList();
    }

    boolean firstPageDiffers() {
        return WordMarkup.child(section, "titlePg").filter(BaseFile::isOn).isPresent();
    }

    /** The kinds of pages that have headers of their own. */
    List<String> kindsOfPages() {
        List<String> kinds = new ArrayList<>(List.of("default"));
        if (firstPageDiffers()) {
            kinds.add("first");
        }
        if (part("settings")
                .flatMap(settings -> WordMarkup.child(settings.getDocumentElement(), "evenAndOddHeaders"))
                .filter(BaseFile::isOn)
                .isPresent()) {
            kinds.add("even");
        }
        return kinds;
    }

    private static boolean isOn(Element setting) {
        return !OFF.contains(WordMarkup.attribute(setting, "val"));
    }

    /** The header of a kind of pages. */
    Optional<Element> header(String pages) {
        return running().stream()
                .filter(one -> WordMarkup.name(one).equals("headerReference"))
                .filter(one -> WordMarkup.attribute(one, "type").equals(pages))
                .flatMap(one -> parts.stream().filter(part -> part.id().equals(one.getAttributeNS(Namespaces.R, "id"))))
                .map(part -> part.markup().getDocumentElement())
                .findFirst();
    }

    /** What letters look like where no style says. */
    Element defaults() {
        return defaults;
    }

    List<BasePart> parts() {
        return parts;
    }

    /** The part of this kind; empty if there is none. */
    Optional<Document> part(String kind) {
        return parts.stream()
                .filter(part -> part.kind().equals(kind))
                .map(BasePart::markup)
                .findFirst();
    }

    Element style(String name) {
        return Objects.requireNonNull(styles.get(name), name);
    }

    /** The id of a style, by which the text refers to it. */
    String id(String name) {
        return WordMarkup.attribute(style(name), "styleId");
    }

    /** How the items of a style of lists are numbered, from the part for numbering. */
    Optional<Element> form(String name) {
        return WordMarkup.at(style(name), "pPr", "numPr", "numId")
                .flatMap(id -> numbering("num", "numId", WordMarkup.attribute(id, "val")))
                .flatMap(list -> numbering("abstractNum", "abstractNumId", WordMarkup.value(list, "abstractNumId")));
    }

    private Optional<Element> numbering(String name, String attribute, String id) {
        return part("numbering").stream()
                .flatMap(numbering -> WordMarkup.all(numbering, name).stream())
                .filter(one -> WordMarkup.attribute(one, attribute).equals(id))
                .findFirst();
    }

    /** The id of a new numbered list whose items have this style, which starts at 1. */
    int newList(String style) {
        Element numbering = part("numbering").orElseThrow().getDocumentElement();
        Element list = WordMarkup.add(numbering, "num");
        if (lastList == 0) {
            lastList = WordMarkup.all(numbering.getOwnerDocument(), "num").stream()
                    .map(one -> WordMarkup.attribute(one, "numId"))
                    .mapToInt(id -> id.isEmpty() ? 0 : Integer.parseInt(id))
                    .max()
                    .orElse(0);
        }
        String form = WordMarkup.attribute(form(style).orElseThrow(), "abstractNumId");
        WordMarkup.set(list, "numId", Integer.toString(++lastList));
        WordMarkup.set(WordMarkup.add(list, "abstractNumId"), "val", form);
        Element from = WordMarkup.set(WordMarkup.add(list, "lvlOverride"), "ilvl", "0");
        WordMarkup.set(WordMarkup.add(from, "startOverride"), "val", "1");
        // The schema has this after all lists.
        WordMarkup.child(numbering, "numIdMacAtCleanup").ifPresent(end -> numbering.insertBefore(list, end));
        return lastList;
    }

    /** Whether a header shows a picture, so that the logo of the house style would be a second one. */
    boolean hasLogo() {
        return parts.stream()
                .anyMatch(
                        part -> part.kind().equals("header") && !part.pictures().isEmpty());
    }

    /** Says in which language the text is. */
    void speak(String language) {
        WordMarkup.set(WordMarkup.set(WordMarkup.add(defaults, "lang"), "val", language), "eastAsia", language);
        part("settings")
                .flatMap(settings -> WordMarkup.child(settings.getDocumentElement(), "themeFontLang"))
                .ifPresent(fonts -> WordMarkup.set(fonts, "val", language));
    }

    /** Adds its parts to a paper, each with the id that it has here. Their content is to be written once it is known. */
    Map<Document, OfficePackage.Part> addTo(OfficePackage file, OfficePackage.Part main) {
        Map<Document, OfficePackage.Part> added = new HashMap<>();
        int pictures = 0;
        for (BasePart one : parts) {
            OfficePackage.Part part = file.part(one.name(), one.type());
            main.relate(part, "/" + one.kind(), one.id());
            for (Map.Entry<String, Logo.Dots> picture : one.pictures().entrySet()) {
                OfficePackage.Part shown = file.part("/word/media/Base" + ++pictures + ".png", "image/png");
                shown.write(Png.of(picture.getValue()));
                part.relate(shown, "/image", picture.getKey());
            }
            added.put(one.markup(), part);
        }
        return added;
    }
}
