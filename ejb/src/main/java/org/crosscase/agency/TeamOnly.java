package org.crosscase.agency;

/**
 * The first wall around cases that are for their team only: what each statement says that shows an officer what belongs to a case.
 * It stands here because the trail and notifications, below cases, show such things too. Texts that name it are given to
 * {@link Database#sql(ActingOfficer, String)}.
 */
public final class TeamOnly {
    /**
     * The cases of {@code :agency} that {@code :reader} may not know of, after {@code any} or {@code all}. They are few, mostly none,
     * and are worked out once a statement.
     */
    public static final String HIDDEN = """
            (array(select p.case_id from case_readers p
              where p.agency_id = :agency and (:reader = any (p.readers)) is not true))""";

    private TeamOnly() {}
}
