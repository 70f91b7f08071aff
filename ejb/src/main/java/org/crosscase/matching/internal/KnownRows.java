package org.crosscase.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.matching.KnownSignature;
import org.crosscase.matching.KnownSignatureId;
import org.crosscase.matching.Signature;
import org.crosscase.signature.Algorithm;

/** The {@code known_signature} table, in the agency of the transaction. */
@ApplicationScoped
public class KnownRows {
    private static final String ADD = """
            insert into known_signature (agency_id, algorithm, exact, algorithm_version, value, change_number)
            select :agency, :algorithm, :exact, :version, value, nextval('signature_change')
            from (select distinct value from unnest(:values) as t (value)) listed order by value
            on conflict (agency_id, algorithm, algorithm_version, value) do update
              set removed = false, change_number = excluded.change_number
              where known_signature.removed""";

    private static final String REMOVE = """
            update known_signature set removed = true, change_number = nextval('signature_change')
            where agency_id = :agency and id = any (:ids) and not removed""";

    private static final String OF =
            "select id, number from known_signature where agency_id = :agency and number = any (:numbers) and not removed";

    @Inject
    private Database database;

    @Inject
    private ChangeOrder order;

    public void add(AgencyId agency, List<Signature> signatures) {
        order.lock();
        signatures.stream()
                .collect(Collectors.groupingBy(Signature::algorithm))
                .forEach((algorithm, some) -> add(agency, algorithm, some));
    }

    private void add(AgencyId agency, Algorithm algorithm, List<Signature> signatures) {
        database.sql(agency, ADD)
                .set("algorithm", algorithm.text())
                .set("exact", algorithm.isExact())
                .set("version", algorithm.version())
                .set("values", signatures.stream().map(Signature::value).toArray(byte[][]::new))
                .execute();
    }

    public void remove(AgencyId agency, List<KnownSignatureId> known) {
        order.lock();
        database.sql(agency, REMOVE)
                .set("ids", known.stream().map(KnownSignatureId::value).toArray(UUID[]::new))
                .execute();
    }

    /** Nearest first. */
    public List<KnownSignature> of(AgencyId agency, Map<Long, Integer> distances) {
        return database
                .sql(agency, OF)
                .set("numbers", distances.keySet().toArray(Long[]::new))
                .list(row ->
                        new KnownSignature(KnownSignatureId.of(row.uuid("id")), distances.get(row.number("number"))))
                .stream()
                .sorted(Comparator.comparingInt(KnownSignature::distance))
                .toList();
    }
}
