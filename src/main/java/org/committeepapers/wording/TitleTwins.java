package org.committeepapers.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells one post that is named in Welsh and in English, as "Pennaeth Tai / Head of Housing", from two posts. */
final class TitleTwins {

    private static final Map<String, String> RANKS = table("""
            pennaeth head; cyfarwyddwr director; gweithredwr|weithredwr executive; arweinydd lead|leader; aelod member;
            cadeirydd chair|chairman|chairperson; swyddog officer; rheolwr manager; cydlynydd coordinator|co-ordinator;
            ymgynghorydd adviser|advisor|consultant; penaethiaid heads; cyfarwyddwyr directors; rheolwyr managers
            """);

    /** Fields, with their first letters as they change behind other words. A field that isn't here may be any. */
    private static final Map<String, String> FIELDS = table("""
            addysg education; tai|dai housing; cyllid|gyllid|chyllid finance|financial;
            cynllunio|gynllunio|chynllunio planning; adnoddau resources|hr; iechyd health; plant|blant|phlant children;
            cymunedau|gymunedau|chymunedau communities; amgylchedd environment; priffyrdd|briffyrdd highways;
            cyfreithiol|gyfreithiol legal|law; democrataidd|ddemocrataidd democratic; lle place; pobl|bobl|phobl people;
            twf|dwf growth; economi economy; craffu|graffu|chraffu scrutiny; trafnidiaeth|drafnidiaeth transport;
            diogelu|ddiogelu safeguarding; gofal|ofal care; cymdeithasol|gymdeithasol social; hamdden leisure;
            digidol|ddigidol digital; corfforaethol|gorfforaethol corporate; monitro|fonitro monitoring;
            ieuenctid youth|young; oedolion adults|adult; gwastraff|wastraff waste; eiddo property|estates;
            adfywio regeneration; caffael|gaffael procurement; archwilio audit; cyfathrebu|gyfathrebu communications;
            llywodraethu|lywodraethu governance; polisi|bolisi|pholisi policy; perfformiad|berfformiad performance;
            dysgu|ddysgu learning; cabinet|gabinet cabinet; parcio|barcio parking; llyfrgelloedd|lyfrgelloedd libraries
            """);

    private TitleTwins() {}

    static boolean are(String one, String other) {
        OwnerPhrase first = OwnerPhrase.of(one);
        OwnerPhrase second = OwnerPhrase.of(other);
        return isTwin(first, second) || isTwin(second, first);
    }

    /** Whether the Welsh words that we know all stand in the English title, the rank among them. */
    private static boolean isTwin(OwnerPhrase welsh, OwnerPhrase english) {
        Set<String> words = english.tokens().stream().map(OwnerToken::word).collect(Collectors.toUnmodifiableSet());
        List<String> ranks = meanings(RANKS, welsh);
        return !ranks.isEmpty()
                && meanings(RANKS, english).isEmpty()
                && allStandIn(words, ranks)
                && allStandIn(words, meanings(FIELDS, welsh));
    }

    private static List<String> meanings(Map<String, String> table, OwnerPhrase phrase) {
        return phrase.tokens().stream()
                .map(OwnerToken::word)
                .filter(table::containsKey)
                .map(table::get)
                .toList();
    }

    private static boolean allStandIn(Set<String> words, List<String> meanings) {
        return meanings.stream()
                .allMatch(meaning -> Arrays.stream(meaning.split("\\|", -1)).anyMatch(words::contains));
    }

    /** From each Welsh form to the English words that it can be. */
    private static Map<String, String> table(String entries) {
        return Arrays.stream(entries.split(";", -1))
                .map(String::strip)
                .map(entry -> entry.split(" ", 2))
                .flatMap(entry -> Arrays.stream(entry[0].split("\\|", -1)).map(form -> Map.entry(form, entry[1])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
