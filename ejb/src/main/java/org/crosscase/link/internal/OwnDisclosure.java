package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyRow;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.casefile.DisclosurePolicy;
import org.crosscase.casefile.GrantScope;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.DisclosurePreview;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;

/** What the other side of a link sees of the reader's own case; where something is granted to some of them, what these see. */
@ApplicationScoped
public class OwnDisclosure {
    /** The agency as others read it, and who leads its case. */
    private static final String OWN = "select " + AgencyRow.COLUMNS + """
              , (select o.display_name from case_heading c
                 join officer_name o on o.agency_id = c.agency_id and o.id = c.lead_officer
                 where c.agency_id = :agency and c.id = :case) as lead,
              array(select g.scope from case_granted g
                where g.owner_agency = :agency and g.case_id = :case and g.to_agency = :other) as scopes
            from agency_contact a where a.id = :agency""";

    private record Own(AgencyDetails agency, String lead, List<GrantScope> granted) {}

    @Inject
    private Database database;

    public DisclosurePreview preview(ActingOfficer reader, LinkSummary link) {
        Own own = database.sql(reader.agencyId(), OWN)
                .set("case", link.mine().caseId().value())
                .set("other", link.other().agency().id().value())
                .one(row -> new Own(AgencyRow.details(row), row.text("lead"), scopes(row)));
        Disclosed disclosed = link.other().ownAgency()
                ? Disclosed.OWN
                : Disclosed.of(DisclosurePolicy.of(link.mine().sensitivity(), link.otherTold(), own.granted()));
        if (!disclosed.hit()) {
            return new DisclosurePreview(false, null, null, null, null);
        }
        return disclosed.names()
                ? new DisclosurePreview(
                        true, own.agency(), link.mine().reference(), link.mine().title(), own.lead())
                : new DisclosurePreview(true, own.agency(), null, null, null);
    }

    private static List<GrantScope> scopes(Row row) {
        return Stream.of(row.texts("scopes")).map(GrantScope::valueOf).toList();
    }

    /** The decision is due only where it changes something: for a covert case, towards another agency, once. */
    public boolean mayTell(LinkSummary link) {
        return link.mine().sensitivity() == Sensitivity.COVERT
                && !link.other().ownAgency()
                && !link.otherTold()
                && link.state() != LinkState.WITHDRAWN;
    }

    public boolean mayTakeBack(LinkSummary link) {
        return link.mine().sensitivity() == Sensitivity.COVERT && !link.other().ownAgency() && link.otherTold();
    }
}
