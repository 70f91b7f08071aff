package org.crosscase.audit;

import java.util.StringJoiner;

/** What goes on record of an auditor's own reading. */
final class AuditSearch {
    private AuditSearch() {}

    static String describe(AuditQuery query) {
        StringJoiner filters = new StringJoiner(", ");
        add(filters, "who", query.username());
        add(filters, "did", query.action());
        add(filters, "to", query.objectType());
        add(filters, "id", query.objectId());
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
        return logs.toString();
    }

    private static void add(StringJoiner filters, String name, Object value) {
        if (value != null && !"".equals(value)) {
            filters.add(name + " " + value);
        }
    }
}
