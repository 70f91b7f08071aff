package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosscase.PageKey;
import org.crosscase.agency.AgencyId;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.Comparison;
import org.crosscase.evidence.CustodyHistory;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.FoundAt;
import org.crosscase.evidence.MediaDetails;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaPage;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.evidence.OccurrenceId;
import org.crosscase.evidence.internal.Sql;
import org.crosscase.evidence.internal.intake.IntakeRegister;
import org.crosscase.evidence.internal.store.StoreKey;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.pdq.PdqHash;

/** Media items as pages show them. A page costs a few statements, however far into the case it lies. */
@ApplicationScoped
public class MediaList {
    private static final int OCCURRENCES_SHOWN = 20;

    private static final String COLUMNS = """
            m.id, m.sha256, m.mime_type, m.size_bytes, m.width, m.height, m.pdq, m.pdq_quality, m.step, m.problem,
            m.problem_detail, m.thumbnail is not null, m.store_key is not null, c.position, c.withdrawn,
            m.kind, m.kind_name, m.sha1 is not null, m.md5 is not null, m.photo_dna is not null, m.set_aside, m.remarks
            """;

    private static final String IN_CASE = """
            from case_media c join media_item m on m.agency_id = c.agency_id and m.id = c.media_id
            where c.agency_id = :agency and c.case_id = :case
            """;

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private MediaSearch search;

    /** Where an original lies. */
    public record Original(StoreKey key, String mimeType, long size, Sha256 sha256) {}

    public MediaPage page(AgencyId agency, CaseId caseId, MediaQuery query) {
        MediaSearch.Found found = search.find(agency, caseId, query);
        Map<UUID, MediaSummary> items = items(agency, caseId, found.rows());
        boolean byFile = query.selection().exhibit() != null;
        Map<UUID, List<FoundAt>> places =
                byFile ? files(agency, found.rows()) : occurrences(agency, caseId, items.keySet());
        return new MediaPage(
                found.rows().stream()
                        .filter(row -> items.containsKey(row.media()))
                        .map(row -> items.get(row.media())
                                .at(
                                        first(
                                                row.occurrence(),
                                                places.getOrDefault(byFile ? row.id() : row.media(), List.of())),
                                        row.dated() == 0 ? null : Instant.ofEpochSecond(row.dated())))
                        .toList(),
                found.total(),
                text(found.next()),
                text(found.previous()),
                found.paused());
    }

    private static String text(PageKey position) {
        return position == null ? null : position.toString();
    }

    private Map<UUID, MediaSummary> items(AgencyId agency, CaseId caseId, List<MediaSearch.Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return Sql.of(em, agency, "select " + COLUMNS + IN_CASE + " and c.media_id in (:media)")
                .set("case", caseId.value())
                .set("media", rows.stream().map(MediaSearch.Row::media).toList())
                .rows()
                .map(row -> summary(row, List.of()))
                .collect(Collectors.toMap(item -> item.id().value(), item -> item));
    }

    /** The place by which an item is sorted stands before the others. */
    private static List<FoundAt> first(UUID occurrence, List<FoundAt> places) {
        List<FoundAt> ordered = new ArrayList<>(places);
        ordered.sort(Comparator.comparing(place -> !place.id().value().equals(occurrence)));
        return List.copyOf(ordered);
    }

    /** @throws org.crosscase.Problem {@code media-not-found} */
    public MediaDetails details(AgencyId agency, MediaId id, CustodyHistory custody) {
        List<Sql.Row> rows = Sql.of(em, agency, "select " + COLUMNS + """
                , c.case_id, m.sha1, m.md5, m.received_at
                from media_item m join case_media c on c.agency_id = m.agency_id and c.media_id = m.id
                where m.agency_id = :agency and m.id = :id order by c.added_at, c.case_id""")
                .set("id", id.value())
                .rows()
                .toList();
        if (rows.isEmpty()) {
            throw EvidenceProblems.mediaNotFound();
        }
        Sql.Row first = rows.get(0);
        return new MediaDetails(
                summary(first, allOccurrences(agency, id)),
                rows.stream().map(row -> CaseId.of(row.uuid(22))).toList(),
                Optional.ofNullable(first.bytes(23)).map(Sha1::of).orElse(null),
                Optional.ofNullable(first.bytes(24)).map(Md5::of).orElse(null),
                first.time(25),
                custody.events(),
                custody.state());
    }

    /** @throws org.crosscase.Problem {@code media-not-found} */
    public void requireKnown(AgencyId agency, MediaId id) {
        if (!Sql.of(em, agency, "select 1 from media_item where agency_id = :agency and id = :id")
                .set("id", id.value())
                .any()) {
            throw EvidenceProblems.mediaNotFound();
        }
    }

    /** @throws org.crosscase.Problem {@code media-not-found} when it is not among the media of that case */
    public void requireInCase(AgencyId agency, CaseId caseId, MediaId id) {
        if (!Sql.of(em, agency, """
                select 1 from case_media
                where agency_id = :agency and case_id = :case and media_id = :id and not withdrawn""")
                .set("case", caseId.value())
                .set("id", id.value())
                .any()) {
            throw EvidenceProblems.mediaNotFound();
        }
    }

