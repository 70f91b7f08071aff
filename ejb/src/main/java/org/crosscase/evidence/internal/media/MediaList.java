package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.PageKey;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.agency.TeamOnly;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.CustodyHistory;
import org.crosscase.evidence.EvidenceProblems;
import org.crosscase.evidence.FoundAt;
import org.crosscase.evidence.MediaDetails;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaPage;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.MediaSummary;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.evidence.internal.store.StoreKey;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;

/** Media items as pages show them. A page costs a few statements, however far into the case it lies. */
@ApplicationScoped
public class MediaList {
    /** On {@code media_item m}: it stands in a case that {@code :reader} may read. */
    private static final String READABLE = """
            exists (select from case_media s
              where s.agency_id = m.agency_id and s.media_id = m.id and s.case_id <> all\s""" + TeamOnly.HIDDEN + ")";

    private static final String HELD = READABLE + " and " + MediaColumns.HELD;

    private static final String KNOWN =
            "select 1 from media_item m where m.agency_id = :agency and m.id = :id and " + READABLE;

    private static final String THUMBNAIL = """
            select m.thumbnail, m.store_key from media_item m
            where m.agency_id = :agency and m.id = :id and m.thumbnail is not null and\s""" + HELD;

    private static final String ORIGINAL = """
            select m.store_key, m.mime_type, m.size_bytes, m.sha256 from media_item m
            where m.agency_id = :agency and m.id = :id and\s""" + HELD;

    private static final String IN_ITS_CASES = "select " + MediaColumns.ALL + """
            , c.case_id, m.sha1, m.md5, min(c.added_at) over () as received_at
            from media_item m join case_media c on c.agency_id = m.agency_id and c.media_id = m.id
            where m.agency_id = :agency and m.id = :id and c.case_id <> all\s""" + TeamOnly.HIDDEN + """

            order by c.added_at, c.case_id""";

    @Inject
    private Database database;

    @Inject
    private MediaSearch search;

    @Inject
    private FoundPlaces places;

    @Inject
    private EvidenceStore store;

    private record SealedThumbnail(StoreKey of, byte[] bytes) {}

    /** Where an original lies. */
    public record Original(StoreKey key, String mimeType, long size, Sha256 sha256) {}

    public MediaPage page(ActingOfficer reader, CaseId caseId, MediaQuery query) {
        MediaSearch.Found found = search.find(reader, caseId, query);
        List<MediaSearch.Listed> rows =
                found.rows().stream().filter(row -> row.item() != null).toList();
        boolean byFile = query.selection().exhibit() != null;
        Map<UUID, List<FoundAt>> foundAt = byFile
                ? Map.of()
                : places.firstOfEach(
                        reader.agencyId(),
                        caseId,
                        rows.stream().map(MediaSearch.Listed::media).toList());
        return new MediaPage(
                rows.stream()
                        .map(row -> row.item()
                                .at(
                                        byFile
                                                ? Stream.ofNullable(row.place()).toList()
                                                : first(row.occurrence(), foundAt.getOrDefault(row.media(), List.of())),
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

    /** The place by which an item is sorted stands before the others. */
    private static List<FoundAt> first(UUID occurrence, List<FoundAt> places) {
        List<FoundAt> ordered = new ArrayList<>(places);
        ordered.sort(Comparator.comparing(place -> !place.id().value().equals(occurrence)));
        return List.copyOf(ordered);
    }

    /** @throws org.crosscase.Problem {@code media-not-found} */
    public MediaDetails details(ActingOfficer reader, MediaId id, CustodyHistory custody) {
        record InCase(CaseId caseId, MediaSummary summary, Sha1 sha1, Md5 md5, Instant receivedAt) {}
        List<InCase> cases = of(reader, id, IN_ITS_CASES)
                .list(row -> new InCase(
                        CaseId.of(row.uuid("case_id")),
                        MediaColumns.summary(row),
                        Optional.ofNullable(row.bytes("sha1")).map(Sha1::of).orElse(null),
                        Optional.ofNullable(row.bytes("md5")).map(Md5::of).orElse(null),
                        row.time("received_at")));
        InCase first = cases.stream().findFirst().orElseThrow(EvidenceProblems::mediaNotFound);
        return new MediaDetails(
                first.summary().at(places.all(reader, id), null),
                cases.stream().map(InCase::caseId).toList(),
                first.sha1(),
                first.md5(),
                first.receivedAt(),
                custody.events(),
                custody.state());
    }

    /** @throws org.crosscase.Problem {@code media-not-found}, also where no case of it is the reader's to read */
    public void requireReadable(ActingOfficer reader, MediaId id) {
        if (!of(reader, id, KNOWN).any()) {
            throw EvidenceProblems.mediaNotFound();
        }
    }

    /** @throws org.crosscase.Problem {@code media-not-found} when it is not among the media of that case */
    public void requireInCase(AgencyId agency, CaseId caseId, MediaId id) {
        if (!database.sql(agency, """
                select 1 from case_media
                where agency_id = :agency and case_id = :case and media_id = :id and not withdrawn""")
                .set("case", caseId.value())
                .set("id", id.value())
                .any()) {
            throw EvidenceProblems.mediaNotFound();
        }
    }

    /** @throws org.crosscase.Problem {@code media-not-found} */
    public byte[] thumbnail(ActingOfficer reader, MediaId id) {
        SealedThumbnail sealed = of(reader, id, THUMBNAIL)
                .find(row -> new SealedThumbnail(StoreKey.of(row.text("store_key")), row.bytes("thumbnail")))
                .orElseThrow(EvidenceProblems::mediaNotFound);
        try {
            return store.unseal(reader.agencyId(), sealed.of(), sealed.bytes());
        } catch (IOException destroyed) {
            throw new UncheckedIOException("the thumbnail of media item " + id + " cannot be read", destroyed);
        }
    }

    /** @throws org.crosscase.Problem {@code media-not-found}, {@code media-has-no-content} */
    public Original original(ActingOfficer reader, MediaId id) {
        return of(reader, id, ORIGINAL)
                .find(MediaList::original)
                .orElseThrow(EvidenceProblems::mediaNotFound)
                .orElseThrow(EvidenceProblems::noContent);
    }

    private Sql of(ActingOfficer reader, MediaId id, String text) {
        return database.sql(reader, text).set("id", id.value());
    }

    private static Optional<Original> original(Row row) {
        return Optional.ofNullable(row.text("store_key"))
                .map(key -> new Original(
                        StoreKey.of(key),
                        row.text("mime_type"),
                        row.number("size_bytes"),
                        Sha256.of(row.bytes("sha256"))));
    }

    /** Where each item was found first in the case; one that was found nowhere is missing. */
    public Map<MediaId, FoundAt> firstPlaces(AgencyId agency, CaseId caseId, Set<MediaId> media) {
        Set<UUID> ids = media.stream().map(MediaId::value).collect(Collectors.toSet());
        return places.firstOfEach(agency, caseId, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        found -> MediaId.of(found.getKey()),
                        found -> found.getValue().get(0)));
    }
}
