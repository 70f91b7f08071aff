package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Agencies;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.Database;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.link.DisclosurePreview;
import org.crosscase.link.LinkState;
import org.crosscase.link.LinkSummary;

/** What the other side of a link sees of the reader's own case. */
@ApplicationScoped
public class OwnDisclosure {
    private static final String LEAD = """
            select o.display_name from case_heading c join officer_name o on o.agency_id = c.agency_id and o.id = c.lead_officer
            where c.agency_id = :agency and c.id = :case""";

    @Inject
    private Agencies agencies;

    @Inject
    private Database database;

    public DisclosurePreview preview(ActingOfficer reader, LinkSummary link) {
        Disclosed disclosed = Disclosed.of(
                link.mine().sensitivity(), link.otherTold(), link.other().ownAgency());
        if (!disclosed.hit()) {
            return new DisclosurePreview(false, null, null, null, null);
        }
        AgencyDetails own = agencies.findAgency(reader.agencyId())
                .orElseThrow(() -> new IllegalStateException("no agency " + reader.agencyId()));
        return disclosed.names()
                ? new DisclosurePreview(
                        true, own, link.mine().reference(), link.mine().title(), lead(reader, link))
                : new DisclosurePreview(true, own, null, null, null);
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

    private String lead(ActingOfficer reader, LinkSummary link) {
        return database.sql(reader.agencyId(), LEAD)
                .set("case", link.mine().caseId().value())
                .find(row -> row.text("display_name"))
                .orElse(null);
    }
}
