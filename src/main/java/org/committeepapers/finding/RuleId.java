package org.committeepapers.finding;

import java.util.regex.Pattern;

/**
 * The name of a rule, in lower case with hyphens, as in {@code owner-missing}. It is also the anchor of the rule's
 * section in {@code docs/findings.md}.
 */
public record RuleId(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(?:-[a-z]+)*+");

    public static final RuleId DECISIONS_UNREADABLE = new RuleId("decisions-unreadable");
    public static final RuleId EXEMPTION_IN_DOUBT = new RuleId("exemption-in-doubt");
    public static final RuleId EXEMPTION_UNDECLARED = new RuleId("exemption-undeclared");
    public static final RuleId PERSONAL_DATA = new RuleId("personal-data");
    public static final RuleId LAYOUT_TO_CONFIRM = new RuleId("layout-to-confirm");
    public static final RuleId LABELS = new RuleId("labels");
    public static final RuleId HOUSE_STYLE = new RuleId("house-style");

    public RuleId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a rule: " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
