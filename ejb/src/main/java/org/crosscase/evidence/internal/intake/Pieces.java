package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.evidence.internal.store.StoreKey;
import org.crosscase.evidence.internal.store.WrappedFileKey;

/** Rows of {@code intake_piece}: what is here of files that are not whole yet. */
@ApplicationScoped
public class Pieces {
    private static final String ADD = """
            insert into intake_piece (agency_id, file_id, start_byte, size_bytes, store_key)
            select f.agency_id, f.id, :start, :size, :key from intake_file f
            where f.agency_id = :agency and f.id = :file and f.state = 'WAITING' and f.size_bytes >= :end
              and (select coalesce(sum(p.size_bytes), 0) from intake_piece p
                   where p.agency_id = f.agency_id and p.file_id = f.id) = :start
            on conflict do nothing""";

    private static final String REMOVE_OF_ENDED = """
            delete from intake_piece p
            using intake_file f join intake i on i.agency_id = f.agency_id and i.id = f.intake_id
            where p.agency_id = :agency and f.agency_id = p.agency_id and f.id = p.file_id and i.state <> 'RECEIVING'
            returning p.store_key""";

    private static final String WHOLE = """
            select f.id from intake i join intake_file f on f.agency_id = i.agency_id and f.intake_id = i.id
            left join intake_piece p on p.agency_id = f.agency_id and p.file_id = f.id
            where i.agency_id = :agency and i.state = 'RECEIVING' and f.state = 'WAITING'
              and (p.file_id is not null or f.size_bytes = 0)
            group by f.id, f.size_bytes, f.announced_at
            having coalesce(sum(p.size_bytes), 0) = f.size_bytes
              and coalesce(max(p.received_at), f.announced_at) < clock_timestamp() - interval '1 minute'
            limit 100""";

    @Inject
    private Database database;

    @Inject
    private EvidenceStore store;

    /** @return false when the piece is not the next one: another sender was faster */
    public boolean add(AgencyId agency, IntakeFileId file, long start, long size, WrappedFileKey key) {
        boolean added = database.sql(agency, ADD)
                        .set("file", file.value())
                        .set("start", start)
                        .set("size", size)
                        .set("end", start + size)
                        .set("key", key.file().toString())
                        .execute()
                == 1;
        if (added) {
            store.record(agency, key);
        }
        return added;
    }

    /** In the order of the file. */
    public List<StoreKey> list(AgencyId agency, IntakeFileId file) {
        return database.sql(agency, """
                select store_key from intake_piece
                where agency_id = :agency and file_id = :file order by start_byte""").set("file", file.value()).list(Pieces::key);
    }

    public void remove(AgencyId agency, IntakeFileId file) {
        List<StoreKey> removed =
                database.sql(agency, """
                delete from intake_piece where agency_id = :agency and file_id = :file returning store_key""").set("file", file.value()).list(Pieces::key);
        store.destroy(agency, removed);
    }

    /** Those of intakes that are over: nothing more is added to them. */
    public void removeOfEnded(AgencyId agency) {
        store.destroy(agency, database.sql(agency, REMOVE_OF_ENDED).list(Pieces::key));
    }

    /** Files of which every byte is here, but which were not put together: the server was stopped in between. */
    public List<IntakeFileId> whole(AgencyId agency) {
        return database.sql(agency, WHOLE).list(row -> IntakeFileId.of(row.uuid("id")));
    }

    private static StoreKey key(Row row) {
        return StoreKey.of(row.text("store_key"));
    }
}
