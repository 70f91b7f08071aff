package org.crosscase.agency.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.IdempotentAnswers;
import org.crosscase.agency.StoredAnswer;

/** Answers by officer and key. */
@ApplicationScoped
public class AnswerBook {
    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    /** Until the end of the transaction, nobody else works on this key. */
    public void lock(ActingOfficer officer, String key) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", "idempotency " + officer.agencyId() + ' ' + officer.id() + ' ' + key)
                .getSingleResult();
    }

    /** @throws Problem {@code idempotency-key-reused} */
    public Optional<StoredAnswer> find(ActingOfficer officer, String key, byte[] requestHash) {
        List<?> rows = em.createNativeQuery("""
                select request_hash, status, location, body from idempotent_answer
                where agency_id = :agency and officer_id = :officer and key = :key
                  and answered_at > now() - make_interval(0, 0, 0, :days)""", Object[].class)
                .setParameter("agency", officer.agencyId().value())
                .setParameter("officer", officer.id().value())
                .setParameter("key", key)
                .setParameter("days", IdempotentAnswers.DAYS_KEPT)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        if (!Arrays.equals((byte[]) row[0], requestHash)) {
            throw Problem.invalid("idempotency-key-reused", "Idempotency-Key");
        }
        return Optional.of(new StoredAnswer(((Number) row[1]).intValue(), (String) row[2], (String) row[3]));
    }

    /** Keeps the answer, and forgets the officer's old ones. */
    public void add(ActingOfficer officer, String key, byte[] requestHash, StoredAnswer answer) {
        em.createNativeQuery("""
                delete from idempotent_answer
                where agency_id = :agency and officer_id = :officer
                  and answered_at <= now() - make_interval(0, 0, 0, :days)""")
                .setParameter("agency", officer.agencyId().value())
                .setParameter("officer", officer.id().value())
                .setParameter("days", IdempotentAnswers.DAYS_KEPT)
                .executeUpdate();
        em.createNativeQuery("""
                insert into idempotent_answer (agency_id, officer_id, key, request_hash, status, location, body)
                values (:agency, :officer, :key, :hash, :status, :location, :body)""")
                .setParameter("agency", officer.agencyId().value())
                .setParameter("officer", officer.id().value())
                .setParameter("key", key)
                .setParameter("hash", requestHash)
                .setParameter("status", (short) answer.status())
                .setParameter("location", answer.location())
                .setParameter("body", answer.body())
                .executeUpdate();
    }
}
