package org.committeepapers.rules;

import java.util.Locale;
import java.util.Set;

/**
 * The council's own e-mail domains, whose addresses may stand in papers.
 *
 * @param names in small letters, such as {@code example.gov.uk}; each stands for its subdomains too
 */
public record EmailDomains(Set<String> names) {

    public static final EmailDomains NONE = new EmailDomains(Set.of());

    /** Whether a domain, in small letters, is one where anybody or many bodies have addresses, and no council's own. */
    public static boolean areSharedAt(String domain) {
        return PersonalMark.isShared(domain);
    }

    /** Whether the address is of one of them. */
    boolean have(String address) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> domain.equals(name) || domain.endsWith("." + name));
    }
}
