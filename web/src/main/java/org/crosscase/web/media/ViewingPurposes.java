package org.crosscase.web.media;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseId;

/** Why the officer looks at the pictures of a case: asked once per case and day, then recorded with each viewing. */
@SessionScoped
public class ViewingPurposes implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<CaseId, Given> given = new ConcurrentHashMap<>();

    public void give(CaseId caseId, Purpose purpose) {
        give(caseId, purpose, Instant.now());
    }

    /** Empty when none was given today (UTC). */
    public Optional<Purpose> find(CaseId caseId) {
        return find(caseId, Instant.now());
    }

    void give(CaseId caseId, Purpose purpose, Instant now) {
        given.put(caseId, new Given(day(now), purpose));
    }

    Optional<Purpose> find(CaseId caseId, Instant now) {
        return Optional.ofNullable(given.get(caseId))
                .filter(one -> one.day().equals(day(now)))
                .map(Given::purpose)
                .filter(purpose -> !purpose.equals(Purpose.NONE));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private record Given(LocalDate day, Purpose purpose) implements Serializable {}
}
