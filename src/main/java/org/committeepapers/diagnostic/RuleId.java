package org.committeepapers.diagnostic;

/**
 * The name of a rule, in lower case with hyphens, as in {@code owner-missing}. It is also the anchor of the rule's
 * section in {@code docs/findings.md}.
 */
public record RuleId(String name) {

    public RuleId {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("Not the name of a rule: " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
