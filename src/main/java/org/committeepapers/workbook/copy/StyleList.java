package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.committeepapers.diagnostic.Refusal;

/** One of the lists of the styles part, such as its fills, in which others point by number. */
final class StyleList {

    private final List<Item> items;
    private final List<String> added = new ArrayList<>();
    private final String tag;
    private final int start;
    private final int end;
    private final String endTag;

    private record Item(int start, int end, String original, String element) {}

    private StyleList(List<Item> items, String tag, int start, int end, String endTag) {
        this.items = items;
        this.tag = tag;
        this.start = start;
        this.end = end;
        this.endTag = endTag;
    }

    static StyleList read(CopiedPackage copied, String part, String list, String item) throws Refusal {
        String text = copied.text(part);
        XmlCursor xml = new XmlCursor(text, part, copied.refusals());
        List<Item> items = new ArrayList<>();
        boolean within = false;
        int itemStart = 0;
        int start = 0;
        String tag = "";
        while (xml.next()) {
            if (xml.starts(1, list)) {
                within = true;
                start = xml.start();
                tag = xml.tag();
            }
            if (within && xml.starts(2, item)) {
                itemStart = xml.start();
            }
            if (within && xml.ends(2, item)) {
                String element = text.substring(itemStart, xml.end());
                items.add(new Item(itemStart, xml.end(), element, element));
            }
            if (within && xml.ends(1, list)) {
                return new StyleList(items, tag, start, xml.start(), "</" + xml.prefix() + list + ">");
            }
        }
        throw copied.refusals().damaged("its part " + part + " has no " + list);
    }

    /** The element of this number; {@code otherwise} where there is none. */
    String get(int number, String otherwise) {
        if (number < items.size()) {
            return items.get(number).element();
        }
        return number < items.size() + added.size() ? added.get(number - items.size()) : otherwise;
    }

    /** Adds an element after all others; its number. */
    int add(String element) {
        added.add(element);
        return items.size() + added.size() - 1;
    }

    void change(UnaryOperator<String> change) {
        items.replaceAll(item -> new Item(item.start(), item.end(), item.original(), change.apply(item.element())));
    }

    void save(TextEdit edit) {
        items.stream()
                .filter(item -> !item.element().equals(item.original()))
                .forEach(item -> edit.replace(item.start(), item.end(), item.element()));
        if (added.isEmpty()) {
            return;
        }
        String opened = Tags.with(Tags.opened(tag), "count", String.valueOf(items.size() + added.size()));
        boolean wasEmpty = tag.endsWith("/>");
        edit.replace(start, start + tag.length(), opened);
        edit.insert(wasEmpty ? start + tag.length() : end, String.join("", added) + (wasEmpty ? endTag : ""));
    }
}
