package org.crosscase.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Audited;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.person.internal.MergeBook;
import org.crosscase.person.internal.PersonReading;
import org.crosscase.person.internal.PersonRepository;
import org.crosscase.person.internal.Suggesting;

/**
 * Which records of the acting officer's agency are of one person. Records stay as they are; a merge says which one leads, shows nobody
 * what he could not read before, and can be taken back.
 */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
public class SamePersons {
    @Inject
    private PersonRepository persons;

    @Inject
    private PersonReading reading;

    @Inject
    private MergeBook merges;

    @Inject
    private Suggesting suggesting;

    @Inject
    private DatabaseScope scope;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    /**
     * Puts on record whether two records are of one person; SAME merges them under the first.
     *
     * @param reason at least 10 characters
     * @return what came of SAME
     * @throws Problem {@code person-not-found} for either, {@code person-with-itself}, {@code persons-merged} for another decision on
     *     two that one merge holds together, {@code persons-led-elsewhere}
     */
    @Audited("person.decide")
    public Optional<Merged> decide(PersonId one, PersonId other, SameDecision decision, String reason) {
        String onRecord = Checks.reason(reason);
        if (decision == null) {
            throw Problem.invalid("field-missing", "decision");
        }
        if (one.equals(other)) {
            throw PersonProblems.withItself();
        }
        ActingOfficer officer = currentOfficer.get();
        AgencyId agency = officer.agencyId();
        requireReadable(officer, one);
        requireReadable(officer, other);
        merges.lock(agency, List.of(one, other));
        PersonId head = merges.headOf(agency, one);
        PersonId otherHead = merges.headOf(agency, other);
        Optional<Merged> merged = Optional.empty();
        if (decision == SameDecision.SAME) {
            merged = Optional.of(merge(officer, head, otherHead, onRecord));
        } else if (head.equals(otherHead)) {
            throw PersonProblems.merged();
        }
        merges.decide(officer, one, other, decision, onRecord);
        auditTrail.record(Deed.done("person.decide", "person", one)
                .withPurpose(onRecord)
                .saying(PersonFact.COMPARED_WITH.with("person", other).with("decision", decision))
                .about(cases(officer, one, other)));
        return merged;
    }

    private Merged merge(ActingOfficer officer, PersonId leading, PersonId joined, String reason) {
        AgencyId agency = officer.agencyId();
        merges.lock(agency, List.of(leading, joined));
        List<Merge> held = merges.holding(officer, leading);
        if (merges.headOf(agency, leading).equals(merges.headOf(agency, joined))) {
            return new Merged(lastOf(held, joined), leading);
        }
        // a record may be led by one that the officer may not read, and that one by the other
        PersonId trueLeading = trueHead(agency, leading);
        PersonId trueJoined = trueHead(agency, joined);
        boolean joinedFree = trueJoined.equals(joined);
        if (trueLeading.equals(trueJoined) || !joinedFree && !trueLeading.equals(leading)) {
            throw PersonProblems.ledElsewhere();
        }
        PersonId leads = joinedFree ? leading : joined;
        return new Merged(merges.add(officer, leads, joinedFree ? joined : leading, reason), leads);
    }

    /** Of all records, locked: nobody merges it meanwhile. */
    private PersonId trueHead(AgencyId agency, PersonId person) {
        return scope.asOwnWork(agency, () -> {
            PersonId head = merges.headOf(agency, person);
            merges.lock(agency, List.of(head));
            return merges.headOf(agency, head);
        });
    }

    private static MergeId lastOf(List<Merge> held, PersonId joined) {
        return held.stream()
                .filter(merge -> merge.joined().equals(joined))
                .findFirst()
                .orElseGet(() -> held.get(held.size() - 1))
                .id();
    }

    /**
     * Takes a merge back; both records are what they were. Taken back twice, it is taken back.
     *
     * @param reason at least 10 characters
     * @throws Problem {@code merge-not-found}, {@code merge-has-later-one}
     */
    @Audited("person.undo-merge")
    public void undo(MergeId id, String reason) {
        String onRecord = Checks.reason(reason);
        ActingOfficer officer = currentOfficer.get();
        AgencyId agency = officer.agencyId();
        Merge merge = merges.find(officer, id).orElseThrow(PersonProblems::mergeNotFound);
        merges.lock(agency, List.of(merge.leading(), merge.joined()));
        scope.asOwnWork(agency, () -> merges.laterThan(agency, id)).ifPresent(later -> {
            throw merges.find(officer, later)
                    .map(seen -> PersonProblems.laterMergeStands(seen.id()))
                    .orElseGet(PersonProblems::ledElsewhere);
        });
        if (merges.undo(officer, id, onRecord)) {
            merges.decide(officer, merge.leading(), merge.joined(), SameDecision.UNSURE, onRecord);
        }
        auditTrail.record(Deed.done("person.undo-merge", "person", merge.leading())
                .withPurpose(onRecord)
                .saying(PersonFact.PARTED_FROM.with("person", merge.joined()).with("merge", id))
                .about(cases(officer, merge.leading(), merge.joined())));
    }

    /**
     * Records of the agency that may be of the same person, the likeliest first, and those that are: these are not suggested.
     *
     * @throws Problem {@code person-not-found}
     */
    @NotAudited(value = "the agency's own persons, whose opening is recorded", attempt = "person.view")
    public SameView view(PersonId person) {
        return suggesting.view(currentOfficer.get(), person);
    }

    /**
     * Merges in force among the records that are one person with this one, as far as the reader may read both of each.
     *
     * @throws Problem {@code person-not-found}
     */
    @NotAudited(value = "parts of the agency's own person, whose opening is recorded", attempt = "person.view")
    public List<Merge> listMerges(PersonId person) {
        ActingOfficer officer = currentOfficer.get();
        requireReadable(officer, person);
        return merges.holding(officer, person);
    }

    /**
     * What was decided of this record and others that the reader may read, newest first.
     *
     * @throws Problem {@code person-not-found}
     */
    @NotAudited(value = "parts of the agency's own person, whose opening is recorded", attempt = "person.view")
    public List<Decided> listDecisions(PersonId person) {
        ActingOfficer officer = currentOfficer.get();
        requireReadable(officer, person);
        return merges.decided(officer, person);
    }

    private void requireReadable(ActingOfficer officer, PersonId id) {
        if (!persons.mayRead(officer, id)) {
            throw PersonProblems.notFound();
        }
    }

    private List<UUID> cases(ActingOfficer officer, PersonId... of) {
        List<UUID> cases = new ArrayList<>();
        for (PersonId person : of) {
            reading.casesOf(officer, person).forEach(caseId -> cases.add(caseId.value()));
        }
        return cases.stream().distinct().toList();
    }
}
