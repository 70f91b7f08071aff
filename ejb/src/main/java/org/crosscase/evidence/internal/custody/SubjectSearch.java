package org.crosscase.evidence.internal.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.casefile.CaseId;

/** Ids by what people know a thing by. */
@ApplicationScoped
public class SubjectSearch {
    private static final int MOST_CASES = 100;
    private static final int MOST = 5_000;

    private static final String CASES = """
            select id from case_file where agency_id = :agency
              and strpos(lower(normalize(reference, NFC)), lower(normalize(:reference, NFC))) > 0
            order by opened_at desc, id limit :most""";

    @Inject
    private Database database;

    public Set<CaseId> cases(AgencyId agency, String reference) {
        return new LinkedHashSet<>(database.sql(agency, CASES)
                .set("reference", reference)
                .set("most", MOST_CASES)
                .list(row -> CaseId.of(row.uuid("id"))));
    }

    public Set<String> ofCases(AgencyId agency, Set<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Set<String> found = new HashSet<>();
        for (UUID id : ids) {
            found.add(id.toString());
        }
        for (String table : new String[] {"exhibit", "intake"}) {
            found.addAll(database.sql(
                            agency,
                            "select id from " + table
                                    + " where agency_id = :agency and case_id = any (:cases) limit :most")
                    .set("cases", ids)
                    .set("most", MOST)
                    .list(row -> row.uuid("id").toString()));
        }
        return found;
    }

    public Optional<Set<String>> media(AgencyId agency, String hash) {
        String column = hash == null || !hash.matches("[0-9A-Fa-f]+")
                ? null
                : switch (hash.length()) {
                    case 32 -> "md5";
                    case 40 -> "sha1";
                    case 64 -> "sha256";
                    default -> null;
                };
        return column == null
                ? Optional.empty()
                : Optional.of(new HashSet<>(database.sql(
                                agency,
                                "select id from media_item where agency_id = :agency and " + column
                                        + " = :hash limit :most")
                        .set("hash", HexFormat.of().parseHex(hash))
                        .set("most", MOST)
                        .list(row -> row.uuid("id").toString())));
    }
}
