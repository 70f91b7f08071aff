package org.crosscase.person.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.crosscase.agency.Database;
import org.crosscase.shared.ThingId;

/**
 * Which identifiers so many persons have that they say nothing of any two of them. Counted anew whenever one is recorded, changed or
 * taken off record, as linker; what reads it reads a row.
 */
@ApplicationScoped
public class CommonIdentifiers {
    /**
     * More persons than that. With {@link #MOST_OF_AGENCY} these are persons of three agencies or more: two that follow one group give
     * each other no reason to be silent, and nobody makes a value common by himself.
     */
    private static final int COMMON_ABOVE = 12;

    /**
     * So many persons of an agency count. Else one with as many dummy persons as stop just below the limit would see by the next whether
     * somebody else has one.
     */
    private static final int MOST_OF_AGENCY = 5;

    /** So many of an agency's identifiers of one value are looked at to find these: counting costs the same however many there are. */
    private static final int LOOKED_AT = 200;

    /** Of COVERT cases nothing counts, for nobody: a value would become common by one of them, which all could see. */
    private static final String RECONSIDER = """
            with recursive asked as (
              select distinct k.digest from identifier_key k where k.identifier_id = any (:identifiers)
            ), holder as (
              select a.digest,
                (select k.agency_id from identifier_key k where k.digest = a.digest order by k.agency_id limit 1) as agency_id
              from asked a
              union all
              select h.digest, (select k.agency_id from identifier_key k
                where k.digest = h.digest and k.agency_id > h.agency_id order by k.agency_id limit 1)
              from holder h where h.agency_id is not null
            ), common as (
              select h.digest from holder h cross join lateral (
                select count(*) as persons from (
                  select distinct i.person_id
                  from (select k.identifier_id from identifier_key k
                    where k.digest = h.digest and k.agency_id = h.agency_id limit :lookedAt) k
                  join identifier_had i
                    on i.agency_id = h.agency_id and i.identifier_id = k.identifier_id and i.digest = h.digest
                  join case_heading c on c.agency_id = i.agency_id and c.id = i.case_id and c.sensitivity <> 'COVERT'
                  limit :mostOfAgency) p) n
              where h.agency_id is not null
              group by h.digest having sum(n.persons) > :commonAbove
            ), no_more as (
              delete from identifier_common x using asked
              where x.digest = asked.digest and x.digest not in (select digest from common)
            )
            insert into identifier_common (agency_id, digest)
            select h.agency_id, h.digest from holder h join common on common.digest = h.digest where h.agency_id is not null
            on conflict do nothing""";

    @Inject
    private Database database;

    /** Of these identifiers, every key. Before what follows for links is worked out. */
    void reconsider(Collection<ThingId> identifiers) {
        database.acrossAgencies(RECONSIDER)
                .set("identifiers", identifiers.stream().map(ThingId::value).toArray(UUID[]::new))
                .set("lookedAt", LOOKED_AT)
                .set("mostOfAgency", MOST_OF_AGENCY)
                .set("commonAbove", COMMON_ABOVE)
                .execute();
    }
}
