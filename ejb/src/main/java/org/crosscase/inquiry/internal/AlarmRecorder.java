package org.crosscase.inquiry.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.OfficerId;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.inquiry.AlarmKind;
import org.crosscase.inquiry.AlarmRaised;

/** Raises an alarm once an officer, day and kind; in a transaction of its own, because a refused question is rolled back. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AlarmRecorder {
    private static final String ONCE = """
            insert into inquiry_alarm (agency_id, officer_id, day, kind)
            values (:agency, :officer, cast(now() at time zone 'UTC' as date), :kind) on conflict do nothing""";

    @Inject
    private DatabaseScope scope;

    @Inject
    private Database database;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<AlarmRaised> raised;

    /** @param number how many questions made it unusual */
    public void raise(AgencyId agency, OfficerId officer, AlarmKind kind, long number) {
        scope.enterForWork(agency);
        int added = database.sql(agency, ONCE)
                .set("officer", officer.value())
                .set("kind", kind.name())
                .execute();
        if (added == 1) {
            auditTrail.recordForSystem(
                    agency, Deed.done("inquiry.alarm", "officer", officer).saying(kind.with("questions", number)));
            raised.fire(new AlarmRaised(agency));
        }
    }
}
