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
 * @param purpose as the officer gave it, where one is asked; otherwise empty
 * @param detail what changed, without content of the case; at most 1,000 characters
 * @param cases of the agency that it is about, so that each of them shows who looked; bare UUIDs, because the trail knows
 *     no feature above it. A case that is the object itself need not be named
 */
public record Deed(
        String action,
        String objectType,
        String objectId,
        String purpose,
        Outcome outcome,
        String detail,
        List<UUID> cases) {
    public Deed {
        Objects.requireNonNull(action);
        Objects.requireNonNull(objectType);
        Objects.requireNonNull(objectId);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(detail);
        cases = List.copyOf(cases);
    }

    public Deed(String action, String objectType, String objectId, String purpose, Outcome outcome, String detail) {
        this(action, objectType, objectId, purpose, outcome, detail, List.of());
    }

    public static Deed done(String action, String objectType, Object objectId) {
        return new Deed(action, objectType, String.valueOf(objectId), "", Outcome.DONE, "");
    }

    public Deed withPurpose(String given) {
        return new Deed(action, objectType, objectId, given, outcome, detail, cases);
    }

    public Deed withDetail(String given) {
        return new Deed(action, objectType, objectId, purpose, outcome, given, cases);
    }

    /**
     * Names what is on record now by a digest, before the detail: so that a row that is changed past the application is found,
     * and no content of the case stands in the trail.
     *
     * @param facts in the order in which the row's own digest takes them, see the migration of {@code state_digest}
     */
    public Deed withState(String... facts) {
        String state = "state " + StateDigest.of(facts);
        return withDetail(detail.isEmpty() ? state : state + ", " + detail);
    }

    public Deed about(UUID caseId) {
        return about(List.of(caseId));
    }

    public Deed about(Collection<UUID> caseIds) {
        return new Deed(action, objectType, objectId, purpose, outcome, detail, List.copyOf(caseIds));
    }
}
