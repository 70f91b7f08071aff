package org.crosscase.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.crosscase.person.internal.CommonBook;
import org.crosscase.person.internal.IdentifierQueue;
import org.crosscase.person.internal.ListMarks;

/**
 * Lists of values that are everybody's: networks of providers, services that shorten addresses, names such as {@code admin}. The agency's own
 * identifiers that fall under an entry give no links as long as it is in force; nothing is deleted, and other agencies' stay as they are.
 */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.AGENCY_ADMIN_NAME})
public class CommonValues {
    @Inject
    private CommonBook values;

    @Inject
    private ListMarks marks;

    @Inject
    private IdentifierQueue queue;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    /**
     * What a list would set aside, of what the officer may read: a figure of the whole agency would tell of cases that the officer may not
     * know.
     *
     * @throws Problem as {@link CommonListReader#read}
     */
    @NotAudited(value = "counts what the officer may read, and changes nothing", attempt = "commonvalue.import")
    public ListPreview preview(WrittenList written) {
        ActingOfficer officer = currentOfficer.get();
        CommonList list = CommonListReader.read(written);
        boolean reads = officer.has(Role.INVESTIGATOR);
        Map<Integer, Long> counts =
                reads && !list.entries().isEmpty() ? values.counts(officer, list.entries()) : Map.of();
        List<ListPreview.Entry> entries = IntStream.range(0, list.entries().size())
                .mapToObj(i -> new ListPreview.Entry(
                        list.entries().get(i), reads ? Optional.of(counts.getOrDefault(i + 1, 0L)) : Optional.empty()))
                .toList();
        return new ListPreview(list.name(), entries, list.leftOut());
    }

    /**
     * Takes the entries that are not in force yet; those that an earlier list of the name had stay until they are withdrawn.
     *
     * @throws Problem as {@link CommonListReader#read}
     */
    @Audited("commonvalue.import")
    public ListImported importList(WrittenList written) {
        ActingOfficer officer = currentOfficer.get();
        CommonList list = CommonListReader.read(written);
        marks.lock(officer.agencyId());
        List<CommonValueId> added =
                list.entries().isEmpty() ? List.of() : values.add(officer, list.name(), list.entries());
        workOutAnew(officer, added);
        auditTrail.record(Deed.done("commonvalue.import", "commonvalue", "")
                .saying(PersonFact.LIST_IMPORTED.with("list", list.name()).with("entries", added.size())));
        return new ListImported(list.name(), added.size(), list.leftOut());
    }

    /** Those of the agency that are in force. */
    @NotAudited(value = "what the agency's lists say, which is about no case", attempt = "commonvalue.import")
    public List<CommonValue> listValues() {
        return values.list(currentOfficer.get().agencyId());
    }

    /**
     * One entry sets nothing aside any more.
     *
     * @param reason at least 10 characters
     * @throws Problem {@code common-value-not-found}, {@code reason-too-short}
     */
    @Audited("commonvalue.withdraw")
    public void withdraw(CommonValueId id, String reason) {
        String onRecord = Checks.reason(reason);
        ActingOfficer officer = currentOfficer.get();
        marks.lock(officer.agencyId());
        String list = values.withdraw(officer, id, onRecord).stream()
                .findFirst()
                .orElseThrow(PersonProblems::commonValueNotFound);
        withdrawn(officer, list, List.of(id), onRecord);
    }

    /**
     * All entries of a list set nothing aside any more.
     *
     * @param reason at least 10 characters
     * @throws Problem {@code common-value-not-found}, {@code reason-too-short}
     */
    @Audited("commonvalue.withdraw")
    public void withdrawList(String list, String reason) {
        String name = Checks.required("list", list, CommonList.LONGEST_NAME);
        String onRecord = Checks.reason(reason);
        ActingOfficer officer = currentOfficer.get();
        marks.lock(officer.agencyId());
        List<CommonValueId> ids = values.withdraw(officer, name, onRecord);
        if (ids.isEmpty()) {
            throw PersonProblems.commonValueNotFound();
        }
        withdrawn(officer, name, ids, onRecord);
    }

    private void withdrawn(ActingOfficer officer, String list, List<CommonValueId> ids, String reason) {
        workOutAnew(officer, ids);
        auditTrail.record(Deed.done("commonvalue.withdraw", "commonvalue", ids.size() == 1 ? ids.get(0) : "")
                .withPurpose(reason)
                .saying(PersonFact.LIST_WITHDRAWN.with("list", list).with("entries", ids.size())));
    }

    private void workOutAnew(ActingOfficer officer, List<CommonValueId> entries) {
        if (!entries.isEmpty()) {
            queue.setAsideOrNot(officer.agencyId(), marks.markUnder(officer.agencyId(), entries));
        }
    }
}
