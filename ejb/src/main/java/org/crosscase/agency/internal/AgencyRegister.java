package org.crosscase.agency.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyDetails;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.AgencyKind;
import org.crosscase.agency.CallerClaims;
import org.crosscase.agency.ContactPoint;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.OfficerSummary;

/** Agencies and officers on record. */
@ApplicationScoped
public class AgencyRegister {
    private static final String AGENCY =
            "select id, code, name, country, kind, contact_name, contact_email, contact_phone from agency ";

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    public Optional<AgencyDetails> findByCode(String code) {
        List<?> rows = em.createNativeQuery(AGENCY + "where code = :code", Object[].class)
                .setParameter("code", code)
                .getResultList();
        return rows.stream().findFirst().map(row -> details((Object[]) row));
    }

    public Optional<AgencyDetails> find(AgencyId id) {
        List<?> rows = em.createNativeQuery(AGENCY + "where id = :id", Object[].class)
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> details((Object[]) row));
    }

    public List<AgencyDetails> list() {
        List<?> rows = em.createNativeQuery(AGENCY + "where kind <> 'PLATFORM' order by name", Object[].class)
                .getResultList();
        return rows.stream().map(row -> details((Object[]) row)).toList();
    }

    public List<OfficerSummary> officers(AgencyId agency) {
        List<?> rows = em.createNativeQuery(
                        "select id, username, display_name from officer where agency_id = :agency order by display_name, id",
                        Object[].class)
                .setParameter("agency", agency.value())
                .getResultList();
        return rows.stream().map(row -> officer((Object[]) row)).toList();
    }

    /** The officer behind the token, put on record at the first sight. Writes at most once in five minutes. */
    public OfficerId recognise(AgencyId agency, CallerClaims claims) {
        List<?> known = em.createNativeQuery("""
                select id from officer
                where agency_id = :agency and subject = :subject and username = :username and display_name = :name
                  and last_seen_at > now() - interval '5 minutes'""")
                .setParameter("agency", agency.value())
                .setParameter("subject", claims.subject())
                .setParameter("username", claims.username())
                .setParameter("name", claims.displayName())
                .getResultList();
        if (!known.isEmpty()) {
            return OfficerId.of((UUID) known.get(0));
        }
        Object id = em.createNativeQuery("""
                insert into officer (agency_id, subject, username, display_name)
                values (:agency, :subject, :username, :name)
                on conflict (agency_id, subject) do update
                  set username = excluded.username, display_name = excluded.display_name, last_seen_at = now()
                returning id""")
                .setParameter("agency", agency.value())
                .setParameter("subject", claims.subject())
                .setParameter("username", claims.username())
                .setParameter("name", claims.displayName())
                .getSingleResult();
        return OfficerId.of((UUID) id);
    }

    private static OfficerSummary officer(Object[] row) {
        return new OfficerSummary(OfficerId.of((UUID) row[0]), (String) row[1], (String) row[2]);
    }

    private static AgencyDetails details(Object[] row) {
        return new AgencyDetails(
                AgencyId.of((UUID) row[0]),
                (String) row[1],
                (String) row[2],
                row[3] == null ? null : row[3].toString(),
                AgencyKind.valueOf((String) row[4]),
                new ContactPoint((String) row[5], (String) row[6], (String) row[7]));
    }
}
