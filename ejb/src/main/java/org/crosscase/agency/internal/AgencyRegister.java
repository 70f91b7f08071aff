package org.crosscase.agency.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.CallerClaims;
import org.crosscase.agency.ContactPoint;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.OfficerSummary;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;

/** Agencies and officers on record. */
@ApplicationScoped
public class AgencyRegister {
    private static final String AGENCY =
            "select id, code, name, country, kind, contact_name, contact_email, contact_phone from agency ";

    private static final String SEEN_LATELY = """
            select id from officer
            where agency_id = :agency and subject = :subject and username = :username and display_name = :name
              and last_seen_at > now() - interval '5 minutes'""";

    private static final String SEEN = """
            insert into officer (agency_id, subject, username, display_name)
            values (:agency, :subject, :username, :name)
            on conflict (agency_id, subject) do update
              set username = excluded.username, display_name = excluded.display_name, last_seen_at = now()
            returning id""";

    @Inject
    private Database database;

    public Optional<AgencyDetails> findByCode(String code) {
        return database.acrossAgencies(AGENCY + "where code = :code")
                .set("code", code)
                .find(AgencyRegister::details);
    }

    public Optional<AgencyDetails> find(AgencyId id) {
        return database.sql(id, AGENCY + "where id = :agency").find(AgencyRegister::details);
    }

    public List<AgencyDetails> list() {
        return database.acrossAgencies(AGENCY + "where kind <> 'PLATFORM' order by name")
                .list(AgencyRegister::details);
    }

    public List<OfficerSummary> officers(AgencyId agency) {
        return database.sql(
                        agency,
                        "select id, username, display_name from officer where agency_id = :agency order by display_name, id")
                .list(row -> new OfficerSummary(
                        OfficerId.of(row.uuid("id")), row.text("username"), row.text("display_name")));
    }

    /** The officer behind the token, put on record at the first sight. Writes at most once in five minutes. */
    public OfficerId recognise(AgencyId agency, CallerClaims claims) {
        return claimed(agency, claims, SEEN_LATELY)
                .find(row -> OfficerId.of(row.uuid("id")))
                .orElseGet(() -> claimed(agency, claims, SEEN).one(row -> OfficerId.of(row.uuid("id"))));
    }

    private Sql claimed(AgencyId agency, CallerClaims claims, String text) {
        return database.sql(agency, text)
                .set("subject", claims.subject())
                .set("username", claims.username())
                .set("name", claims.displayName());
    }

    private static AgencyDetails details(Row row) {
        return new AgencyDetails(
                AgencyId.of(row.uuid("id")),
                row.text("code"),
                row.text("name"),
                row.text("country"),
                row.word("kind", AgencyKind.class),
                new ContactPoint(row.text("contact_name"), row.text("contact_email"), row.text("contact_phone")));
    }
}
