package org.crosscase.casefile.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosscase.Spelling;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Statements;
import org.crosscase.casefile.CaseId;

/** Gives cases that were opened before these rules their key and their tokens. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SpellingSteps {
    private static final int AT_ONCE = 200;

    @Inject
    private DatabaseScope scope;

    @Inject
    private Statements statements;

    @Inject
    private CaseTokens tokens;

    private record Unspelled(UUID id, String reference, String title) {}

    /** Every agency; the directory is open. */
    public List<AgencyId> agencies() {
        return statements.list("select id from agency", row -> AgencyId.of(Statements.uuid(row, "id")));
    }

    /** @return whether there were any */
    public boolean spellSome(AgencyId agency) {
        scope.enter(agency);
        List<Unspelled> cases = statements.list(
                "select id, reference, title from case_file where agency_id = ? and spelled < 1"
                        + " order by opened_at limit " + AT_ONCE + " for no key update skip locked",
                row -> new Unspelled(Statements.uuid(row, "id"), row.getString("reference"), row.getString("title")),
                agency.value());
        cases.forEach(one -> spell(agency, one));
        return !cases.isEmpty();
    }

    /** Of two that read alike, both on record, the later one keeps a key of its own. */
    private void spell(AgencyId agency, Unspelled one) {
        String key = Spelling.key(one.reference());
        statements.change(
                "update case_file c set spelled = ?, reference_key = case when exists (select from case_file o"
                        + " where o.agency_id = ? and o.reference_key = ? and o.id <> c.id) then ? else ? end"
                        + " where c.agency_id = ? and c.id = ?",
                Spelling.VERSION,
                agency.value(),
                key,
                key + " " + one.id(),
                key,
                agency.value(),
                one.id());
        tokens.rewrite(agency, CaseId.of(one.id()), one.reference(), one.title());
    }
}
