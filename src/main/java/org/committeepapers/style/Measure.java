package org.committeepapers.style;

import java.math.BigDecimal;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Setting;

/** Reads numbers with which a paper can still be read. */
final class Measure {

    private static final int LONGEST = 12;

    private Measure() {}

    /** The number of this name in a group; the usual one where there is none. */
    static double in(Setting group, String name, double usual, double least, double most) throws Refusal {
        Setting setting = group.at(name);
        if (setting.isNothing()) {
            return usual;
        }
        boolean isNumber = setting.kind() == Setting.Kind.WHOLE_NUMBER || setting.kind() == Setting.Kind.DECIMAL;
        if (!isNumber || setting.words().length() > LONGEST) {
            throw setting.refused("Here a number is expected", choose(least, most));
        }
        double value = number(setting);
        if (!(value >= least && value <= most)) {
            throw setting.refused("A paper can't be read with this", choose(least, most));
        }
        return value;
    }

    private static double number(Setting setting) {
        try {
            return new BigDecimal(setting.words().replace("_", "")).doubleValue();
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String choose(double least, double most) {
        return "Choose a number from " + plain(least) + " to " + plain(most) + ".";
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
