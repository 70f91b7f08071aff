package org.crosscase.matching.internal.sign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaToSign;
import org.crosscase.evidence.PictureRecord;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.decode.FrameSignature;
import org.crosscase.signature.pdq.PdqHash;

/** What is asked of an item's signatures before new ones take their place. The transaction stands in the item's agency. */
@ApplicationScoped
public class SignaturesOnRecord {
    private static final String COMPARED =
            "select 1 from signature where agency_id = :agency and media_id = :media and not removed limit 1";

    /** What a newer server made is right. */
    private static final String ANOTHER = """
            select 1 from signature s
            where s.agency_id = :agency and s.media_id = :media and s.algorithm = :algorithm and s.algorithm_version = :version
              and s.revision <= :revision and not s.removed
              and not exists (select from unnest(:parts, :values) as made (part, value)
                where made.part = s.part and made.value = s.value)""";

    private static final String VERSIONS = """
            select s.algorithm, max(s.algorithm_version) as version
            from unnest(:algorithms, :values) as handed (name, value)
            join signature s on s.algorithm = handed.name and s.value = handed.value
            where s.agency_id = :agency and s.media_id = :media and s.part = 0
            group by s.algorithm""";

    @Inject
    private Database database;

    public boolean isCompared(AgencyId agency, MediaId media) {
        return of(agency, media, COMPARED).any();
    }

    /** Whether the picture on record has a signature, of the same version, in any of its parts, that was not made again now. */
    boolean isAnother(
            AgencyId agency, MediaId media, MediaToSign item, PictureRecord found, List<FrameSignature> further) {
        Map<Integer, byte[]> made = new LinkedHashMap<>();
        if (found.pdq() != null) {
            made.put(0, found.pdq().bytes());
        } else {
            item.pdq().map(PdqHash::bytes).ifPresent(handed -> made.put(0, handed));
        }
        further.forEach(frame -> made.put(frame.frame() + 1, frame.pdq().hash().bytes()));
        return isAnother(agency, media, Algorithm.PDQ, made);
    }

    /** Likewise of what the deep search finds it by. */
    public boolean isAnotherCoarse(AgencyId agency, MediaId media, byte[] hashes) {
        return isAnother(agency, media, Algorithm.COARSE, Map.of(0, hashes));
    }

    private boolean isAnother(AgencyId agency, MediaId media, Algorithm algorithm, Map<Integer, byte[]> made) {
        return of(agency, media, ANOTHER)
                .set("algorithm", algorithm.text())
                .set("version", algorithm.version())
                .set("revision", algorithm.origin().revision())
                .set("parts", made.keySet().toArray(Integer[]::new))
                .set("values", made.values().toArray(byte[][]::new))
                .any();
    }

    /**
     * Which versions values are of that were handed in: what came under an earlier one was made by it, and nobody here can make it
     * anew.
     *
     * @return of those that stand on record already
     */
    Map<Algorithm, Integer> versions(AgencyId agency, MediaId media, Map<Algorithm, byte[]> handedIn) {
        Map<Algorithm, Integer> versions = new EnumMap<>(Algorithm.class);
        if (!handedIn.isEmpty()) {
            of(agency, media, VERSIONS)
                    .set(
                            "algorithms",
                            handedIn.keySet().stream().map(Algorithm::text).toArray(String[]::new))
                    .set("values", handedIn.values().toArray(byte[][]::new))
                    .each(row -> versions.put(Algorithm.of(row.text("algorithm")), row.small("version")));
        }
        return versions;
    }

    private Sql of(AgencyId agency, MediaId media, String text) {
        return database.sql(agency, text).set("media", media.value());
    }
}
