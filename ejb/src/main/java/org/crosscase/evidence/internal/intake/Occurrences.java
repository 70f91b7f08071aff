package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.OccurrenceId;

/** Rows of {@code occurrence}: each content at each path of an exhibit once. */
@ApplicationScoped
public class Occurrences {
    private static final String SHOWN_ALIKE = """
            select 1 from occurrence
            where agency_id = :agency and exhibit_id = :exhibit and md5(path) = md5(:path)
              and path_bytes is distinct from :bytes limit 1""";

    private static final String ADD = """
            insert into occurrence
              (agency_id, intake_id, case_id, exhibit_id, media_id, path, path_bytes, duplicate, container_id,
              root_id, source_size, modified_at, created_at, accessed_at, impossible_times)
            values (:agency, :intake, :case, :exhibit, :media, :path, :bytes, :duplicate, :container, :root, :size,
              :modified, :created, :accessed, :impossible)
            on conflict (agency_id, exhibit_id, media_id, md5(path)) do nothing
            returning id""";

    private static final String KNOWN = """
            select id, intake_id, duplicate from occurrence
            where agency_id = :agency and exhibit_id = :exhibit and media_id = :media and md5(path) = md5(:path)""";

    private static final String REPEAT = """
            insert into intake_repeat (agency_id, intake_id, occurrence_id)
            values (:agency, :intake, :occurrence) on conflict do nothing""";

    @Inject
    private Database database;

    /** @param duplicate the agency held its content before */
    record Known(OccurrenceId id, IntakeId intake, boolean duplicate) {}

    /** Whether a name that came with other bytes is shown like this one. */
    boolean shownAlike(IntakePlace place, FoundPath path) {
        return at(place, path, SHOWN_ALIKE)
                .set("bytes", path.bytes(), byte[].class)
                .any();
    }

    /** Empty when this content is at this path already. */
    Optional<OccurrenceId> add(IntakePlace place, Arrival arrival, MediaId media, boolean duplicate) {
        AtSource said = arrival.origin().said();
        return at(place, arrival.path(), ADD)
                .set("intake", place.intake().value())
                .set("case", place.caseId().value())
                .set("media", media.value())
                .set("bytes", arrival.path().bytes(), byte[].class)
                .set("duplicate", duplicate)
                .set("container", value(arrival.origin().container()), UUID.class)
                .set("root", value(arrival.origin().root()), UUID.class)
                .set("size", said.size(), Long.class)
                .set("modified", said.modifiedAt(), Instant.class)
                .set("created", said.createdAt(), Instant.class)
                .set("accessed", said.accessedAt(), Instant.class)
                .set("impossible", said.impossible().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .find(row -> OccurrenceId.of(row.uuid("id")));
    }

    Known known(IntakePlace place, FoundPath path, MediaId media) {
        return at(place, path, KNOWN)
                .set("media", media.value())
                .one(row -> new Known(
                        OccurrenceId.of(row.uuid("id")), IntakeId.of(row.uuid("intake_id")), row.is("duplicate")));
    }

    /** Counts one of an earlier intake in this one, too. */
    void repeat(IntakePlace place, OccurrenceId id) {
        database.sql(place.agency(), REPEAT)
                .set("intake", place.intake().value())
                .set("occurrence", id.value())
                .execute();
    }

    private Sql at(IntakePlace place, FoundPath path, String text) {
        return database.sql(place.agency(), text)
                .set("exhibit", place.exhibit().value())
                .set("path", path.text());
    }

    private static UUID value(OccurrenceId id) {
        return id == null ? null : id.value();
    }
}
