package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Statements;
import org.crosscase.evidence.ExpectedFile;
import org.crosscase.evidence.ExpectedFile.State;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.IntakeProblem;

/** Rows of {@code intake_file}: what the sender of an intake said it would send. */
@ApplicationScoped
public class Manifest {
    private static final String EXPECTED = """
            select f.id, f.intake_id, f.path, f.path_bytes, f.size_bytes, f.state, f.problem, f.modified_at,
              case when f.state = 'ARRIVED' then f.size_bytes else
                (select coalesce(sum(p.size_bytes), 0) from intake_piece p
                 where p.agency_id = f.agency_id and p.file_id = f.id) end as received
            from intake_file f where f.agency_id = ?
            """;

    /** Those that are not here, whether they may still come or not. */
    private static final String MISSING = EXPECTED + "and f.intake_id = ? and f.state <> 'ARRIVED'";

    @Inject
    private Statements statements;

    /** A row, with the name as it came. */
    record Row(ExpectedFile file, byte[] name, Long modifiedMillis) {}

    /** Files of this intake by the bytes of their names. */
    Map<String, Row> named(AgencyId agency, IntakeId intake, byte[][] names) {
        Map<String, Row> found = new HashMap<>();
        statements.each(
                EXPECTED
                        + " and f.intake_id = ? and sha256(f.path_bytes) in (select sha256(n) from unnest(?) as t (n))",
                row -> found.put(key(row.getBytes("path_bytes")), row(row)),
                agency.value(),
                intake.value(),
                names);
        return found;
    }

    /** Of names that are shown in these ways in the exhibit, the bytes as they came: those of one for each way. */
    Map<String, byte[]> shown(IntakePlace place, String[] texts) {
        Map<String, byte[]> found = new HashMap<>();
        statements.each(
                """
                select o.path, coalesce(o.path_bytes, convert_to(o.path, 'UTF8')) as name from occurrence o
                where o.agency_id = ? and o.exhibit_id = ? and md5(o.path) in (select md5(t) from unnest(?) as u (t))
                union all
                select f.path, f.path_bytes from intake_file f
                where f.agency_id = ? and f.exhibit_id = ? and md5(f.path) in (select md5(t) from unnest(?) as u (t))""",
                row -> found.put(row.getString("path"), row.getBytes("name")),
                place.agency().value(),
                place.exhibit().value(),
                texts,
                place.agency().value(),
                place.exhibit().value(),
                texts);
        return found;
    }

    /** @param largest a file of more bytes is refused before one of them comes */
    void add(IntakePlace place, LinkedHashMap<FoundPath, AnnouncedSize> files, long largest) {
        statements.change(
                """
                insert into intake_file
                  (agency_id, intake_id, exhibit_id, path, path_bytes, size_bytes, modified_at, state, problem, ended_at)
                select ?, ?, ?, path, name, size, to_timestamp(modified / 1000.0),
                  case when size > ? then 'REFUSED' else 'WAITING' end, case when size > ? then ? end,
                  case when size > ? then clock_timestamp() end
                from unnest(?, ?, ?, ?) as t (path, name, size, modified)
                on conflict (agency_id, intake_id, sha256(path_bytes)) do nothing""",
                place.agency().value(),
                place.intake().value(),
                place.exhibit().value(),
                largest,
                largest,
                IntakeProblem.FILE_TOO_LARGE.name(),
                largest,
                files.keySet().stream().map(FoundPath::text).toArray(String[]::new),
                files.keySet().stream().map(FoundPath::name).toArray(byte[][]::new),
                files.values().stream().map(AnnouncedSize::bytes).toArray(Long[]::new),
                files.values().stream().map(AnnouncedSize::modifiedMillis).toArray(Long[]::new));
    }

    /** What a sender says of a file beside its name. */
    record AnnouncedSize(long bytes, Long modifiedMillis) {
        boolean differs(Row row) {
            return bytes != row.file().size()
                    || modifiedMillis != null
                            && row.modifiedMillis() != null
                            && !modifiedMillis.equals(row.modifiedMillis());
        }
    }

    /** It is another file now on the sender's side: what is here of it is worth nothing. */
    void beginAnew(AgencyId agency, IntakeFileId id, AnnouncedSize size, long largest) {
        boolean refused = size.bytes() > largest;
        statements.change(
                """
                update intake_file set size_bytes = ?, modified_at = to_timestamp(cast(? as bigint) / 1000.0), state = ?,
                  problem = ?, ended_at = null
                where agency_id = ? and id = ?""",
                size.bytes(),
                size.modifiedMillis(),
                refused ? State.REFUSED.name() : State.WAITING.name(),
                refused ? IntakeProblem.FILE_TOO_LARGE.name() : null,
                agency.value(),
                id.value());
    }

    long count(AgencyId agency, IntakeId intake) {
        return statements
                .list(
                        "select count(*) from intake_file where agency_id = ? and intake_id = ?",
                        row -> row.getLong(1),
                        agency.value(),
                        intake.value())
                .get(0);
    }

    public Optional<ExpectedFile> find(AgencyId agency, IntakeFileId id) {
        return findRow(agency, id).map(Row::file);
    }

    Optional<Row> findRow(AgencyId agency, IntakeFileId id) {
        return statements.list(EXPECTED + " and f.id = ?", Manifest::row, agency.value(), id.value()).stream()
                .findFirst();
    }

    /** In the order in which they were named. */
    public List<ExpectedFile> missing(AgencyId agency, IntakeId intake, int skip, int size) {
        return statements.list(
                MISSING + " order by f.announced_at, f.id offset ? limit ?",
                row -> row(row).file(),
                agency.value(),
                intake.value(),
                skip,
                size);
    }

    void arrived(AgencyId agency, IntakeFileId id) {
        statements.change("""
                update intake_file set state = 'ARRIVED', problem = null, ended_at = clock_timestamp()
                where agency_id = ? and id = ?""", agency.value(), id.value());
    }

    void cutOff(AgencyId agency, IntakeFileId id) {
        statements.change(
                "update intake_file set problem = ? where agency_id = ? and id = ? and state = 'WAITING'",
                IntakeProblem.FILE_CUT_OFF.name(),
                agency.value(),
                id.value());
    }

    /** The sender says that it cannot read it any more; it may come all the same. */
    void cannotBeSent(AgencyId agency, IntakeId intake, UUID[] ids) {
        statements.change("""
                update intake_file set problem = ?
                where agency_id = ? and intake_id = ? and id in (select unnest(?)) and state = 'WAITING'""", IntakeProblem.FILE_CHANGED.name(), agency.value(), intake.value(), ids);
    }

    static String key(byte[] name) {
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static Row row(ResultSet row) throws SQLException {
        java.time.Instant modified = Statements.instant(row, "modified_at");
        String problem = row.getString("problem");
        String path = row.getString("path");
        byte[] name = row.getBytes("path_bytes");
        return new Row(
                new ExpectedFile(
                        IntakeFileId.of(Statements.uuid(row, "id")),
                        IntakeId.of(Statements.uuid(row, "intake_id")),
                        path,
                        SentName.unlessSaid(path, name),
                        row.getLong("size_bytes"),
                        row.getLong("received"),
                        State.valueOf(row.getString("state")),
                        problem == null ? null : IntakeRegister.slug(problem)),
                name,
                modified == null ? null : modified.toEpochMilli());
    }
}
