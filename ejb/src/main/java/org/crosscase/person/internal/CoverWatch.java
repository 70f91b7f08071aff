package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Row;
import org.crosscase.notification.Notice;
import org.crosscase.notification.NotificationWriter;
import org.crosscase.notification.Subject;
import org.crosscase.shared.ThingId;

/**
 * Compares what is recorded with the covers of all agencies, as linker: the same work for every identifier, after the answer to who recorded
 * it. The owner is warned once of each.
 */
@ApplicationScoped
public class CoverWatch {
    /**
     * A warning too many costs a look, one too few more than that: whatever kind they meet in but networks and neighbourhoods, in which
     * thousands live. What a victim is known by touches nothing. A cover that is registered is told nothing of what stood in a COVERT case, or
     * in the own agency for a team only, before it: to register one would be a question to them. Of a COVERT case it is not told whose it is, nor in the owner's own agency of a case for its team only.
     */
    private static final String TOUCHED = """
            insert into cover_touch (agency_id, cover_id, identifier_agency, identifier_id, told_agency)
            select distinct v.agency_id, v.cover_id, i.agency_id, i.id,
              case when h.sensitivity <> 'COVERT' and not (t.team_only and i.agency_id = v.agency_id) then i.agency_id end
            from cover_key v
            join cover_identity c on c.agency_id = v.agency_id and c.id = v.cover_id
              and c.ended_at is null and (c.ends_on is null or c.ends_on >= current_date)
            join identifier_key k on k.kind = v.kind and k.digest = v.digest
            join identifier i on i.agency_id = k.agency_id and i.id = k.identifier_id and i.removed_at is null
            join person p on p.agency_id = i.agency_id and p.id = i.person_id and not p.victim
            join case_heading h on h.agency_id = i.agency_id and h.id = i.case_id
            join case_for_team t on t.agency_id = i.agency_id and t.case_id = i.case_id
            where v.kind not in ('NETWORK', 'NEAR') and %s
            on conflict (agency_id, cover_id, identifier_agency, identifier_id) do update set told_agency = excluded.told_agency
            returning agency_id, id, xmax = 0 as fresh""";

    private static final String BY_IDENTIFIERS = TOUCHED.formatted("i.id = any (:identifiers)");

    private static final String BY_COVER = TOUCHED.formatted(
            "v.cover_id = :cover and h.sensitivity <> 'COVERT' and not (t.team_only and i.agency_id = v.agency_id)");

    private static final String NEXT = """
            update cover_identity set looked_for_at = now() where id = (
              select id from cover_identity where looked_for_at is null limit 1 for update skip locked)
            returning id""";

    @Inject
    private Database database;

    @Inject
    private NotificationWriter writer;

    private record Touch(AgencyId owner, UUID id, boolean fresh) {
        static Touch read(Row row) {
            return new Touch(AgencyId.of(row.uuid("agency_id")), row.uuid("id"), row.is("fresh"));
        }
    }

    void recorded(Collection<ThingId> identifiers) {
        warn(database.acrossAgencies(BY_IDENTIFIERS)
                .set("identifiers", identifiers.stream().map(ThingId::value).toArray(UUID[]::new))
                .list(Touch::read));
    }

    /** Compares a cover that was registered with what is on record; @return whether there was one */
    boolean lookForNext() {
        List<UUID> claimed = database.acrossAgencies(NEXT).list(row -> row.uuid("id"));
        claimed.forEach(cover ->
                warn(database.acrossAgencies(BY_COVER).set("cover", cover).list(Touch::read)));
        return !claimed.isEmpty();
    }

    private void warn(List<Touch> touches) {
        touches.stream()
                .filter(Touch::fresh)
                .forEach(touch ->
                        writer.write(Notice.to(touch.owner, CoverNotices.TOUCHED, Subject.of(Subject.COVER, touch.id))
                                .onlyWhileKnown()));
    }
}
