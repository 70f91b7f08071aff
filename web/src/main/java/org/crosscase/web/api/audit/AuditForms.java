package org.crosscase.web.api.audit;

import java.time.Instant;
import java.util.List;
import org.crosscase.audit.AuditEntry;
import org.crosscase.audit.AuditEntryDetails;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.AuditPage;
import org.crosscase.audit.AuditVerification;
import org.crosscase.audit.LogVerification;
import org.crosscase.audit.Outcome;
import org.crosscase.audit.PublishedHead;
import org.crosscase.web.api.FactForm;

/** What callers get of the audit trail. */
public final class AuditForms {
    private AuditForms() {}

    /**
     * One entry.
     *
     * @param purposeCode of a reason that was chosen from a list; empty when it was given in words
     * @param fact code of what it says beside the action; empty when it says nothing more
     * @param position place in the agency's log, from 0; absent for the second until it is sequenced
     */
    public record Entry(
            String id,
            Instant at,
            String username,
            String displayName,
            String capacity,
            String action,
            String objectType,
            String objectId,
            String purposeCode,
            String purpose,
            Outcome outcome,
            String fact,
            List<FactForm> arguments,
            Long position,
            String seal) {
        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.id().toString(),
                    entry.at(),
                    entry.username(),
                    entry.displayName(),
                    entry.capacity(),
                    entry.action(),
                    entry.objectType(),
                    entry.objectId(),
                    entry.purpose().code(),
                    entry.purpose().text(),
                    entry.outcome(),
                    entry.fact().code(),
                    FactForm.of(entry.fact()),
                    entry.position(),
                    entry.seal());
        }
    }

    /**
     * A page of entries.
     *
     * @param totalExact false when there are more than {@code total}
     */
    public record EntryPage(List<Entry> items, long total, boolean totalExact, String next) {
        static EntryPage of(AuditPage page) {
            return new EntryPage(
                    page.items().stream().map(Entry::of).toList(), page.total(), page.totalExact(), page.next());
        }
    }

    /** An entry with the seals of its neighbours. */
    public record EntryDetails(Entry entry, List<Seal> seals, boolean proved) {
        static EntryDetails of(AuditEntryDetails details) {
            return new EntryDetails(
                    Entry.of(details.entry()),
                    details.seals().stream()
                            .map(seal -> new Seal(seal.position(), seal.seal()))
                            .toList(),
                    details.findProof().isPresent());
        }
    }

    /** The hash that fixes the entry at a place of the log. */
    public record Seal(long position, String seal) {}

    /** What recomputing the logs found. */
    public record Verification(boolean whole, Instant checkedAt, long tookMillis, List<Log> logs, List<Other> others) {
        static Verification of(AuditVerification verification) {
            return new Verification(
                    verification.isWhole(),
                    verification.checkedAt(),
                    verification.took(),
                    verification.logs().stream().map(Log::of).toList(),
                    verification.others().stream()
                            .map(other -> new Other(
                                    other.agencyCode(),
                                    other.agencyName(),
                                    other.fits(),
                                    other.entries(),
                                    other.detail()))
                            .toList());
        }
    }

    /** Whether another agency's log still holds what is kept of it outside the database. */
    public record Other(String agency, String agencyName, boolean fits, long entries, String detail) {}

    /** The last signed head of a log. */
    public record Head(
            String agency,
            String agencyName,
            String origin,
            long size,
            String root,
            Instant signedAt,
            List<Cosigned> cosigned,
            long cosignedByOwn) {
        static Head of(PublishedHead head) {
            return new Head(
                    head.agencyCode(),
                    head.agencyName(),
                    head.origin(),
                    head.size(),
                    head.root(),
                    head.signedAt(),
                    head.cosigned().stream()
                            .map(one -> new Cosigned(one.agencyCode(), one.at()))
                            .toList(),
                    head.seenByOwn());
        }
    }

    /** An agency that found the head to continue the one before. */
    public record Cosigned(String agency, Instant at) {}

    /** One agency's log. */
    public record Log(
            String agency,
            String agencyName,
            boolean whole,
            long entries,
            long waiting,
            Instant firstAt,
            Instant lastAt,
            String root,
            long checkpoints,
            long signedEntries,
            Instant signedAt,
            Fault firstFault) {
        static Log of(LogVerification log) {
            return new Log(
                    log.agencyCode(),
                    log.agencyName(),
                    log.isWhole(),
                    log.entries(),
                    log.waiting(),
                    log.firstAt(),
                    log.lastAt(),
                    log.root(),
                    log.checkpoints(),
                    log.signedEntries(),
                    log.signedAt(),
                    log.findFault().map(Fault::of).orElse(null));
        }
    }

    /** The first thing that does not fit. */
    public record Fault(AuditFault.Kind kind, long position, String entryId, String detail) {
        static Fault of(AuditFault fault) {
            return new Fault(fault.kind(), fault.position(), fault.entryId(), fault.detail());
        }
    }

    /** Name, id and key; empty when none is configured. */
    public record VerifierKey(String key) {}
}
