package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Statements;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.internal.store.StoreKey;

/** Rows of {@code intake_piece}: what is here of files that are not whole yet. */
@ApplicationScoped
public class Pieces {
    @Inject
    private Statements statements;

    /** @return false when the piece is not the next one: another sender was faster */
    public boolean add(AgencyId agency, IntakeFileId file, long start, long size, StoreKey key) {
        return statements.change("""
                        insert into intake_piece (agency_id, file_id, start_byte, size_bytes, store_key)
                        select f.agency_id, f.id, ?, ?, ? from intake_file f
                        where f.agency_id = ? and f.id = ? and f.state = 'WAITING' and f.size_bytes >= ?
                          and (select coalesce(sum(p.size_bytes), 0) from intake_piece p
                               where p.agency_id = f.agency_id and p.file_id = f.id) = ?
                        on conflict do nothing""", start, size, key.toString(), agency.value(), file.value(), start + size, start)
                == 1;
    }

    /** In the order of the file. */
    public List<StoreKey> list(AgencyId agency, IntakeFileId file) {
        return statements.list(
                "select store_key from intake_piece where agency_id = ? and file_id = ? order by start_byte",
                row -> StoreKey.of(row.getString(1)),
                agency.value(),
                file.value());
    }

    /** @return what may be discarded from the store after the commit */
    public List<StoreKey> remove(AgencyId agency, IntakeFileId file) {
        return statements.list(
                "delete from intake_piece where agency_id = ? and file_id = ? returning store_key",
                row -> StoreKey.of(row.getString(1)),
                agency.value(),
                file.value());
    }

    /** Those of intakes that are over: nothing more is added to them. */
    public List<StoreKey> removeOfEnded(AgencyId agency) {
        return statements.list("""
                delete from intake_piece p
                using intake_file f join intake i on i.agency_id = f.agency_id and i.id = f.intake_id
                where p.agency_id = ? and f.agency_id = p.agency_id and f.id = p.file_id and i.state <> 'RECEIVING'
                returning p.store_key""", row -> StoreKey.of(row.getString(1)), agency.value());
    }

    /** Files of which every byte is here, but which were not put together: the server was stopped in between. */
    public List<IntakeFileId> whole(AgencyId agency) {
        return statements.list("""
                select f.id from intake i join intake_file f on f.agency_id = i.agency_id and f.intake_id = i.id
                left join intake_piece p on p.agency_id = f.agency_id and p.file_id = f.id
                where i.agency_id = ? and i.state = 'RECEIVING' and f.state = 'WAITING'
                  and (p.file_id is not null or f.size_bytes = 0)
                group by f.id, f.size_bytes, f.announced_at
                having coalesce(sum(p.size_bytes), 0) = f.size_bytes
                  and coalesce(max(p.received_at), f.announced_at) < clock_timestamp() - interval '1 minute'
                limit 100""", row -> IntakeFileId.of(Statements.uuid(row, "id")), agency.value());
    }
}
