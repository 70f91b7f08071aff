package org.crosscase.agency.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.agency.StoredAnswer;

/** Answers by officer and key. */
@ApplicationScoped
public class AnswerBook {
    /** A key may be used anew after it. */
    private static final int DAYS_KEPT = 7;

    @Inject
    private Database database;

    /** Until the end of the transaction, nobody else works on this key. */
    public void lock(ActingOfficer officer, String key) {
        database.acrossAgencies("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text) as locked")
                .set("name", "idempotency " + officer.agencyId() + ' ' + officer.id() + ' ' + key)
                .any();
    }

    /** @throws Problem {@code idempotency-key-reused} */
    public Optional<StoredAnswer> find(ActingOfficer officer, String key, byte[] requestHash) {
        return of(officer, """
                select request_hash, status, location, body from idempotent_answer
                where agency_id = :agency and officer_id = :officer and key = :key
                  and answered_at > now() - make_interval(0, 0, 0, :days)""").set("key", key).set("days", DAYS_KEPT).find(row -> answer(row, requestHash));
    }

    private static StoredAnswer answer(Row row, byte[] requestHash) {
        if (!Arrays.equals(row.bytes("request_hash"), requestHash)) {
            throw Problem.invalid("idempotency-key-reused", "Idempotency-Key");
        }
        return new StoredAnswer(row.small("status"), row.text("location"), row.text("body"));
    }

    /** Keeps the answer, and forgets the officer's old ones. */
    public void add(ActingOfficer officer, String key, byte[] requestHash, StoredAnswer answer) {
        of(officer, """
                delete from idempotent_answer
                where agency_id = :agency and officer_id = :officer
                  and answered_at <= now() - make_interval(0, 0, 0, :days)""").set("days", DAYS_KEPT).execute();
        of(officer, """
                insert into idempotent_answer (agency_id, officer_id, key, request_hash, status, location, body)
                values (:agency, :officer, :key, :hash, :status, :location, :body)""")
                .set("key", key)
                .set("hash", requestHash)
                .set("status", answer.status())
                .set("location", answer.location(), String.class)
                .set("body", answer.body(), String.class)
                .execute();
    }

    private Sql of(ActingOfficer officer, String text) {
        return database.sql(officer.agencyId(), text)
                .set("officer", officer.id().value());
    }
}
