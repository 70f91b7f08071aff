package org.crosscase.evidence.internal.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.OccurrenceId;
import org.crosscase.evidence.internal.store.StoreKey;

/** The short transactions around the taking-apart of an archive. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UnpackSteps {
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final String ARCHIVE = """
            select s.intake_id, o.case_id, o.exhibit_id, e.number, i.officer_id, o.path, m.store_key,
              coalesce(o.root_id, o.id) as root,
              (select rm.size_bytes from occurrence ro join media_item rm
                 on rm.agency_id = ro.agency_id and rm.id = ro.media_id
               where ro.agency_id = :agency and ro.id = coalesce(o.root_id, o.id)) as root_size
            from unpack_step s
            join occurrence o on o.agency_id = s.agency_id and o.id = s.occurrence_id
            join media_item m on m.agency_id = o.agency_id and m.id = o.media_id
            join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id
            join intake i on i.agency_id = s.agency_id and i.id = s.intake_id
            where s.agency_id = :agency and s.occurrence_id = :occurrence""";

    private static final String TAKEN_OUT = """
            select count(*) as entries, coalesce(sum(m.size_bytes), 0) as bytes
            from occurrence o join media_item m on m.agency_id = o.agency_id and m.id = o.media_id
            where o.agency_id = :agency and o.root_id = :root and o.container_id <> :occurrence""";

    @Inject
    private Database database;

    @Inject
    private UnpackQueue queue;

    @Inject
    private DatabaseScope scope;

    @Inject
    private NodeName node;

    /**
     * An archive to take apart, and what has come out of its outermost archive so far.
     *
     * @param size of the outermost archive in bytes
     * @param entriesSoFar taken from the outermost archive and all that is nested in it, without this one's own
     */
    public record Archive(
            IntakePlace place,
            FoundPath path,
            StoreKey key,
            OccurrenceId root,
            long size,
            long entriesSoFar,
            long bytesSoFar) {}

    public Optional<DueArchive> claim() {
        scope.actAs(DatabaseRole.MATCHER);
        return queue.claim(LEASE, node.text());
    }

    public int releaseOwn() {
        scope.actAs(DatabaseRole.MATCHER);
        return queue.releaseOwn(node.text());
    }

    public Archive get(DueArchive due) {
        scope.enterForWork(due.agency());
        Entry entry = at(due, ARCHIVE).one(row -> entry(due.agency(), row));
        return at(due, TAKEN_OUT)
                .set("root", entry.root().value())
                .one(row -> new Archive(
                        entry.place(),
                        entry.path(),
                        entry.key(),
                        entry.root(),
                        entry.size(),
                        row.number("entries"),
                        row.number("bytes")));
    }

    private Sql at(DueArchive due, String text) {
        return database.sql(due.agency(), text)
                .set("occurrence", due.occurrence().value());
    }

    private record Entry(IntakePlace place, FoundPath path, StoreKey key, OccurrenceId root, long size) {}

    private static Entry entry(AgencyId agency, Row row) {
        IntakePlace place = new IntakePlace(
                agency,
                IntakeId.of(row.uuid("intake_id")),
                CaseId.of(row.uuid("case_id")),
                ExhibitId.of(row.uuid("exhibit_id")),
                row.text("number"),
                OfficerId.of(row.uuid("officer_id")));
        return new Entry(
                place,
                new FoundPath(row.text("path")),
                StoreKey.of(row.text("store_key")),
                OccurrenceId.of(row.uuid("root")),
                row.number("root_size"));
    }

    /** @return false when another worker has it now */
    public boolean extend(DueArchive due) {
        scope.enterForWork(due.agency());
        return queue.extend(due, LEASE);
    }

    public void complete(DueArchive due) {
        scope.enterForWork(due.agency());
        queue.remove(due);
    }

    /** Without counting the attempt. */
    public void postponeUncounted(DueArchive due, Duration delay) {
        scope.enterForWork(due.agency());
        queue.postponeUncounted(due, delay);
    }

    public void postpone(DueArchive due, Duration delay) {
        scope.enterForWork(due.agency());
        queue.postpone(due, delay);
    }
}
