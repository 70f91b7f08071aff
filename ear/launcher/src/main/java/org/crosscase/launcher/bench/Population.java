package org.crosscase.launcher.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the database with invented rows straight in SQL, as superuser: cases of one agency, media items in one of them
 * and links, so that lists and grids can be measured at a size that no intake would reach in an hour. Files stand behind
 * none of the media items.
 */
final class Population {
    static final String CROWDED_CASE = "BENCH-CROWDED";

    /** Who opens them: the officer must have signed in once. */
    private static final String OFFICER = """
            create temporary table bench_officer as
            select o.agency_id, o.id as officer_id from officer o join agency a on a.id = o.agency_id
            where a.code = 'nl-demo' and o.username = 'nl.investigator'""";

    private static final String CASES = """
            insert into case_file (agency_id, reference, title, sensitivity, lead_officer, opened_at, strongest_link)
            select agency_id, 'BENCH-' || n, 'Bench ' || left(md5(n::text), 6), 'CONTACT', officer_id,
              now() - n * interval '1 minute', n %% 101
            from bench_officer, generate_series(%d, %d) n on conflict do nothing""";

    private static final String TEAM = """
            insert into case_team (agency_id, case_id, officer_id)
            select c.agency_id, c.id, b.officer_id from case_file c join bench_officer b using (agency_id)
            on conflict do nothing""";

    /** Every ending of reference and title, as the application writes them: some twenty rows for each case. */
    private static final String TOKENS = """
            insert into case_token (agency_id, token, case_id)
            select distinct c.agency_id, substr(t.text, place), c.id
            from case_file c join bench_officer b using (agency_id)
            cross join lateral (values (lower(c.reference)), (lower(c.title))) t (text)
            cross join lateral generate_series(1, length(t.text)) place
            where c.reference like 'BENCH-%' and substr(t.text, place, 1) <> ' '
              and not exists (select from case_token k where k.agency_id = c.agency_id and k.case_id = c.id)""";

    private static final String CROWDED = """
            insert into case_file (agency_id, reference, title, sensitivity, lead_officer)
            select agency_id, 'BENCH-CROWDED', 'Bench, a large seizure', 'CONTACT', officer_id from bench_officer
            on conflict do nothing""";

    private static final String EXHIBIT = """
            insert into exhibit (agency_id, case_id, number, number_key, kind, received_by)
            select c.agency_id, c.id, 'E-1', 'e-1', 'DISK', b.officer_id
            from case_file c join bench_officer b using (agency_id) where c.reference = 'BENCH-CROWDED'
            on conflict do nothing""";

    private static final String INTAKE = """
            insert into intake (agency_id, case_id, exhibit_id, officer_id, state)
            select e.agency_id, e.case_id, e.id, b.officer_id, 'DONE'
            from exhibit e join case_file c on c.id = e.case_id and c.reference = 'BENCH-CROWDED'
            join bench_officer b on b.agency_id = e.agency_id""";

    private static final String MEDIA = """
            with fresh as (
              insert into media_item (agency_id, sha256, sha1, md5, size_bytes, mime_type, width, height, step, pdq, pdq_quality)
              select agency_id, sha256(n::text::bytea), substr(sha256(('a' || n)::bytea), 1, 20),
                substr(sha256(('b' || n)::bytea), 1, 16), 100000 + n, 'image/jpeg', 640, 480, 'DONE',
                sha256(('pdq' || n)::bytea), 100
              from bench_officer, generate_series(%1$d, %2$d) n
              returning id, agency_id, sha256
            ), numbered as (
              select f.*, row_number() over () + (select coalesce(max(m.position), 0) from case_media m
                join case_file c on c.id = m.case_id and c.reference = 'BENCH-CROWDED') as position from fresh f
            ), held as (
              insert into case_media (agency_id, case_id, media_id, position)
              select n.agency_id, c.id, n.id, n.position from numbered n
              join case_file c on c.agency_id = n.agency_id and c.reference = 'BENCH-CROWDED'
            )
            insert into occurrence (agency_id, intake_id, case_id, exhibit_id, media_id, path, duplicate)
            select n.agency_id, i.id, i.case_id, i.exhibit_id, n.id, 'DCIM/' || n.position || '.jpg', false
            from numbered n join intake i on i.agency_id = n.agency_id
            join case_file c on c.id = i.case_id and c.reference = 'BENCH-CROWDED'
            where i.id = (select i2.id from intake i2 where i2.case_id = i.case_id order by i2.started_at, i2.id limit 1)""";

    /** Kinds, sizes, dates and folders of all sorts, so that each order and condition can be measured. */
    private static final String LISTED = """
            with file as (
              select o.agency_id, o.id, o.case_id, o.exhibit_id, o.media_id, c.position, m.size_bytes
              from occurrence o join case_media c on c.agency_id = o.agency_id and c.case_id = o.case_id and c.media_id = o.media_id
              join media_item m on m.id = o.media_id
              join case_file f on f.id = o.case_id and f.reference = 'BENCH-CROWDED'
              where not exists (select from media_listing l where l.agency_id = o.agency_id and l.scope_id = o.exhibit_id
                and l.row_id = o.id)
            )
            insert into media_listing (agency_id, scope_id, row_id, media_id, occurrence_id, place, name_key, path_key, size_bytes,
              dated, kind, exhibit_key, picture, problem)
            select f.agency_id, s.scope, s.item, f.media_id, f.id, f.position, md5(f.position::text) || '.jpg',
              'dcim' || chr(2) || f.position % 500 || chr(1) || md5(f.position::text) || '.jpg', f.size_bytes, f.position * 60,
              case when f.position % 1000 = 0 then 'FILM' else 'PICTURE' end, 'e-1', f.position % 1000 <> 0, f.position % 5000 = 0
            from file f cross join lateral (values (f.case_id, f.media_id), (f.exhibit_id, f.id)) s (scope, item)""";

    private static final String COUNTS = """
            update case_file c set media_count = (select count(*) from case_media m where m.case_id = c.id)
            where c.reference = 'BENCH-CROWDED'""";

    private static final String SIGNATURES = """
            insert into signature (agency_id, media_id, algorithm, exact, value, quality, change_number)
            select m.agency_id, m.id, 'SHA256', true, m.sha256, null, nextval('signature_change')
            from media_item m join case_media c on c.agency_id = m.agency_id and c.media_id = m.id
            join case_file f on f.id = c.case_id and f.reference = 'BENCH-CROWDED'
            where not exists (select from signature s where s.media_id = m.id)""";

    private static final int BATCH = 100_000;

    private final Connection superuser;

    Population(Connection superuser) {
        this.superuser = superuser;
    }

    /**
     * Adds what is missing.
     *
     * @param cases number of cases in all
     * @param media number of media items of the crowded case in all
     */
    void growTo(int cases, int media) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("drop table if exists bench_officer");
            statement.execute(OFFICER);
            statement.execute("set session_replication_role = replica");
            statement.execute(String.format(CASES, 1, cases));
            if (statement.executeUpdate(CROWDED) > 0) {
                statement.execute(EXHIBIT);
                statement.execute(INTAKE);
            }
            statement.execute(TEAM);
            statement.execute(TOKENS);
            int there = crowd(statement);
            for (int from = there + 1; from <= media; from += BATCH) {
                statement.execute(String.format(MEDIA, from, Math.min(media, from + BATCH - 1)));
            }
            statement.execute(LISTED);
            statement.execute(SIGNATURES);
            statement.execute(COUNTS);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }

    private static int crowd(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from case_media m join case_file c on c.id = m.case_id"
                + " and c.reference = 'BENCH-CROWDED'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
