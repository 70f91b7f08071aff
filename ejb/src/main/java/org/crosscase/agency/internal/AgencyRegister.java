package org.crosscase.agency.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyRow;
import org.crosscase.agency.CallerClaims;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.OfficerSummary;

/** Agencies and officers on record. */
@ApplicationScoped
public class AgencyRegister {
    private static final String REGISTERED =
            "select " + AgencyRow.COLUMNS + ", a.review_on_phones from agency a where a.code = :code";

    private static final String AGENCY = "select " + AgencyRow.COLUMNS + " from agency a ";

    /** Two requests of one browser may both be the first. */
    private static final String FIRST_SEEN = """
            insert into officer (agency_id, subject, username, display_name, unit)
            values (:agency, :subject, :username, :name, :unit)
            on conflict (agency_id, subject) do nothing""";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private Database database;

    /** An agency with the settings that hold for everything its officers do. */
    public record Registered(AgencyDetails details, boolean picturesOnPhones) {}

    public Optional<Registered> findByCode(String code) {
        return database.acrossAgencies(REGISTERED)
                .set("code", code)
                .find(row -> new Registered(AgencyRow.details(row), row.is("review_on_phones")));
    }

    public Optional<AgencyDetails> find(AgencyId id) {
        return database.sql(id, AGENCY + "where a.id = :agency").find(AgencyRow::details);
    }

    public List<AgencyDetails> list() {
        return database.acrossAgencies(AGENCY + "where a.kind <> 'PLATFORM' order by a.name")
                .list(AgencyRow::details);
    }

    public List<OfficerSummary> officers(AgencyId agency) {
        return database.sql(
                        agency,
                        "select id, username, display_name from officer where agency_id = :agency order by display_name, id")
                .list(row -> new OfficerSummary(
                        OfficerId.of(row.uuid("id")), row.text("username"), row.text("display_name")));
    }

    /** The officer behind the token, put on record at the first sight. */
    public OfficerId recognise(AgencyId agency, CallerClaims claims) {
        Officer officer = find(agency, claims).orElseGet(() -> {
            database.sql(agency, FIRST_SEEN)
                    .set("subject", claims.subject())
                    .set("username", claims.username())
                    .set("name", claims.displayName())
                    .set("unit", claims.unit(), String.class)
                    .execute();
            return find(agency, claims).orElseThrow();
        });
        officer.seen(claims, Instant.now());
        em.flush();
        return officer.id();
    }

    private Optional<Officer> find(AgencyId agency, CallerClaims claims) {
        return em.createQuery(
                        "select o from Officer o where o.agencyId = :agency and o.subject = :subject", Officer.class)
                .setParameter("agency", agency.value())
                .setParameter("subject", claims.subject())
                .getResultStream()
                .findFirst();
    }
}
