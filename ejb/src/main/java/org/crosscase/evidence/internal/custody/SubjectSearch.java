package org.crosscase.evidence.internal.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseId;

/** Ids by what people know a thing by. */
@ApplicationScoped
public class SubjectSearch {
    private static final int MOST = 5_000;

    private static final String MEDIA = "select id from media_item where agency_id = :agency and ";

    @Inject
    private Database database;

    public Set<String> ofCases(AgencyId agency, Set<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Set<String> found = new HashSet<>();
        for (UUID id : ids) {
            found.add(id.toString());
        }
        found.addAll(ofCases(
                agency,
                "select id from exhibit where agency_id = :agency and case_id = any (:cases) limit :most",
                ids));
        found.addAll(ofCases(
                agency, "select id from intake where agency_id = :agency and case_id = any (:cases) limit :most", ids));
        return found;
    }

    private List<String> ofCases(AgencyId agency, String text, UUID[] cases) {
        return database.sql(agency, text)
                .set("cases", cases)
                .set("most", MOST)
                .list(row -> row.uuid("id").toString());
    }

    public Optional<Set<String>> media(AgencyId agency, String hash) {
        if (hash == null || !hash.matches("[0-9A-Fa-f]+")) {
            return Optional.empty();
        }
        return switch (hash.length()) {
            case 32 -> Optional.of(media(agency, MEDIA + "md5 = :hash limit :most", hash));
            case 40 -> Optional.of(media(agency, MEDIA + "sha1 = :hash limit :most", hash));
            case 64 -> Optional.of(media(agency, MEDIA + "sha256 = :hash limit :most", hash));
            default -> Optional.empty();
        };
    }

    private Set<String> media(AgencyId agency, String text, String hash) {
        return new HashSet<>(database.sql(agency, text)
                .set("hash", HexFormat.of().parseHex(hash))
                .set("most", MOST)
                .list(row -> row.uuid("id").toString()));
    }
}