    /** @throws org.crosscase.Problem {@code media-not-found} */
    public byte[] thumbnail(AgencyId agency, MediaId id) {
        return Sql.of(em, agency, """
                select thumbnail from media_item
                where agency_id = :agency and id = :id and thumbnail is not null""")
                .set("id", id.value())
                .find()
                .orElseThrow(EvidenceProblems::mediaNotFound)
                .bytes(0);
    }

    /** @throws org.crosscase.Problem {@code media-not-found}, {@code media-has-no-content} */
    public Original original(AgencyId agency, MediaId id) {
        Sql.Row row = Sql.of(em, agency, """
                select store_key, mime_type, size_bytes, sha256 from media_item
                where agency_id = :agency and id = :id""").set("id", id.value()).find().orElseThrow(EvidenceProblems::mediaNotFound);
        if (!row.has(0)) {
            throw EvidenceProblems.noContent();
        }
        return new Original(StoreKey.of(row.text(0)), row.text(1), row.number(2), Sha256.of(row.bytes(3)));
    }

    /** Where each item was found first in the case; one that was found nowhere is missing. */
    public Map<MediaId, FoundAt> firstPlaces(AgencyId agency, CaseId caseId, Set<MediaId> media) {
        Set<UUID> ids = media.stream().map(MediaId::value).collect(Collectors.toSet());
        return occurrences(agency, caseId, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        places -> MediaId.of(places.getKey()),
                        places -> places.getValue().get(0)));
    }

    /** The first few of each item, in one statement. */
    private Map<UUID, List<FoundAt>> occurrences(AgencyId agency, CaseId caseId, Set<UUID> media) {
        if (media.isEmpty()) {
            return Map.of();
        }
        return Sql.of(em, agency, """
                select f.media_id, f.id, f.exhibit_id, f.number, f.path, f.path_bytes from (
                  select o.media_id, o.id, o.exhibit_id, e.number, o.path, o.path_bytes,
                    row_number() over (partition by o.media_id order by o.received_at, o.id) as place
                  from occurrence o join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id
                  where o.agency_id = :agency and o.case_id = :case and o.media_id in (:media)) f
                where f.place <= :most order by f.media_id, f.place""")
                .set("case", caseId.value())
                .set("media", media)
                .set("most", OCCURRENCES_SHOWN)
                .rows()
                .collect(Collectors.groupingBy(
                        row -> row.uuid(0), Collectors.mapping(row -> foundAt(row, 1), Collectors.toList())));
    }

    /** Each file of an exhibit by its own. */
    private Map<UUID, List<FoundAt>> files(AgencyId agency, List<MediaSearch.Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return Sql.of(em, agency, """
                select o.id, o.exhibit_id, e.number, o.path, o.path_bytes
                from occurrence o join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id
                where o.agency_id = :agency and o.id in (:files)""")
                .set("files", rows.stream().map(MediaSearch.Row::id).toList())
                .rows()
                .collect(Collectors.toMap(row -> row.uuid(0), row -> List.of(foundAt(row, 0))));
    }

    private List<FoundAt> allOccurrences(AgencyId agency, MediaId id) {
        return Sql.of(em, agency, """
                select o.id, o.exhibit_id, e.number, o.path, o.path_bytes
                from occurrence o join exhibit e on e.agency_id = o.agency_id and e.id = o.exhibit_id
                where o.agency_id = :agency and o.media_id = :media order by o.received_at, o.id""")
                .set("media", id.value())
                .rows()
                .map(row -> foundAt(row, 0))
                .toList();
    }

    private static FoundAt foundAt(Sql.Row row, int from) {
        return new FoundAt(
                OccurrenceId.of(row.uuid(from)),
                ExhibitId.of(row.uuid(from + 1)),
                row.text(from + 2),
                row.text(from + 3),
                row.bytes(from + 4));
    }

    private static MediaSummary summary(Sql.Row row, List<FoundAt> occurrences) {
        return new MediaSummary(
                MediaId.of(row.uuid(0)),
                Optional.ofNullable(row.bytes(1)).map(Sha256::of).orElse(null),
                row.text(2),
                row.numberOrNull(3),
                row.smallOrNull(4),
                row.smallOrNull(5),
                Optional.ofNullable(row.bytes(6)).map(PdqHash::ofBytes).orElse(null),
                row.smallOrNull(7),
                MediaStep.valueOf(row.text(8)),
                row.has(9) ? IntakeRegister.slug(row.text(9)) : null,
                row.text(10),
                row.is(11),
                row.is(12),
                row.number(13),
                row.is(14),
                occurrences,
                FileKind.valueOf(row.text(15)),
                row.text(16),
                comparison(row),
                null);
    }

    private static Comparison comparison(Sql.Row row) {
        boolean pdq = row.has(6);
        return Comparison.of(new Comparison.Facts(
                MediaStep.valueOf(row.text(8)),
                FileKind.valueOf(row.text(15)),
                row.has(1),
                row.is(17),
                row.is(18),
                pdq,
                pdq && Pdq.comparable(PdqHash.ofBytes(row.bytes(6)), row.smallOrNull(7)),
                row.is(19),
                row.has(9) ? row.text(9) : null,
                row.has(20) ? row.text(20) : null,
                row.text(21)));
    }
}
