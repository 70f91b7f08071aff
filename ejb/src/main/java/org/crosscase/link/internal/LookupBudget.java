package org.crosscase.link.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.Statements;
import org.crosscase.link.LinkProblems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A look-up tells whether others hold something, so nobody may try out thousands. A refused one is not counted. */
@ApplicationScoped
public class LookupBudget {
    /** One statement: two requests at once cannot both take the last one. */
    private static final String SPEND = """
            insert into lookup_budget as b (agency_id, officer_id, day, used)
            values (?, ?, (now() at time zone 'UTC')::date, 1)
            on conflict (agency_id, officer_id, day) do update set used = b.used + 1 where b.used < ?
            returning used""";

    @Inject
    private Statements statements;

    @Inject
    @ConfigProperty(name = "crosscase.lookup.daily-budget", defaultValue = "500")
    private int budget;

    /**
     * @return look-ups left today
     * @throws org.crosscase.Problem {@code look-up-budget-spent}
     */
    public int spend(ActingOfficer officer) {
        List<Integer> used = budget < 1
                ? List.of()
                : statements.list(
                        SPEND,
                        row -> row.getInt(1),
                        officer.agencyId().value(),
                        officer.id().value(),
                        budget);
        if (used.isEmpty()) {
            throw LinkProblems.budgetSpent(budget);
        }
        return budget - used.get(0);
    }
}
