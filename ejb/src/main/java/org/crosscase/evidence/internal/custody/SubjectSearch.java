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
import org.crosscase.agency.Statements;
import org.crosscase.casefile.CaseId;

/** Ids by what people know a thing by. */
@ApplicationScoped
public class SubjectSearch {
    private static final int MOST_CASES = 100;
    private static final int MOST = 5_000;

    @Inject
    private Statements statements;

    public Set<CaseId> cases(AgencyId agency, String reference) {
        return new LinkedHashSet<>(statements.list(
                "select id from case_file where agency_id = ?"
                        + " and strpos(lower(normalize(reference, NFC)), lower(normalize(?, NFC))) > 0"
                        + " order by opened_at desc, id limit " + MOST_CASES,
                row -> CaseId.of(Statements.uuid(row, "id")),
                agency.value(),
                reference));
    }

    public Set<String> ofCases(AgencyId agency, Set<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Set<String> found = new HashSet<>();
        for (UUID id : ids) {
            found.add(id.toString());
        }
        for (String table : new String[] {"exhibit", "intake"}) {
            found.addAll(statements.list(
                    "select id::text from " + table + " where agency_id = ? and case_id = any (?) limit " + MOST,
                    row -> row.getString(1),
                    agency.value(),
                    ids));
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
                : Optional.of(new HashSet<>(statements.list(
                        "select id::text from media_item where agency_id = ? and " + column + " = ? limit " + MOST,
                        row -> row.getString(1),
                        agency.value(),
                        HexFormat.of().parseHex(hash))));
    }
}
