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
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
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
    private Database database;

    @Inject
    private CaseTokens tokens;

    private record Unspelled(UUID id, String reference, String title) {}

    /** Every agency; the directory is open. */
    public List<AgencyId> agencies() {
        return database.acrossAgencies("select id from agency_directory").list(row -> AgencyId.of(row.uuid("id")));
    }

    /** @return whether there were any */
    public boolean spellSome(AgencyId agency) {
        scope.enterForWork(agency);
        List<Unspelled> cases = database.sql(agency, """
                select id, reference, title from case_file where agency_id = :agency and spelled < 1
                order by opened_at limit :most for no key update skip locked""")
                .set("most", AT_ONCE)
                .list(row -> new Unspelled(row.uuid("id"), row.text("reference"), row.text("title")));
        cases.forEach(one -> spell(agency, one));
        return !cases.isEmpty();
    }

    /** Of two that read alike, both on record, the later one keeps a key of its own. */
    private void spell(AgencyId agency, Unspelled one) {
        String key = Spelling.key(one.reference());
        database.sql(agency, """
                update case_file c set spelled = :version, reference_key = case when exists (select from case_file o
                  where o.agency_id = :agency and o.reference_key = :key and o.id <> c.id) then :longer else :key end
                where c.agency_id = :agency and c.id = :case""")
                .set("version", Spelling.VERSION)
                .set("key", key)
                .set("longer", key + " " + one.id())
                .set("case", one.id())
                .execute();
        tokens.rewrite(agency, CaseId.of(one.id()), one.reference(), one.title());
    }
}
