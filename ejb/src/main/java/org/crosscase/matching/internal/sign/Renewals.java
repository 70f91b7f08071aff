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
import java.util.stream.Stream;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Sql;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.MediaSteps;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.Algorithm.Origin;
import org.crosscase.signature.pdq.Pdq;

/** Makes due what is to be signed again: by an upgrade, or because a list of files that everybody has grew. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Renewals {
    /** Answered by an index: after most starts there are none, and no signature is read. */
    private static final String BEHIND = """
            select made.name from unnest(:algorithms, :revisions) as made (name, revision)
            where (select min(s.revision) from signature s where s.algorithm = made.name and not s.removed) < made.revision""";

    /** The next part of all signatures: whoever sorted what is outdated would do so for each part anew. */
    private static final String UNTIL = """
            select media_id from (
              select media_id from signature where media_id > :after order by media_id limit :most) next
            order by media_id desc limit 1""";

    /**
     * A picture that the deep search refused has no signature of its own that could be outdated: it is tried again whenever
     * anything is made again.
     */
    private static final String OUTDATED = """
            select s.media_id, s.agency_id, s.algorithm from signature s
            join unnest(:algorithms, :revisions) as made (name, revision)
              on made.name = s.algorithm and s.revision < made.revision
            where s.media_id > :after and s.media_id <= :until and not s.removed
            union all
            select p.media_id, p.agency_id, cast(:coarse as text) from signature p
            where p.algorithm = :pdq and p.part = 0 and p.quality >= :quality and not p.removed
              and p.media_id > :after and p.media_id <= :until
              and not exists (select from signature c
                where c.media_id = p.media_id and c.media_id > :after and c.media_id <= :until and c.algorithm = :coarse
                  and not c.removed)""";

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
     * Makes due what an earlier revision signed, among so many signatures at a time: each by the step that makes its kind.
     *
     * @param after where the last call ended, or the least id
     * @return where to go on, or empty when there is no more
     */
    public Optional<UUID> queueOutdated(UUID after, int most) {
        scope.actAs(DatabaseRole.MATCHER);
        if (!made(BEHIND).any()) {
            return Optional.empty();
        }
        Optional<UUID> until = database.acrossAgencies(UNTIL)
                .set("after", after)
                .set("most", most)
                .find(row -> row.uuid("media_id"));
        until.ifPresent(end -> queueBetween(after, end));
        return until;
    }

    private void queueBetween(UUID after, UUID until) {
        List<Outdated> outdated = made(OUTDATED)
                .set("after", after)
                .set("until", until)
                .set("pdq", Algorithm.PDQ.text())
                .set("quality", Pdq.MIN_QUALITY)
                .set("coarse", Algorithm.COARSE.text())
                .list(row -> new Outdated(
                        row.uuid("media_id"),
                        row.uuid("agency_id"),
                        Algorithm.of(row.text("algorithm")).origin()));
        for (Origin origin : Origin.values()) {
            Map<UUID, UUID> agencies = new LinkedHashMap<>();
            outdated.stream().filter(one -> one.origin == origin).forEach(one -> agencies.put(one.media, one.agency));
            step(origin).ifPresent(step -> steps.queueBeside(step, agencies, false));
        }
    }

    /** By the revisions that this server makes: an older one does not take up what a newer one began. What is handed in is never made again. */
    private Sql made(String text) {
        List<Algorithm> made = Stream.of(Algorithm.values())
                .filter(algorithm -> step(algorithm.origin()).isPresent())
                .toList();
        return Revisions.of(made, database.acrossAgencies(text));
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
