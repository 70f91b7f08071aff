package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.AtSource;
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
              f.modified_impossible,
              case when f.state = 'ARRIVED' then f.size_bytes else
                (select coalesce(sum(p.size_bytes), 0) from intake_piece p
                 where p.agency_id = f.agency_id and p.file_id = f.id) end as received
            from intake_file f where f.agency_id = :agency
            """;

    private static final String NAMED = EXPECTED + """
            and f.intake_id = :intake and sha256(f.path_bytes) in (select sha256(n) from unnest(:names) as t (n))""";

    private static final String OF_READABLE = """
            and f.id = :id and exists (select from intake i where i.agency_id = f.agency_id and i.id = f.intake_id""" + IntakeRegister.READABLE + ")";

    /** Those that are not here, whether they may still come or not, in the order in which they were named. */
    private static final String MISSING = EXPECTED + """
            and f.intake_id = :intake and f.state <> 'ARRIVED' order by f.announced_at, f.id offset :skip limit :size""";

    private static final String SHOWN = """
            select o.path, coalesce(o.path_bytes, convert_to(o.path, 'UTF8')) as name from occurrence o
            where o.agency_id = :agency and o.exhibit_id = :exhibit
              and md5(o.path) in (select md5(t) from unnest(:texts) as u (t))
            union all
            select f.path, f.path_bytes from intake_file f
            where f.agency_id = :agency and f.exhibit_id = :exhibit
              and md5(f.path) in (select md5(t) from unnest(:texts) as u (t))""";

    private static final String ADD = """
            insert into intake_file
              (agency_id, intake_id, exhibit_id, path, path_bytes, size_bytes, modified_at, modified_impossible, state, problem,
               ended_at)
            select :agency, :intake, :exhibit, path, name, size, to_timestamp(modified / 1000.0), impossible,
              case when size > :largest then 'REFUSED' else 'WAITING' end, case when size > :largest then :problem end,
              case when size > :largest then clock_timestamp() end
            from unnest(:paths, :names, :sizes, :modified, :impossible) as t (path, name, size, modified, impossible)
            on conflict (agency_id, intake_id, sha256(path_bytes)) do nothing""";

    private static final String BEGIN_ANEW = """
            update intake_file set size_bytes = :size, modified_at = to_timestamp(cast(:modified as bigint) / 1000.0),
              modified_impossible = :impossible, state = :state, problem = :problem, ended_at = null
            where agency_id = :agency and id = :id""";

    private static final String ARRIVED = """
            update intake_file set state = 'ARRIVED', problem = null, ended_at = clock_timestamp()
            where agency_id = :agency and id = :id""";

    private static final String CUT_OFF = """
            update intake_file set problem = :problem where agency_id = :agency and id = :id and state = 'WAITING'""";

    private static final String CANNOT_BE_SENT = """
            update intake_file set problem = :problem
            where agency_id = :agency and intake_id = :intake and id = any (:ids) and state = 'WAITING'""";

    @Inject
    private Database database;

    /** A file on record, with the name as it came. */
    record Known(ExpectedFile file, byte[] name, Long modifiedMillis, boolean modifiedImpossible) {
        AtSource said() {
            Set<AtSource.Time> impossible = modifiedImpossible ? Set.of(AtSource.Time.MODIFIED) : Set.of();
            Instant modified = modifiedMillis == null ? null : Instant.ofEpochMilli(modifiedMillis);
            return new AtSource(file.size(), modified, null, null, impossible);
        }
    }

    /** What a sender says of a file beside its name. */
    record AnnouncedSize(long bytes, Long modifiedMillis, boolean modifiedImpossible) {
        boolean differs(Known known) {
            return bytes != known.file().size()
                    || modifiedMillis != null
                            && known.modifiedMillis() != null
                            && !modifiedMillis.equals(known.modifiedMillis());
        }
    }

    /** Files of this intake by the bytes of their names. */
    Map<String, Known> named(AgencyId agency, IntakeId intake, byte[][] names) {
        Map<String, Known> found = new HashMap<>();
        database.sql(agency, NAMED)
                .set("intake", intake.value())
                .set("names", names)
                .list(Manifest::known)
                .forEach(known -> found.put(key(known.name()), known));
        return found;
    }

    /** Of names that are shown in these ways in the exhibit, the bytes as they came: those of one for each way. */
    Map<String, byte[]> shown(IntakePlace place, String[] texts) {
        Map<String, byte[]> found = new HashMap<>();
        database.sql(place.agency(), SHOWN)
                .set("exhibit", place.exhibit().value())
                .set("texts", texts)
                .each(row -> found.put(row.text("path"), row.bytes("name")));
        return found;
    }

    /** @param largest a file of more bytes is refused before one of them comes */
    void add(IntakePlace place, LinkedHashMap<FoundPath, AnnouncedSize> files, long largest) {
        database.sql(place.agency(), ADD)
                .set("intake", place.intake().value())
                .set("exhibit", place.exhibit().value())
                .set("largest", largest)
                .set("problem", IntakeProblem.FILE_TOO_LARGE.name())
                .set("paths", files.keySet().stream().map(FoundPath::text).toArray(String[]::new))
                .set("names", files.keySet().stream().map(FoundPath::name).toArray(byte[][]::new))
                .set("sizes", files.values().stream().map(AnnouncedSize::bytes).toArray(Long[]::new))
                .set(
                        "modified",
                        files.values().stream()
                                .map(AnnouncedSize::modifiedMillis)
                                .toArray(Long[]::new))
                .set(
                        "impossible",
                        files.values().stream()
                                .map(AnnouncedSize::modifiedImpossible)
                                .toArray(Boolean[]::new))
                .execute();
    }

    /** It is another file now on the sender's side: what is here of it is worth nothing. */
    void beginAnew(AgencyId agency, IntakeFileId id, AnnouncedSize size, long largest) {
        boolean refused = size.bytes() > largest;
        file(agency, id, BEGIN_ANEW)
                .set("size", size.bytes())
                .set("modified", size.modifiedMillis(), Long.class)
                .set("impossible", size.modifiedImpossible())
                .set("state", refused ? State.REFUSED.name() : State.WAITING.name())
                .set("problem", refused ? IntakeProblem.FILE_TOO_LARGE.name() : null, String.class)
                .execute();
    }

    long count(AgencyId agency, IntakeId intake) {
        return database.sql(
                        agency, "select count(*) from intake_file where agency_id = :agency and intake_id = :intake")
                .set("intake", intake.value())
                .count();
    }

    public Optional<ExpectedFile> find(AgencyId agency, IntakeFileId id) {
        return known(agency, id).map(Known::file);
    }

    Optional<Known> known(ActingOfficer reader, IntakeFileId id) {
        return database.sql(reader, EXPECTED + OF_READABLE)
                .set("id", id.value())
                .find(Manifest::known);
    }

    /** For what the agency does by itself, and shows to no officer. */
    Optional<Known> known(AgencyId agency, IntakeFileId id) {
        return file(agency, id, EXPECTED + "and f.id = :id").find(Manifest::known);
    }

    public List<ExpectedFile> missing(AgencyId agency, IntakeId intake, int skip, int size) {
        return database.sql(agency, MISSING)
                .set("intake", intake.value())
                .set("skip", skip)
                .set("size", size)
                .list(row -> known(row).file());
    }

    void arrived(AgencyId agency, IntakeFileId id) {
        file(agency, id, ARRIVED).execute();
    }

    void cutOff(AgencyId agency, IntakeFileId id) {
        file(agency, id, CUT_OFF)
                .set("problem", IntakeProblem.FILE_CUT_OFF.name())
                .execute();
    }

    /** The sender says that it cannot read it any more; it may come all the same. */
    void cannotBeSent(AgencyId agency, IntakeId intake, UUID[] ids) {
        database.sql(agency, CANNOT_BE_SENT)
                .set("problem", IntakeProblem.FILE_CHANGED.name())
                .set("intake", intake.value())
                .set("ids", ids)
                .execute();
    }

    private Sql file(AgencyId agency, IntakeFileId id, String text) {
        return database.sql(agency, text).set("id", id.value());
    }

    static String key(byte[] name) {
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static Known known(Row row) {
        String problem = row.text("problem");
        String path = row.text("path");
        byte[] name = row.bytes("path_bytes");
        return new Known(
                new ExpectedFile(
                        IntakeFileId.of(row.uuid("id")),
                        IntakeId.of(row.uuid("intake_id")),
                        path,
                        SentName.unlessSaid(path, name),
                        row.number("size_bytes"),
                        row.number("received"),
                        row.word("state", State.class),
                        problem == null ? null : IntakeRegister.slug(problem)),
                name,
                row.has("modified_at") ? row.time("modified_at").toEpochMilli() : null,
                row.is("modified_impossible"));
    }
}
