package org.crosscase.audit;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What the audit trail keeps of one act, beside who, when and in which capacity.
 *
 * @param action as in {@code @Audited}: {@code case.open}
 * @param objectType glossary word in lower case: {@code case}, {@code exhibit}, {@code media}, {@code link}
 * @param objectId id of the object, or an empty text
 * @param purpose as the officer gave it, where one is asked
 * @param fact what changed, without content of the case
 * @param cases of the agency that it is about, so that each of them shows who looked; bare UUIDs, because the trail knows
 *     no feature above it. A case that is the object itself need not be named
 */
public record Deed(
        String action,
        String objectType,
        String objectId,
        Purpose purpose,
        Outcome outcome,
        Fact fact,
        List<UUID> cases) {
    public Deed {
        Objects.requireNonNull(action);
        Objects.requireNonNull(objectType);
        Objects.requireNonNull(objectId);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(fact);
        cases = List.copyOf(cases);
    }

    public static Deed done(String action, String objectType, Object objectId) {
        return of(action, objectType, String.valueOf(objectId), Outcome.DONE);
    }

    public static Deed of(String action, String objectType, String objectId, Outcome outcome) {
        return new Deed(action, objectType, objectId, Purpose.NONE, outcome, Fact.NONE, List.of());
    }

    public Deed withPurpose(Purpose given) {
        return new Deed(action, objectType, objectId, given, outcome, fact, cases);
    }

    /** @param given the officer's own words */
    public Deed withPurpose(String given) {
        return withPurpose(Purpose.inWords(given));
    }

    public Deed saying(Fact said) {
        return new Deed(action, objectType, objectId, purpose, outcome, said, cases);
    }

    public Deed saying(Fact.Builder said) {
        return saying(said.build());
    }

    public Deed saying(FactCode said) {
        return saying(said.alone());
    }

    /**
     * Names what is on record now by a digest, beside what the deed says: so that a row that is changed past the application is
     * found, and no content of the case stands in the trail.
     *
     * @param described in the order in which the row's own digest takes them, see the migration of {@code state_digest}
     */
    public Deed withState(String... described) {
        return withDigest(StateDigest.of(described));
    }

    /** @param digest that the row has */
    public Deed withDigest(String digest) {
        return saying(fact.with(Slot.hex("state").of(digest)));
    }

    public Deed about(UUID caseId) {
        return about(List.of(caseId));
    }

    public Deed about(Collection<UUID> caseIds) {
        return new Deed(action, objectType, objectId, purpose, outcome, fact, List.copyOf(caseIds));
    }
}
