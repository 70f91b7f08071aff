package org.crosscase.matching.internal.sign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
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

/**
 * Writes the signatures of a media item. The transaction stands in the item's agency. What a newer server has made, which may run
 * beside this one while it is upgraded, stays as it is.
 */
@ApplicationScoped
public class SignatureRows {
    private static final int NO_PART = -1;

    private static final String RETIRE = """
            update signature set removed = true, change_number = nextval('signature_change')
            where agency_id = :agency and media_id = :media and not removed""";

    /** Parts that an earlier decoding saw, a picture where there is none, and what an earlier version made. */
    private static final String NOT_MADE_NOW = """
            and exists (select from unnest(:algorithms, :versions, :revisions) as made (name, version, revision)
              where made.name = signature.algorithm and signature.revision <= made.revision
                and (made.version <> signature.algorithm_version
                  or signature.algorithm = 'PDQ' and signature.part <> all (:parts)))""";

    /** Read by the matcher from the rows alone, so it needs no change number. A part is written where the whole is. */
    private static final String WRITTEN = """
            update signature set written = :written
            where agency_id = :agency and media_id = :media and algorithm = 'PDQ' and not removed
              and revision <= :revision and written is distinct from :written""";

    /** A value that stands there already keeps its change number: nothing needs to be read anew. */
    private static final String PUT = """
            insert into signature (agency_id, media_id, kind, algorithm, exact, algorithm_version, part, revision, value, quality, orientations, change_number)
            select :agency, :media, :kind, m.algorithm, m.exact, m.version, m.part, m.revision, m.value, m.quality, m.orientations,
              nextval('signature_change')
            from unnest(:algorithms, :exact, :versions, :parts, :revisions, :values, :qualities, :orientations)
              as m (algorithm, exact, version, part, revision, value, quality, orientations)
            on conflict (media_id, algorithm, algorithm_version, part) do update
              set value = excluded.value, kind = excluded.kind, quality = excluded.quality, orientations = excluded.orientations, removed = false, revision = excluded.revision,
                change_number = case when signature.value <> excluded.value or signature.kind <> excluded.kind
                  or signature.quality is distinct from excluded.quality
                  or signature.orientations is distinct from excluded.orientations or signature.removed
                  then excluded.change_number else signature.change_number end
              where signature.revision < excluded.revision or signature.revision = excluded.revision and (
                signature.value <> excluded.value or signature.kind <> excluded.kind or signature.quality is distinct from excluded.quality
                or signature.orientations is distinct from excluded.orientations or signature.removed)""";

    private static final String RENEW = """
            update signature s set revision = made.revision
            from unnest(:algorithms, :revisions) as made (name, revision)
            where s.agency_id = :agency and s.media_id = :media and s.algorithm = made.name and not s.removed
              and s.revision < made.revision""";

    @Inject
    private Database database;

    @Inject
    private ChangeOrder order;

    @Inject
    private SignaturesOnRecord onRecord;

    /** Whose the rows are, and what kind of file it is. */
    private record Signed(AgencyId agency, MediaId media, String kind) {}

    /** One signature, of the whole or of a part. */
    private record Made(
            Algorithm algorithm, int version, int part, byte[] value, Integer quality, byte[] orientations) {
        static Made plain(Algorithm algorithm, int version, byte[] value) {
            return new Made(algorithm, version, 0, value, null, null);
        }

        static Made pdq(int part, byte[] value, Integer quality, byte[] orientations) {
            return new Made(Algorithm.PDQ, Algorithm.PDQ.version(), part, value, quality, orientations);
        }

        int revision() {
            return algorithm.origin().revision();
        }
    }

    /** @param further signatures of frames that show something else than the one that stands for the file */
    public void write(
            AgencyId agency, MediaId media, MediaToSign item, PictureRecord found, List<FrameSignature> further) {
        order.lock();
        if (found.setAside() != null) {
            of(agency, media, RETIRE).execute();
            return;
        }
        Signed signed = new Signed(
                agency,
                media,
                found.type() == null
                        ? FileKind.PICTURE.name()
                        : found.type().kind().name());
        Map<Algorithm, byte[]> known = known(item, found);
        Map<Algorithm, Integer> versions = versions(signed, item, known);
        List<Made> made = new ArrayList<>();
        known.forEach((algorithm, value) -> made.add(Made.plain(algorithm, versions.get(algorithm), value)));
        made.addAll(seen(found, further));
        put(signed, made);
        if (found.pdq() != null) {
            putWritten(signed, found.written());
        }
        Set<Integer> parts = new HashSet<>(Set.of(NO_PART));
        made.stream()
                .filter(signature -> signature.algorithm == Algorithm.PDQ)
                .forEach(signature -> parts.add(signature.part));
        retireOthers(signed, versions, parts);
    }

    private static List<Made> seen(PictureRecord found, List<FrameSignature> further) {
        List<Made> seen = new ArrayList<>();
        if (found.pdq() != null) {
            seen.add(Made.pdq(0, found.pdq().bytes(), found.pdqQuality(), found.pdqOrientations()));
            for (FrameSignature frame : further) {
                PdqSignature pdq = frame.pdq();
                seen.add(Made.pdq(frame.frame() + 1, pdq.hash().bytes(), pdq.quality(), orientations(pdq)));
            }
        }
        return seen;
    }

