package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.TeamOnly;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.FoundAt;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.OccurrenceId;

/** Where media items were found. */
@ApplicationScoped
public class FoundPlaces {
    private static final int SHOWN = 20;

    /** Beside a row {@code r} of an exhibit's list, with {@link #JOINED}. */
    static final String OF_FILE = """
            , o.exhibit_id, e.number, o.path, o.path_bytes, o.source_size, o.modified_at, o.created_at, o.accessed_at,
              o.impossible_times""";

    static final String JOINED = """
             left join occurrence o on o.agency_id = :agency and o.id = r.row_id
            left join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id""";

    private static final String COLUMNS = "o.id" + OF_FILE;

    private static final String FIRST_OF_EACH = """
            select f.* from (select o.media_id,
            """ + COLUMNS + """
                , row_number() over (partition by o.media_id order by o.received_at, o.id) as place
              from occurrence o join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id
              where o.agency_id = :agency and o.case_id = :case and o.media_id = any (:media)) f
            where f.place <= :most order by f.media_id, f.place""";

    private static final String SELECT = "select " + COLUMNS + """

            from occurrence o join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id
            where o.agency_id = :agency and\s""";

    private static final String OF_ITEM =
            SELECT + "o.media_id = :media and o.case_id <> all " + TeamOnly.HIDDEN + " order by o.received_at, o.id";

    @Inject
    private Database database;

    private record Place(UUID media, FoundAt foundAt) {}

    /** The first few of each item in the case, in one statement. */
    Map<UUID, List<FoundAt>> firstOfEach(AgencyId agency, CaseId caseId, Collection<UUID> media) {
        if (media.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(agency, FIRST_OF_EACH)
                .set("case", caseId.value())
                .set("media", media.toArray(UUID[]::new))
                .set("most", SHOWN)
                .list(row -> new Place(row.uuid("media_id"), foundAt(row)))
                .stream()
                .collect(Collectors.groupingBy(Place::media, Collectors.mapping(Place::foundAt, Collectors.toList())));
    }

    /** Every one in the cases that the reader may know of, in the order in which they came in. */
    List<FoundAt> all(ActingOfficer reader, MediaId id) {
        return database.sql(reader, OF_ITEM).set("media", id.value()).list(FoundPlaces::foundAt);
    }

    /** Of a row that has {@link #OF_FILE}. */
    static FoundAt ofFile(Row row) {
        return foundAt(row, "row_id");
    }

    private static FoundAt foundAt(Row row) {
        return foundAt(row, "id");
    }

    private static FoundAt foundAt(Row row, String id) {
        return new FoundAt(
                OccurrenceId.of(row.uuid(id)),
                ExhibitId.of(row.uuid("exhibit_id")),
                row.text("number"),
                row.text("path"),
                row.bytes("path_bytes"),
                new AtSource(
                        row.numberOrNull("source_size"),
                        row.time("modified_at"),
                        row.time("created_at"),
                        row.time("accessed_at"),
                        impossible(row.text("impossible_times"))));
    }

    private static Set<AtSource.Time> impossible(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(AtSource.Time::valueOf).collect(Collectors.toSet());
    }
}
