package org.crosscase.link.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Row;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.HeldMedia;
import org.crosscase.link.internal.LinkInbox.Cause;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.ThingId;

/** Finds out which pairs of cases a row of the inbox concerns, and makes them due; in one transaction with its end. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkInboxSteps {
    /** Skips what another linker spreads; the oldest first. */
    private static final String CLAIM = """
            delete from link_due where id = (
              select id from link_due where due_at <= now() order by due_at for update skip locked limit 1)
            returning id, agency_id, cause, case_id, exhibit_id, link_id""";

    private static final String PUT_BACK = """
            update link_due set attempts = attempts + 1,
              due_at = now() + interval '1 second' * power(2, least(attempts + 1, 11))
            where id = :id""";

    @Inject
    private DatabaseScope scope;

    @Inject
    private Database database;

    @Inject
    private Sources sources;

    @Inject
    private HeldMedia heldMedia;

    @Inject
    private LinkQueue queue;

    @Inject
    private LinkTruth truth;

    private record Due(UUID id, AgencyId agency, Cause cause, UUID caseId, UUID exhibit, UUID link) {
        static Due read(Row row) {
            return new Due(
                    row.uuid("id"),
                    AgencyId.of(row.uuid("agency_id")),
                    row.word("cause", Cause.class),
                    row.uuid("case_id"),
                    row.uuid("exhibit_id"),
                    row.uuid("link_id"));
        }
    }

    /**
     * @return whether there was one
     * @throws LinkInboxFailure when it could not be spread; it is due still
     */
    public boolean spreadNext() {
        scope.actAs(DatabaseRole.LINKER);
        List<Due> claimed = database.acrossAgencies(CLAIM).list(Due::read);
        claimed.forEach(due -> {
            try {
                spread(due);
            } catch (RuntimeException failure) {
                throw new LinkInboxFailure(due.id, failure);
            }
        });
        return !claimed.isEmpty();
    }

    /** After a failure: the row waits, so that it does not keep the others from their turn. */
    public void postpone(UUID due) {
        scope.actAs(DatabaseRole.LINKER);
        database.acrossAgencies(PUT_BACK).set("id", due).execute();
    }

    private void spread(Due due) {
        switch (due.cause) {
            case CASE -> {
                CaseId caseId = CaseId.of(due.caseId);
                queue.linksOf(caseId);
                sources.each()
                        .forEach(source -> queue.hidden(source.family(), source.sharedBy(due.agency, caseId), caseId));
            }
            case EXHIBIT -> {
                List<ThingId> media = asAgency(
                        due.agency,
                        () -> heldMedia.inExhibit(due.agency, ExhibitId.of(due.exhibit)).stream()
                                .map(item -> ThingId.of(item.value()))
                                .toList());
                queue.hidden(ReasonKind.MEDIA, media, CaseId.of(due.caseId));
            }
            case GRANT -> queue.linksOf(CaseId.of(due.caseId));
            case LINK -> truth.pairOf(due.link).ifPresent(queue::workOutNow);
        }
    }

    /** Exhibits are the agency's own: the linker reads them as that agency and not across all. */
    private <T> T asAgency(AgencyId agency, Supplier<T> work) {
        scope.actAsApplication();
        scope.enterForWork(agency);
        T result = work.get();
        scope.leave();
        scope.actAs(DatabaseRole.LINKER);
        return result;
    }
}
