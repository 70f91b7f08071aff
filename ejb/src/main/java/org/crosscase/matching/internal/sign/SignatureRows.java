package org.crosscase.matching.internal.sign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaToSign;
import org.crosscase.evidence.PictureRecord;
import org.crosscase.matching.internal.ChangeOrder;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.Algorithm.Origin;
import org.crosscase.signature.decode.FrameSignature;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqSignature;

/** Writes the signatures of a media item. The transaction stands in the item's agency. */
@ApplicationScoped
public class SignatureRows {
    private static final int NO_PART = -1;

    private static final String RETIRE = """
            update signature set removed = true, change_number = nextval('signature_change')
            where agency_id = :agency and media_id = :media and not removed""";

    private static final String COMPARED =
            "select 1 from signature where agency_id = :agency and media_id = :media and not removed limit 1";

    private static final String ANOTHER = """
            select 1 from signature where agency_id = :agency and media_id = :media and algorithm = 'PDQ' and algorithm_version = :version
              and part = 0 and value <> :value""";

    /** Read by the matcher from the row alone, so it needs no change number. */
    private static final String WRITTEN = """
            update signature set written = :written
            where agency_id = :agency and media_id = :media and algorithm = 'PDQ' and part = 0
              and written is distinct from :written""";

    /** A value that stands there already keeps its change number: nothing needs to be read anew. */
    private static final String PUT = """
            insert into signature (agency_id, media_id, kind, algorithm, exact, algorithm_version, part, revision, value, quality, orientations, change_number)
            values (:agency, :media, :kind, :algorithm, :exact, :version, :part, :revision, :value, :quality, :orientations, nextval('signature_change'))
            on conflict (media_id, algorithm, algorithm_version, part) do update
              set value = excluded.value, kind = excluded.kind, quality = excluded.quality, orientations = excluded.orientations, removed = false, revision = excluded.revision,
                change_number = case when signature.value <> excluded.value or signature.kind <> excluded.kind
                  or signature.quality is distinct from excluded.quality
                  or signature.orientations is distinct from excluded.orientations or signature.removed
                  then excluded.change_number else signature.change_number end
              where signature.revision <> excluded.revision or signature.value <> excluded.value or signature.kind <> excluded.kind or signature.quality is distinct from excluded.quality
                or signature.orientations is distinct from excluded.orientations or signature.removed""";

    private static final String OF_ANOTHER_VERSION = """
            exists (select from unnest(:algorithms, :versions) as present (name, version)
              where present.name = algorithm and present.version <> algorithm_version)""";

    private static final String RENEW = """
            update signature s set revision = present.revision
            from unnest(:algorithms, :revisions) as present (name, revision)
            where s.agency_id = :agency and s.media_id = :media and s.algorithm = present.name and not s.removed""";

    @Inject
    private Database database;

    @Inject
    private ChangeOrder order;

    /** @param further signatures of frames that show something else than the one that stands for the file */
    public void write(
            AgencyId agency, MediaId media, MediaToSign item, PictureRecord found, List<FrameSignature> further) {
        order.lock();
        if (found.setAside() != null) {
            takeBack(agency, media);
            return;
        }
        String kind = found.type() == null
                ? FileKind.PICTURE.name()
                : found.type().kind().name();
        item.sha256()
                .map(Sha256::bytes)
                .ifPresent(value -> put(agency, media, kind, Algorithm.SHA256, value, null, null));
        item.sha1().map(Sha1::bytes).ifPresent(value -> put(agency, media, kind, Algorithm.SHA1, value, null, null));
        item.md5().map(Md5::bytes).ifPresent(value -> put(agency, media, kind, Algorithm.MD5, value, null, null));
        item.photoDna().ifPresent(value -> put(agency, media, kind, Algorithm.PHOTODNA, value, null, null));
        if (found.pdq() != null) {
            put(agency, media, kind, Algorithm.PDQ, found.pdq().bytes(), found.pdqQuality(), found.pdqOrientations());
            putWritten(agency, media, found.written());
        } else {
            item.pdq()
                    .map(PdqHash::bytes)
                    .ifPresent(value -> put(agency, media, kind, Algorithm.PDQ, value, null, null));
        }
        for (FrameSignature signature : further) {
            putFrame(agency, media, kind, signature.frame() + 1, signature.pdq());
        }
        retireOthers(agency, media, item, found, further);
    }

    /** What was compared before, and shall not be any more. */
    private void takeBack(AgencyId agency, MediaId media) {
        of(agency, media, RETIRE).execute();
    }

