package org.crosscase.casefile.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.crosscase.Spelling;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseQuery;

/**
 * Which cases of an agency a list shows. The parts of the text come from this class alone; whatever an officer types is a
 * parameter.
 */
final class CaseFilter {
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private final StringBuilder text = new StringBuilder("c.agency_id = :agency");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private CaseFilter() {}

    static CaseFilter of(OfficerId officer, CaseQuery query) {
        CaseFilter filter = new CaseFilter();
        filter.and(CaseReading.READABLE, "reader", officer.value());
        if (query.status() != null) {
            filter.and("c.status = :status", "status", query.status().name());
        }
        if (query.sensitivity() != null) {
            filter.and(
                    "c.sensitivity = :sensitivity",
                    "sensitivity",
                    query.sensitivity().name());
        }
        if (query.mine() == CaseQuery.Mine.LEAD) {
            filter.and("c.lead_officer = :officer", "officer", officer.value());
        } else if (query.mine() == CaseQuery.Mine.TEAM) {
            filter.and(
                    "exists (select from case_team t where t.agency_id = :agency and t.case_id = c.id"
                            + " and t.officer_id = :officer)",
                    "officer",
                    officer.value());
        }
        if (query.text() != null && !query.text().isBlank()) {
            filter.reads(Spelling.searchable(query.text()));
        }
        return filter;
    }

    private void reads(String typed) {
        String beginning = CaseTokens.beginning(typed);
        token("part", beginning);
        if (!beginning.equals(typed)) {
            token("end", CaseTokens.end(typed));
        }
    }

    /** Tokens that begin with this part: all that lie between it and the last text that begins so. */
    private void token(String name, String part) {
        and(
                "c.id in (select t.case_id from case_token t where t.agency_id = :agency and t.token >= :" + name
                        + " and t.token < :" + name + "Beyond)",
                name,
                part);
        parameters.put(name + "Beyond", part + LAST_CHARACTER);
    }

    private void and(String condition, String name, Object value) {
        text.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** A condition on {@code case_file c}. */
    String text() {
        return text.toString();
    }

    /** Sets what the condition asks for. */
    Sql with(Sql statement) {
        parameters.forEach(statement::set);
        return statement;
    }
}
