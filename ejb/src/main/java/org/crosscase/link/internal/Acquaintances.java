package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;
import org.crosscase.link.internal.LinkSides.Perspective;

/** Which agency may see the face of which case of another: one that has a link with it. Written as linker. */
@ApplicationScoped
public class Acquaintances {
    private static final String ADD = """
            insert into case_acquaintance (agency_id, owner_agency, case_id) values (:agency, :owner, :case)
            on conflict do nothing""";

    private static final String FORGET = """
            delete from case_acquaintance a where a.agency_id = :agency and a.owner_agency = :owner and a.case_id = :case
              and not exists (select from link_side s where s.agency_id = a.agency_id and s.other_case = a.case_id)""";

    @Inject
    private Database database;

    void add(Perspective p) {
        if (!p.ownAgency()) {
            change(p, ADD);
        }
    }

    /** Unless another case of the agency is linked with it. */
    void forget(Perspective p) {
        if (!p.ownAgency()) {
            change(p, FORGET);
        }
    }

    private void change(Perspective p, String text) {
        database.acrossAgencies(text)
                .set("agency", p.own().agency().value())
                .set("owner", p.other().agency().value())
                .set("case", p.other().id().value())
                .execute();
    }
}
