package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One of the lists of the styles part, such as its fills, in which others point by number. */
final class StyleList {

    private final String name;
    private final String item;
    private final List<Item> items = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private String tag = "";
    private String endTag = "";
    private int start = -1;
    private int end = -1;
    private int itemStart;

    private record Item(int start, int end, String original, String element) {}

    StyleList(String name, String item) {
        this.name = name;
        this.item = item;
    }

    /** Takes what the cursor is at, if it is of this list. */
    void read(PartEdit xml) {
        if (end >= 0) {
            return;
        }
        if (xml.starts(1, name)) {
            start = xml.start();
            tag = xml.tag();
        }
        if (start >= 0 && xml.starts(2, item)) {
            itemStart = xml.start();
        }
        if (start >= 0 && xml.ends(2, item)) {
            items.add(new Item(itemStart, xml.end(), xml.since(itemStart), xml.since(itemStart)));
        }
        if (xml.ends(1, name)) {
            end = xml.start();
            endTag = xml.named("</" + name + ">");
        }
    }

    boolean isMissing() {
        return end < 0;
    }

    /** The element of this number; {@code otherwise} where there is none. */
    String get(int number, String otherwise) {
        if (number < 0 || number >= items.size() + added.size()) {
            return otherwise;
        }
        return number < items.size() ? items.get(number).element() : added.get(number - items.size());
    }

    /** Adds an element after all others; its number. */
    int add(String element) {
        added.add(element);
        return items.size() + added.size() - 1;
    }

    /** The same, but for an element that was added so before. */
    int addOnce(String element) {
        return numbers.computeIfAbsent(element, this::add);
    }

    void change(UnaryOperator<String> change) {
        items.replaceAll(item -> new Item(item.start(), item.end(), item.original(), change.apply(item.element())));
    }

    void save(PartEdit xml) {
        items.stream()
                .filter(item -> !item.element().equals(item.original()))
                .forEach(item -> xml.replace(item.start(), item.end(), item.element()));
        if (added.isEmpty()) {
            return;
        }
        String opened = Tags.with(Tags.opened(tag), "count", items.size() + added.size());
        boolean wasEmpty = tag.endsWith("/>");
        xml.replace(start, start + tag.length(), opened);
        int at = wasEmpty ? start + tag.length() : end;
        xml.replace(at, at, String.join("", added) + (wasEmpty ? endTag : ""));
    }
}
