package org.crosscase.audit;

import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What goes on record of an auditor's own reading. */
final class AuditSearch {
    private AuditSearch() {}

    static String describe(AuditQuery query) {
        StringJoiner filters = new StringJoiner(", ");
        add(filters, "who", query.username());
        add(filters, "name", query.who());
        add(filters, "did", query.action());
        add(filters, "did any of", joined(query.actions()));
        add(filters, "to", query.objectType());
        add(filters, "id", query.objectId());
        add(filters, "any of", joined(query.objectIds()));
        add(filters, "outcome", query.outcome());
        add(filters, "from", query.from());
        add(filters, "until", query.to());
        return filters.toString();
    }

    static String describe(AuditVerification verification) {
        StringJoiner logs = new StringJoiner("; ");
        for (LogVerification log : verification.logs()) {
            logs.add(log.agencyCode() + ": " + log.entries() + " entries, "
                    + log.findFault()
                            .map(fault -> fault.kind() + " at " + fault.position())
                            .orElse("whole"));
        }
        verification.others().stream()
                .filter(other -> !other.fits())
                .forEach(other -> logs.add(other.agencyCode() + ": does not fit what is kept of it"));
        return logs.toString();
    }

    /** The first few, in their order: the entry has room for a thousand characters. */
    private static String joined(Set<String> values) {
        if (values == null) {
            return null;
        }
        String first = values.stream().sorted().limit(10).collect(Collectors.joining(" "));
        return values.size() > 10 ? first + " and " + (values.size() - 10) + " more" : "(" + first + ")";
    }

    private static void add(StringJoiner filters, String name, Object value) {
        if (value != null && !"".equals(value)) {
            filters.add(name + " " + value);
        }
    }
}
