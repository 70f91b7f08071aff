package org.crosscase.audit;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.Checks;

/** What goes on record of an auditor's own reading. */
final class AuditSearch {
    /** The first few of a list of many; they name what was looked for well enough. */
    private static final int NAMED = 10;

    private AuditSearch() {}

    static Fact searched(AuditQuery query) {
        return filters(new Fact.Builder(AuditFact.SEARCHED), query);
    }

    static Fact extracted(AuditQuery query, long entries) {
        return filters(AuditFact.EXTRACTED.with("entries", entries), query);
    }

    /** As an extract repeats it: the names of the arguments and their values. */
    static String line(AuditQuery query) {
        return searched(query).arguments().stream()
                .map(argument -> argument.name() + " " + argument.value())
                .collect(Collectors.joining(", "));
    }

    private static Fact filters(Fact.Builder fact, AuditQuery query) {
        List<String> ids = all(query.objectId(), query.objectIds());
        boolean told = query.objectIds() == null || !ids.isEmpty() && ids.size() <= NAMED;
        return fact.with("who", Checks.given(query.username()))
                .with("name", Checks.given(query.who()))
                .with("did", actions(query))
                .with("subject", Checks.given(query.objectType()))
                .with("id", ids.stream().limit(NAMED).toList())
                .with("ids", told ? null : ids.size())
                .with("outcome", query.outcome())
                .with("from", query.from())
                .with("until", query.to())
                .build();
    }

    /** What is typed where an action is meant need not be one. */
    private static List<String> actions(AuditQuery query) {
        return all(query.action(), query.actions()).stream()
                .map(typed -> typed.replaceAll("[^A-Za-z0-9._-]", "_"))
                .map(typed -> typed.substring(0, Math.min(80, typed.length())))
                .toList();
    }

    static Fact verified(AuditVerification verification) {
        List<LogVerification> broken =
                verification.logs().stream().filter(log -> !log.isWhole()).toList();
        return AuditFact.VERIFIED
                .with("logs", verification.logs().size())
                .with(
                        "entries",
                        verification.logs().stream()
                                .mapToLong(LogVerification::entries)
                                .sum())
                .with("broken", broken.stream().map(LogVerification::agencyCode).toList())
                .with("fault", broken.stream().map(log -> log.fault().kind()).toList())
                .with(
                        "position",
                        broken.stream().map(log -> log.fault().position()).toList())
                .with(
                        "unfitting",
                        verification.others().stream()
                                .filter(other -> !other.fits())
                                .map(OtherLog::agencyCode)
                                .toList())
                .build();
    }

    private static List<String> all(String one, Set<String> any) {
        return Stream.concat(
                        Stream.ofNullable(Checks.given(one)),
                        Stream.ofNullable(any).flatMap(Collection::stream).sorted())
                .filter(Objects::nonNull)
                .toList();
    }
}
