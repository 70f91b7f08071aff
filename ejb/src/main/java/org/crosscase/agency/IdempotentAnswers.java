package org.crosscase.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.crosscase.Checks;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.internal.AnswerBook;

/**
 * Carries out a request once, however often it is sent. Effect and answer stand in one transaction, so a crash or a cut
 * connection between them leaves both or neither, and two copies that arrive together wait for each other.
 */
@Stateless
@UseCase
@RolesAllowed({
    Role.INVESTIGATOR_NAME,
    Role.ANALYST_NAME,
    Role.COORDINATOR_NAME,
    Role.AGENCY_ADMIN_NAME,
    Role.AUDITOR_NAME,
    Role.PLATFORM_ADMIN_NAME,
    Role.PARTNER_SYSTEM_NAME
})
public class IdempotentAnswers {
    private static final int LONGEST_KEY = 200;

    @Inject
    private AnswerBook book;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * @param key chosen by the caller, up to 200 characters; an officer's keys are the officer's own
     * @param requestHash SHA-256 of what was asked
     * @param request calls the use case; it is not run when the key has an answer
     * @throws Problem {@code idempotency-key-reused} when the key was used for something else
     */
    @NotAudited(
            value = "the use case that the request calls writes its own entry; a repetition does nothing",
            attempt = "request.repeat")
    public StoredAnswer once(String key, byte[] requestHash, Supplier<StoredAnswer> request) {
        ActingOfficer officer = currentOfficer.get();
        String checked = Checks.required("Idempotency-Key", key, LONGEST_KEY);
        book.lock(officer, checked);
        Optional<StoredAnswer> known = book.find(officer, checked, requestHash);
        if (known.isPresent()) {
            return known.get();
        }
        StoredAnswer answer = request.get();
        book.add(officer, checked, requestHash, answer);
        return answer;
    }

    /**
     * The answer that a request of this key was given.
     *
     * @throws Problem {@code idempotency-key-reused} when the key was used for something else
     */
    @NotAudited(value = "the officer's own answer of before", attempt = "request.repeat")
    public Optional<StoredAnswer> find(String key, byte[] requestHash) {
        return book.find(currentOfficer.get(), Checks.required("Idempotency-Key", key, LONGEST_KEY), requestHash);
    }
}
