package org.crosscase.person.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.Checks;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.casefile.CaseId;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierId;
import org.crosscase.person.IdentifierReader;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.PersonId;
import org.crosscase.person.PersonProblems;
import org.crosscase.person.WrittenIdentifier;
import org.hibernate.annotations.DynamicUpdate;

/**
 * By what a person is known. It is recorded in a case, may be changed, may be read again by newer rules, and is taken off record with
 * a reason; its row stays.
 */
@Entity
@DynamicUpdate
@Table(name = "identifier")
public class StoredIdentifier {
    @Id
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private UUID agencyId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private IdentifierType type;

    private String written;
    private String normalized;

    /** As it is looked for. */
    private String folded;

    private String service;
    private String country;

    @Column(name = "country_assumed")
    private boolean countryAssumed;

    @Column(name = "seen_at")
    private Instant seenAt;

    private Integer port;
    private Integer radius;

    @Column(name = "as_text")
    private boolean asText;

    @Column(name = "set_aside")
    private String setAside;

    private int revision;

    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_reason")
    private String removedReason;

    @Version
    private int version;

    protected StoredIdentifier() {}

    public StoredIdentifier(PersonId person, CaseId recordedIn, IdentifierValue value, ActingOfficer officer) {
        id = UUID.randomUUID();
        agencyId = officer.agencyId().value();
        personId = person.value();
        caseId = recordedIn.value();
        type = value.type();
        recordedBy = officer.id().value();
        recordedAt = Instant.now();
        removedReason = "";
        be(value);
    }

    /**
     * @param readVersion that the officer saw
     * @throws org.crosscase.Problem {@code person-changed-meanwhile}, {@code person-identifier-removed}
     */
    public void change(IdentifierValue value, int readVersion) {
        requireVersion(readVersion);
        be(value);
    }

    /** Reads it anew, by the rules of now. Text that they cannot read any more is kept, and compared with nothing. */
    public void readAgain(IdentifierValue value) {
        be(value);
    }

    /** @throws org.crosscase.Problem {@code person-changed-meanwhile}, {@code person-identifier-removed}, {@code reason-too-short} */
    public void remove(String reason, int readVersion) {
        requireVersion(readVersion);
        removedReason = Checks.reason(reason);
        removedAt = Instant.now();
    }

    private void requireVersion(int readVersion) {
        if (removedAt != null) {
            throw PersonProblems.identifierGone();
        }
        if (readVersion != version) {
            throw PersonProblems.changedMeanwhile();
        }
    }

    private void be(IdentifierValue value) {
        written = value.written();
        normalized = value.normalized();
        folded = PersonFinding.folded(normalized);
        service = value.details().service();
        country = value.details().country();
        countryAssumed = value.countryAssumed();
        seenAt = value.details().at().orElse(null);
        port = value.details().port().orElse(null);
        radius = value.details().radius().orElse(null);
        asText = value.asText();
        setAside = isAddressOfAll(value) ? "ADDRESS_OF_ALL" : "";
        revision = IdentifierReader.revision();
    }

    /** Private, local and shared addresses have no key under which they would be the same as another. */
    private static boolean isAddressOfAll(IdentifierValue value) {
        return value.type() == IdentifierType.IP_ADDRESS
                && !value.asText()
                && value.strongKey().isEmpty();
    }

    /** As it was written, with what stood beside it. */
    public WrittenIdentifier asWritten() {
        return new WrittenIdentifier(
                type,
                written,
                new IdentifierDetails(
                        service,
                        country,
                        Optional.ofNullable(seenAt),
                        Optional.ofNullable(port),
                        Optional.ofNullable(radius)),
                asText);
    }

    public IdentifierId id() {
        return IdentifierId.of(id);
    }

    public PersonId person() {
        return PersonId.of(personId);
    }

    public CaseId caseId() {
        return CaseId.of(caseId);
    }

    public IdentifierType type() {
        return type;
    }

    public String normalized() {
        return normalized;
    }
}