    /** What is known of it before anybody looks at a picture. A PDQ that was handed in counts where none was made here. */
    private static Map<Algorithm, byte[]> known(MediaToSign item, PictureRecord found) {
        Map<Algorithm, byte[]> known = new EnumMap<>(Algorithm.class);
        item.sha256().map(Sha256::bytes).ifPresent(value -> known.put(Algorithm.SHA256, value));
        item.sha1().map(Sha1::bytes).ifPresent(value -> known.put(Algorithm.SHA1, value));
        item.md5().map(Md5::bytes).ifPresent(value -> known.put(Algorithm.MD5, value));
        item.photoDna().ifPresent(value -> known.put(Algorithm.PHOTODNA, value));
        if (found.pdq() == null) {
            item.pdq().map(PdqHash::bytes).ifPresent(value -> known.put(Algorithm.PDQ, value));
        }
        return known;
    }

    /** Of each algorithm, which version its signature here is of. Digests of bytes that are here are made anew each time. */
    private Map<Algorithm, Integer> versions(Signed signed, MediaToSign item, Map<Algorithm, byte[]> known) {
        Map<Algorithm, byte[]> handedIn = new EnumMap<>(known);
        handedIn.keySet().removeIf(algorithm -> item.stored() && algorithm.origin() == Origin.BYTES);
        Map<Algorithm, Integer> versions = onRecord.versions(signed.agency, signed.media, handedIn);
        for (Algorithm algorithm : Algorithm.values()) {
            versions.putIfAbsent(algorithm, algorithm.version());
        }
        return versions;
    }

    /** The picture is to be searched for deeply again. */
    public void retireCoarse(AgencyId agency, MediaId media) {
        order.lock();
        of(agency, media, RETIRE + " and algorithm = :algorithm")
                .set("algorithm", Algorithm.COARSE.text())
                .execute();
    }

    private void retireOthers(Signed signed, Map<Algorithm, Integer> versions, Set<Integer> parts) {
        List<Algorithm> made = Stream.of(Algorithm.values())
                .filter(algorithm -> algorithm.origin() != Origin.VIEWS)
                .toList();
        retire(signed.agency, signed.media, made, versions::get, parts);
    }

    private void retire(
            AgencyId agency,
            MediaId media,
            List<Algorithm> made,
            ToIntFunction<Algorithm> versions,
            Set<Integer> parts) {
        Revisions.of(made, of(agency, media, RETIRE + " " + NOT_MADE_NOW))
                .set("versions", made.stream().mapToInt(versions).boxed().toArray(Integer[]::new))
                .set("parts", parts.toArray(Integer[]::new))
                .execute();
    }

    /** The hashes that a deep search finds the picture by, one after the other in one row. */
    public void writeCoarse(AgencyId agency, MediaId media, byte[] hashes) {
        order.lock();
        Signed signed = new Signed(agency, media, FileKind.PICTURE.name());
        put(signed, List.of(Made.plain(Algorithm.COARSE, Algorithm.COARSE.version(), hashes)));
        retire(agency, media, List.of(Algorithm.COARSE), Algorithm::version, Set.of(0));
    }

    /** Nothing can be made anew of an item that is known by its signatures alone: they are as they were handed in. */
    public void renewAsTheyAre(AgencyId agency, MediaId media) {
        Revisions.of(List.of(Algorithm.values()), of(agency, media, RENEW)).execute();
    }

    private void putWritten(Signed signed, Boolean written) {
        of(signed.agency, signed.media, WRITTEN)
                .set("revision", Algorithm.PDQ.origin().revision())
                .set("written", written, Boolean.class)
                .execute();
    }

    private static byte[] orientations(PdqSignature pdq) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pdq.orientations().forEach(hash -> all.writeBytes(hash.bytes()));
        return all.toByteArray();
    }

    private void put(Signed signed, List<Made> made) {
        of(signed.agency, signed.media, PUT)
                .set("kind", signed.kind)
                .set("algorithms", column(made, signature -> signature.algorithm.text(), String[]::new))
                .set("exact", column(made, signature -> signature.algorithm.isExact(), Boolean[]::new))
                .set("versions", column(made, Made::version, Integer[]::new))
                .set("parts", column(made, Made::part, Integer[]::new))
                .set("revisions", column(made, Made::revision, Integer[]::new))
                .set("values", column(made, Made::value, byte[][]::new))
                .set("qualities", column(made, Made::quality, Integer[]::new))
                .set("orientations", column(made, Made::orientations, byte[][]::new))
                .execute();
    }

    private static <T> T[] column(List<Made> made, Function<Made, T> column, IntFunction<T[]> array) {
        return made.stream().map(column).toArray(array);
    }

    private Sql of(AgencyId agency, MediaId media, String text) {
        return database.sql(agency, text).set("media", media.value());
    }
}