    public boolean isCompared(AgencyId agency, MediaId media) {
        return of(agency, media, COMPARED).any();
    }

    /** Whether the picture on record has another signature, of the same version, than the one that was made now. */
    public boolean isAnother(AgencyId agency, MediaId media, PictureRecord found) {
        byte[] made = found.pdq() == null ? new byte[0] : found.pdq().bytes();
        return of(agency, media, ANOTHER)
                .set("version", Algorithm.PDQ.version())
                .set("value", made)
                .any();
    }

    /** The picture is to be searched for deeply again. */
    public void retireCoarse(AgencyId agency, MediaId media) {
        order.lock();
        of(agency, media, RETIRE + " and algorithm = :algorithm")
                .set("algorithm", Algorithm.COARSE.text())
                .execute();
    }

    /** Parts that an earlier decoding saw, a picture where there is none, and what an earlier version made. */
    private void retireOthers(
            AgencyId agency, MediaId media, MediaToSign item, PictureRecord found, List<FrameSignature> further) {
        Set<Integer> parts = new HashSet<>(Set.of(NO_PART));
        if (found.pdq() != null || item.pdq().isPresent()) {
            parts.add(0);
        }
        further.forEach(signature -> parts.add(signature.frame() + 1));
        Stream<Algorithm> signed =
                Stream.of(Algorithm.values()).filter(algorithm -> algorithm.origin() != Origin.VIEWS);
        present(
                        signed,
                        of(
                                agency,
                                media,
                                RETIRE + " and (algorithm = 'PDQ' and part <> all (:parts) or " + OF_ANOTHER_VERSION
                                        + ")"))
                .set("parts", parts.toArray(Integer[]::new))
                .execute();
    }

    /** The hashes that a deep search finds the picture by, one after the other in one row. */
    public void writeCoarse(AgencyId agency, MediaId media, byte[] hashes) {
        order.lock();
        put(agency, media, FileKind.PICTURE.name(), Algorithm.COARSE, hashes, null, null);
        present(Stream.of(Algorithm.COARSE), of(agency, media, RETIRE + " and " + OF_ANOTHER_VERSION))
                .execute();
    }

    /** Nothing can be made anew of an item that is known by its signatures alone: they are as they were handed in. */
    public void renewAsTheyAre(AgencyId agency, MediaId media) {
        of(agency, media, RENEW)
                .set(
                        "algorithms",
                        Stream.of(Algorithm.values()).map(Algorithm::text).toArray(String[]::new))
                .set(
                        "revisions",
                        Stream.of(Algorithm.values())
                                .map(algorithm -> algorithm.origin().revision())
                                .toArray(Integer[]::new))
                .execute();
    }

    private void putWritten(AgencyId agency, MediaId media, Boolean written) {
        of(agency, media, WRITTEN).set("written", written, Boolean.class).execute();
    }

    private void putFrame(AgencyId agency, MediaId media, String kind, int part, PdqSignature pdq) {
        ByteArrayOutputStream orientations = new ByteArrayOutputStream();
        pdq.orientations().forEach(hash -> orientations.writeBytes(hash.bytes()));
        put(agency, media, kind, Algorithm.PDQ, part, pdq.hash().bytes(), pdq.quality(), orientations.toByteArray());
    }

    private void put(
            AgencyId agency,
            MediaId media,
            String kind,
            Algorithm algorithm,
            byte[] value,
            Integer quality,
            byte[] orientations) {
        put(agency, media, kind, algorithm, 0, value, quality, orientations);
    }

    private void put(
            AgencyId agency,
            MediaId media,
            String kind,
            Algorithm algorithm,
            int part,
            byte[] value,
            Integer quality,
            byte[] orientations) {
        of(agency, media, PUT)
                .set("kind", kind)
                .set("algorithm", algorithm.text())
                .set("exact", algorithm.isExact())
                .set("version", algorithm.version())
                .set("part", part)
                .set("revision", algorithm.origin().revision())
                .set("value", value)
                .set("quality", quality, Integer.class)
                .set("orientations", orientations, byte[].class)
                .execute();
    }

    private static Sql present(Stream<Algorithm> signed, Sql sql) {
        List<Algorithm> present = signed.toList();
        return sql.set("algorithms", present.stream().map(Algorithm::text).toArray(String[]::new))
                .set("versions", present.stream().map(Algorithm::version).toArray(Integer[]::new));
    }

    private Sql of(AgencyId agency, MediaId media, String text) {
        return database.sql(agency, text).set("media", media.value());
    }
}
