package org.crosscase.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.notification.internal.Details;

/**
 * Writes what is to be told, in the transaction of its cause and under whatever role that has: a linker may insert
 * notifications for any agency, the sequencer those for auditors, everything else only for its own agency.
 */
@ApplicationScoped
public class NotificationWriter {
    private static final String WRITE = """
            insert into notification (agency_id, kind, subject_type, subject_id, case_id, details, while_known, for_auditors)
            values (:agency, :kind, :type, :subject, :case, cast(:details as jsonb), :whileKnown, :forAuditors)""";

    @Inject
    private Database database;

    @Inject
    private Event<Stirred> stirred;

    public void write(Notice notice) {
        database.sql(notice.addressee(), WRITE)
                .set("kind", notice.kind().name())
                .set("type", notice.subject().type())
                .set("subject", notice.subject().id(), UUID.class)
                .set("case", notice.ownCase(), UUID.class)
                .set("details", Details.write(notice.details()))
                .set("whileKnown", notice.whileKnown())
                .set("forAuditors", notice.forAuditors())
                .execute();
        stirred.fire(new Stirred(Set.of(notice.addressee()), false));
    }
}
