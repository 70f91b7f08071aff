package org.crosscase.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.crosscase.Checks;
import org.crosscase.audit.AuditQuery;
import org.crosscase.audit.Outcome;
import org.crosscase.web.shell.Choice;

/** What the audit page and its extract ask for, of what stands in their address. */
final class TrailFilters {
    private TrailFilters() {}

    /** @param about null for anything */
    static AuditQuery query(
            String who,
            String action,
            String pictures,
            Set<String> about,
            String outcome,
            String day,
            String after,
            int rows) {
        Instant from = dayStart(day).orElse(null);
        return new AuditQuery(
                        null,
                        action,
                        null,
                        null,
                        Choice.find(Outcome.class, outcome).orElse(null),
                        from,
                        from == null ? null : from.plusSeconds(86_400),
                        after,
                        0,
                        rows)
                .byName(who)
                .ofActions(pictures == null ? null : SubjectWords.PICTURES_SEEN)
                .aboutObjects(about);
    }

    /** A day that is none is no filter: it can only come from a mistyped address. */
    private static Optional<Instant> dayStart(String day) {
        try {
            return Optional.ofNullable(day)
                    .map(text ->
                            LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant())
                    .filter(Checks::isMoment);
        } catch (DateTimeParseException mistyped) {
            return Optional.empty();
        }
    }
}
