package org.crosscase.it.walls;

import java.util.concurrent.Callable;
import org.crosscase.it.Superuser;

/** The database as it would be if its policies hid no case of the own agency: what use cases ask is then all that hides one. */
final class WithoutSecondWall {
    private static final String DEFINED = "create or replace view hidden_case with (security_invoker = true) as ";

    private static final String NOTHING_HIDDEN =
            "select t.agency_id, t.case_id, t.lead_officer from team_only_case t where false";

    private WithoutSecondWall() {}

    static <T> T get(Callable<T> work) throws Exception {
        String second = Superuser.value("select pg_get_viewdef('hidden_case'::regclass)");
        Superuser.tamper(DEFINED + NOTHING_HIDDEN);
        try {
            return work.call();
        } finally {
            Superuser.tamper(DEFINED + second);
        }
    }
}
