package org.crosscase.casefile;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * The table of the product's rules, and nothing else decides it: the most of what sensitivity gives, what the owner of a covert case
 * told, and what is granted. So a grant never takes anything away.
 */
public final class DisclosurePolicy {
    private DisclosurePolicy() {}

    /**
     * @param told the owner of a covert case decided that the other side is told
     * @param granted what grants in force give to the reader
     */
    public static Disclosure of(Sensitivity sensitivity, boolean told, Collection<GrantScope> granted) {
        return Stream.concat(
                        Stream.of(bySensitivity(sensitivity, told)),
                        granted.stream().map(DisclosurePolicy::byGrant))
                .max(Disclosure::compareTo)
                .orElseThrow();
    }

    private static Disclosure bySensitivity(Sensitivity sensitivity, boolean told) {
        return switch (sensitivity) {
            case OPEN -> Disclosure.OPEN;
            case CONTACT -> Disclosure.CONTACT;
            case COVERT -> told ? Disclosure.CONTACT : Disclosure.NOTHING;
        };
    }

    private static Disclosure byGrant(GrantScope scope) {
        return switch (scope) {
            case HIT -> Disclosure.CONTACT;
            case SUMMARY -> Disclosure.SUMMARY;
        };
    }
}
