package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.crosscase.agency.Database;
import org.crosscase.evidence.IntakeProblem;

/** Rows of {@code intake_refusal}: files that could not be used, each until it arrives after all. */
@ApplicationScoped
public class Refusals {
    private static final String ADD = """
            insert into intake_refusal (agency_id, intake_id, path, path_bytes, problem, detail)
            values (:agency, :intake, :path, :name, :problem, :detail)
            on conflict do nothing""";

    private static final String SETTLE = """
            insert into intake_settlement (agency_id, refusal_id)
            select agency_id, id from intake_refusal
            where agency_id = :agency and intake_id = :intake and sha256(path_bytes) = sha256(:name)
              and problem in ('FILE_TOO_LARGE', 'FILE_CUT_OFF', 'FILE_NOT_STORED')
            on conflict do nothing""";

    @Inject
    private Database database;

    public void add(IntakePlace place, FoundPath path, IntakeProblem problem, String detail) {
        database.sql(place.agency(), ADD)
                .set("intake", place.intake().value())
                .set("path", path.text())
                .set("name", path.name())
                .set("problem", problem.name())
                .set("detail", detail)
                .execute();
    }

    /** A file arrived at this path: that an earlier try did not is history. What is wrong with its content stays. */
    public void settle(IntakePlace place, FoundPath path) {
        database.sql(place.agency(), SETTLE)
                .set("intake", place.intake().value())
                .set("name", path.name())
                .execute();
    }
}
