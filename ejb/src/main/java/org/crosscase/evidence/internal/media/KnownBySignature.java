package org.crosscase.evidence.internal.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.crosscase.Checks;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.OfficerId;
import org.crosscase.agency.Sql;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.custody.EvidenceFact;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.crosscase.signature.pdq.PdqHash;

/** Puts media items on record whose files stay at home. */
@ApplicationScoped
public class KnownBySignature {
    private static final String SAME_IN_CASE = """
            select m.id from case_media c join media_item m on m.agency_id = c.agency_id and m.id = c.media_id
            where c.agency_id = :agency and c.case_id = :case and m.store_key is null
              and m.sha256 is not distinct from cast(:sha256 as bytea)
              and m.sha1 is not distinct from cast(:sha1 as bytea)
              and m.md5 is not distinct from cast(:md5 as bytea)
              and m.pdq is not distinct from cast(:pdq as bytea)
              and m.photo_dna is not distinct from cast(:photoDna as bytea)
            limit 1""";

    private static final String INSERT = """
            insert into media_item (agency_id, sha256, sha1, md5, pdq, photo_dna)
            values (:agency, :sha256, :sha1, :md5, :pdq, :photoDna)
            on conflict (agency_id, sha256) where sha256 is not null do nothing returning id""";

    @Inject
    private Database database;

    @Inject
    private CaseMedia caseMedia;

    @Inject
    private CustodyChain custody;

    @Inject
    private MediaListing listing;

    /** @param due what is due for it now */
    public record Added(MediaId id, boolean isNewInCase, MediaStep due) {}

    /** Within the agency's own work. The caller's transaction holds the case's row to its end, so that a list that is sent twice has one effect. */
    public Added add(AgencyId agency, OfficerId officer, CaseId caseId, CheckedSignatures signatures) {
        Optional<MediaId> inserted = Optional.empty();
        Optional<MediaId> known = find(agency, caseId, signatures);
        if (known.isEmpty()) {
            inserted = insert(agency, signatures);
            known = inserted.or(() -> find(agency, caseId, signatures));
        }
        MediaId id = known.orElseThrow();
        caseMedia.lockCase(agency, caseId);
        boolean newInCase = caseMedia.place(agency, caseId, id, false);
        MediaStep due = caseMedia.queueAfterArrival(agency, id, newInCase, inserted.isPresent());
        listing.addWithoutFile(agency, caseId, id);
        if (newInCase) {
            custody.addToHeld(
                    agency,
                    id,
                    officer,
                    CustodyAction.RECEIVED,
                    EvidenceFact.KNOWN_BY_SIGNATURE
                            .with("called", Checks.given(signatures.name()))
                            .build(),
                    caseId);
        }
        return new Added(id, newInCase, due);
    }

    /** By content where the list tells it; otherwise an item of the same case with the very same signatures. */
    private Optional<MediaId> find(AgencyId agency, CaseId caseId, CheckedSignatures s) {
        if (s.sha256() != null) {
            return database.sql(agency, """
                    select id from media_item where agency_id = :agency and sha256 = :sha256 for no key update""").set("sha256", s.sha256().bytes()).find(row -> MediaId.of(row.uuid("id")));
        }
        caseMedia.lockCase(agency, caseId);
        return values(database.sql(agency, SAME_IN_CASE), s)
                .set("case", caseId.value())
                .find(row -> MediaId.of(row.uuid("id")));
    }

    private Optional<MediaId> insert(AgencyId agency, CheckedSignatures s) {
        return values(database.sql(agency, INSERT), s).find(row -> MediaId.of(row.uuid("id")));
    }

    private static Sql values(Sql sql, CheckedSignatures s) {
        return sql.set("sha256", bytes(s.sha256(), Sha256::bytes), byte[].class)
                .set("sha1", bytes(s.sha1(), Sha1::bytes), byte[].class)
                .set("md5", bytes(s.md5(), Md5::bytes), byte[].class)
                .set("pdq", bytes(s.pdq(), PdqHash::bytes), byte[].class)
                .set("photoDna", s.photoDna(), byte[].class);
    }

    private static <T> byte[] bytes(T value, java.util.function.Function<T, byte[]> form) {
        return value == null ? null : form.apply(value);
    }
}
