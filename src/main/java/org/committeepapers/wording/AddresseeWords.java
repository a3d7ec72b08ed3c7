package org.committeepapers.wording;

import java.util.Locale;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Addressee;

/** Reads to whom a recommendation is made. */
public final class AddresseeWords {

    /** What follows a comma or stands in brackets is a remark, as in "Council, following advice by the executive". */
    private static final Pattern REMARK = Pattern.compile("[,;(].*", Pattern.DOTALL);

    private static final Pattern EXECUTIVE = Pattern.compile(
            "\\b(?:cabinet(?! office)|gabinet|chabinet|[bf]wrdd gweithredol|aelod(?:au)? arweiniol|d?dei(?:lydd|liad) portffolio|elected mayor|mayor and|maer etholedig|weithrediaeth|gweithrediaeth|arweinydd|portfolio holders?"
                    + "|(?<!chief |non-|safety )executive(?! (?:director|officer|manager|head|team|assistant|support))"
                    + "|(?<!team |group )(?:deputy )?leader|lead members?)\\b");

    private static final Pattern COMMITTEE = Pattern.compile(
            "\\b(?:committees?|sub-?committee|panel|(?<!care |health )board|commission(?!er)"
                    + "|scrutiny|forum|working group|task (?:and finish )?group|[pb]h?wyllgor|craffu|graffu|gweithgor|gr\u0175p gorchwyl|bwrdd(?! iechyd))\\b");

    private AddresseeWords() {}

    /** Whom the words name; the executive where they are blank. */
    public static Addressee read(String words) {
        String written = words.strip();
        if (written.isEmpty()) {
            return Addressee.EXECUTIVE;
        }
        return new Addressee(
                kind(REMARK.matcher(written.toLowerCase(Locale.ROOT)).replaceFirst("")), written);
    }

    private static Addressee.Kind kind(String named) {
        if (EXECUTIVE.matcher(named).find()) {
            return Addressee.Kind.EXECUTIVE;
        }
        return COMMITTEE.matcher(named).find() ? Addressee.Kind.COMMITTEE : Addressee.Kind.OTHER;
    }
}
