package org.committeepapers.style;

import java.math.BigDecimal;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.Setting;

/** Reads numbers, within limits that keep papers readable. */
final class Measure {

    private static final int LONGEST = 12;

    private Measure() {}

    /** The number with this name in a group; the usual one if there is none. */
    static double in(Setting group, String name, double usual, double least, double most) throws Refusal {
        Setting setting = group.at(name);
        if (setting.isNothing()) {
            return usual;
        }
        boolean isNumber = setting.kind() == Setting.Kind.WHOLE_NUMBER || setting.kind() == Setting.Kind.DECIMAL;
        if (!isNumber || setting.words().length() > LONGEST) {
            throw setting.refused("This must be a number", choose(least, most));
        }
        double value = number(setting);
        if (!(value >= least && value <= most)) {
            throw setting.refused("With this number papers couldn't be read", choose(least, most));
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
