package org.crosscase.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crosscase.Audited;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseProblems;
import org.crosscase.person.internal.IdentifierQueue;
import org.crosscase.person.internal.IdentifierRepository;
import org.crosscase.person.internal.Person;
import org.crosscase.person.internal.PersonReading;
import org.crosscase.person.internal.PersonRepository;
import org.crosscase.person.internal.StoredIdentifier;

/**
 * By what persons are known. What is recorded is looked for in other cases and agencies by workers, after the answer: the answer is the
 * same, and takes as long, whatever others hold.
 */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
public class Identifiers {
    @Inject
    private PersonRepository persons;

    @Inject
    private PersonReading reading;

    @Inject
    private IdentifierRepository identifiers;

    @Inject
    private IdentifierQueue queue;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    /**
     * @throws Problem {@code person-not-found}, {@code case-not-found}, {@code case-closed}, {@code person-identifier-taken}, and what {@link
     *     IdentifierReader#read} says of a value that cannot be read
     */
    @Audited("identifier.record")
    public Identifier addIdentifier(AddIdentifier command) {
        ActingOfficer officer = currentOfficer.get();
        Person person = find(officer, command.person());
        CaseId caseId = command.caseId() == null ? firstCase(officer, command.person()) : command.caseId();
        requireIn(officer, command.person(), caseId);
        IdentifierValue value = IdentifierReader.read(command.written());
        StoredIdentifier added = new StoredIdentifier(command.person(), caseId, value, officer);
        persons.countUp(person);
        if (identifiers.isTaken(officer.agencyId(), added, value)) {
            throw PersonProblems.identifierTaken();
        }
        identifiers.add(officer.agencyId(), added, value.keys());
        person.touch();
        queue.recorded(officer.agencyId(), added.id());
        auditTrail.record(Deed.done("identifier.record", "person", command.person())
                .saying(PersonFact.IDENTIFIER_RECORDED
                        .with("identifier", added.id())
                        .with("type", value.type()))
                .about(caseId.value()));
        return identifiers.get(officer, command.person(), added.id());
    }

    /** @throws Problem {@code person-not-found} */
    @NotAudited(value = "parts of the agency's own person, whose opening is recorded", attempt = "person.view")
    public List<Identifier> listIdentifiers(PersonId person) {
        ActingOfficer officer = currentOfficer.get();
        if (!persons.mayRead(officer, person)) {
            throw PersonProblems.notFound();
        }
        return identifiers.list(officer, person);
    }

    /** @throws Problem {@code person-identifier-not-found} */
    @NotAudited(value = "a part of the agency's own person, whose opening is recorded", attempt = "person.view")
    public Identifier getIdentifier(IdentifierId id) {
        ActingOfficer officer = currentOfficer.get();
        PersonId person = identifiers
                .personOf(officer, id)
                .filter(each -> persons.mayRead(officer, each))
                .orElseThrow(PersonProblems::identifierNotFound);
        return identifiers.get(officer, person, id);
    }

    /**
     * Those of these that the officer may read; of others, and for those who read no persons, none.
     *
     * @param ids as a link names them
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME, Role.AGENCY_ADMIN_NAME})
    @NotAudited(
            value = "which of its own identifiers a link rests on; opening the link is recorded",
            attempt = "person.view")
    public Map<IdentifierId, OwnIdentifier> named(Set<IdentifierId> ids) {
        ActingOfficer officer = currentOfficer.get();
        boolean reads =
                Stream.of(Role.INVESTIGATOR, Role.ANALYST, Role.PARTNER_SYSTEM).anyMatch(officer::has);
        return reads && !ids.isEmpty() ? identifiers.named(officer, ids) : Map.of();
    }

    /**
     * Corrects one that was recorded wrongly; what other cases hold stays as it is there.
     *
     * @param version that the officer saw
     * @throws Problem as {@link #addIdentifier}, {@code person-identifier-not-found}, {@code identifier-removed}, {@code
     *     person-changed-meanwhile}
     */
    @Audited("identifier.change")
    public Identifier changeIdentifier(IdentifierId id, int version, WrittenIdentifier written) {
        ActingOfficer officer = currentOfficer.get();
        StoredIdentifier changed = findToChange(officer, id);
        Person person = find(officer, changed.person());
        if (written.type() != changed.type()) {
            throw Problem.invalid("value-unknown", "type", changed.type());
        }
        IdentifierValue value = IdentifierReader.read(written);
        persons.countUp(person);
        queue.changes(officer.agencyId(), id, changed.person());
        changed.change(value, version);
        if (identifiers.isTaken(officer.agencyId(), changed, value)) {
            throw PersonProblems.identifierTaken();
        }
        identifiers.replaceKeys(officer.agencyId(), id, value.keys());
        person.touch();
        auditTrail.record(Deed.done("identifier.change", "person", changed.person())
                .saying(PersonFact.IDENTIFIER_CHANGED.with("identifier", id).with("type", changed.type()))
                .about(changed.caseId().value()));
        return identifiers.get(officer, changed.person(), id);
    }

    /**
     * Takes one off record that was recorded wrongly: it gives no links any more.
     *
     * @param version that the officer saw
     * @param reason at least 10 characters
     * @throws Problem {@code person-identifier-not-found}, {@code identifier-removed}, {@code person-changed-meanwhile}
     */
    @Audited("identifier.remove")
    public void removeIdentifier(IdentifierId id, int version, String reason) {
        String onRecord = Checks.reason(reason);
        ActingOfficer officer = currentOfficer.get();
        StoredIdentifier removed = findToChange(officer, id);
        Person person = find(officer, removed.person());
        persons.countUp(person);
        removed.remove(onRecord, version);
        identifiers.flush();
        person.touch();
        queue.recorded(officer.agencyId(), id);
        queue.changed(officer.agencyId(), removed.person());
        auditTrail.record(Deed.done("identifier.remove", "person", removed.person())
                .withPurpose(onRecord)
                .saying(PersonFact.IDENTIFIER_REMOVED.with("identifier", id).with("type", removed.type()))
                .about(removed.caseId().value()));
    }

    private StoredIdentifier findToChange(ActingOfficer officer, IdentifierId id) {
        PersonId person = identifiers.personOf(officer, id).orElseThrow(PersonProblems::identifierNotFound);
        if (!persons.mayRead(officer, person)) {
            throw PersonProblems.identifierNotFound();
        }
        StoredIdentifier found = identifiers.get(officer.agencyId(), id);
        caseAccess.getOpen(officer, found.caseId());
        return found;
    }

    private Person find(ActingOfficer officer, PersonId id) {
        return persons.find(officer, id).orElseThrow(PersonProblems::notFound);
    }

    private CaseId firstCase(ActingOfficer officer, PersonId person) {
        return reading.casesOf(officer, person).get(0);
    }

    private void requireIn(ActingOfficer officer, PersonId person, CaseId caseId) {
        if (!reading.casesOf(officer, person).contains(caseId)) {
            throw CaseProblems.notFound();
        }
        caseAccess.getOpen(officer, caseId);
    }
}
