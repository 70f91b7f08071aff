package org.crosscase.matching.internal.sign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.Algorithm.Origin;

/** Makes due what is to be signed again: by an upgrade, or because a list of files that everybody has grew. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Renewals {
    /** With ties, so that all signatures of the last item are among them. */
    private static final String OUTDATED = """
            select s.media_id, s.agency_id, a.origin from signature s
            join algorithm a on a.name = s.algorithm and s.revision < a.revision
            where s.media_id > :after and not s.removed
            order by s.media_id fetch first (:most) rows with ties""";

    private static final String HOLDING = """
            select distinct media_id, agency_id from signature
            where algorithm = :algorithm and exact and value = any (:values) and not removed""";

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @Inject
    private MediaSteps steps;

    private record Outdated(UUID media, UUID agency, Origin origin) {}

    /**
     * Makes due what an earlier revision signed, so many signatures at a time: each by the step that makes its kind.
     *
     * @param after where the last call ended, or the least id
     * @return where to go on, or empty when there is no more
     */
    public Optional<UUID> queueOutdated(UUID after, int most) {
        scope.actAs(DatabaseRole.MATCHER);
        List<Outdated> outdated = database.acrossAgencies(OUTDATED)
                .set("after", after)
                .set("most", most)
                .list(row ->
                        new Outdated(row.uuid("media_id"), row.uuid("agency_id"), row.word("origin", Origin.class)));
        for (Origin origin : Origin.values()) {
            Map<UUID, UUID> agencies = new LinkedHashMap<>();
            outdated.stream().filter(one -> one.origin == origin).forEach(one -> agencies.put(one.media, one.agency));
            step(origin).ifPresent(step -> steps.queueBeside(step, agencies, false));
        }
        return outdated.isEmpty() ? Optional.empty() : Optional.of(outdated.get(outdated.size() - 1).media);
    }

    /** Makes due what is compared and has one of these digests. One that is being signed anew may not have known of it, and begins again. */
    public void queueHolding(Algorithm algorithm, byte[][] values) {
        scope.actAs(DatabaseRole.MATCHER);
        Map<UUID, UUID> agencies = new LinkedHashMap<>();
        database.acrossAgencies(HOLDING)
                .set("algorithm", algorithm.text())
                .set("values", values)
                .each(row -> agencies.put(row.uuid("media_id"), row.uuid("agency_id")));
        steps.queueBeside(MediaStep.RESIGN, agencies, true);
    }

    /** Which step makes it; none makes what is handed in. */
    private static Optional<MediaStep> step(Origin origin) {
        return switch (origin) {
            case BYTES, PICTURE -> Optional.of(MediaStep.RESIGN);
            case VIEWS -> Optional.of(MediaStep.DEEP);
            case SUPPLIED -> Optional.empty();
        };
    }
}
