package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.Statements;
import org.crosscase.link.internal.LinkSides.Perspective;

/** Which agency may see the face of which case of another: one that has a link with it. Written as linker. */
@ApplicationScoped
public class Acquaintances {
    private static final String FORGET = """
            delete from case_acquaintance a where a.agency_id = ? and a.owner_agency = ? and a.case_id = ?
              and not exists (select from link_side s where s.agency_id = a.agency_id and s.other_case = a.case_id)""";

    @Inject
    private Statements statements;

    void add(Perspective p) {
        if (!p.ownAgency()) {
            statements.change(
                    "insert into case_acquaintance (agency_id, owner_agency, case_id) values (?, ?, ?)"
                            + " on conflict do nothing",
                    p.own().agency(),
                    p.other().agency(),
                    p.other().id());
        }
    }

    /** Unless another case of the agency is linked with it. */
    void forget(Perspective p) {
        if (!p.ownAgency()) {
            statements.change(
                    FORGET, p.own().agency(), p.other().agency(), p.other().id());
        }
    }
}
