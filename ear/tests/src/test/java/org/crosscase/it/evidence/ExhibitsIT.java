package org.crosscase.it.evidence;

import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.crosscase.Spelling;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.evidence.AddExhibit;
import org.crosscase.evidence.Custody;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitKind;
import org.crosscase.evidence.ExhibitSummary;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.internal.custody.ExhibitRepository;
import org.crosscase.it.Acting;
import org.crosscase.it.Await;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.Transactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What two officers come to who act on one exhibit at a time. */
@ArquillianTest
class ExhibitsIT {
    private static final String REASON = "The room was painted";

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles cases;

    @Inject
    private Exhibits exhibits;

    @Inject
    private Custody custody;

    @Inject
    private ExhibitRepository repository;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private Transactions transactions;

    @Test
    void whoSawItWhereItIsNoMoreDoesNotMoveIt() {
        ExhibitSummary seen = exhibit(add(openCase(), "E-01"));
        move(seen, "Lab");

        assertEquals("exhibit-changed-meanwhile", slug(() -> move(seen, "Court")));

        assertEquals("Lab", exhibit(seen.id()).location());
        assertEquals(List.of("Room 2 to Lab"), moves(seen.id()));
        move(exhibit(seen.id()), "Court");
        assertEquals(List.of("Room 2 to Lab", "Lab to Court"), moves(seen.id()));
    }

    @Test
    void whoWithdrawsItIsToldThatItWasWithdrawnOrMovedMeanwhile() {
        for (boolean moved : List.of(true, false)) {
            ExhibitSummary seen = exhibit(add(openCase(), "E-01"));

            String slug = slug(() -> transactions.inOne(() -> {
                act(() -> repository.get(currentOfficer.get().agencyId(), seen.id()));
                transactions.meanwhile(() -> moved ? move(seen, "Lab") : withdraw(seen.id()));
                return withdraw(seen.id());
            }));

            assertEquals("exhibit-changed-meanwhile", slug);
            assertEquals(!moved, exhibit(seen.id()).withdrawn());
        }
    }

    @Test
    void aMoveWritesThePlaceAndNotTheCountOfFiles() throws Exception {
        ExhibitSummary seen = exhibit(add(openCase(), "E-01"));
        Superuser.tamper("update exhibit set file_count = 7 where id = '" + seen.id() + "'");

        move(seen, "Lab");

        assertEquals(7, exhibit(seen.id()).fileCount());
        assertFalse(exhibit(seen.id()).withdrawn());
    }

    @Test
    void aNumberIsTakenByOneThatReadsTheSame() {
        CaseId id = openCase();
        add(id, "E-01");

        assertEquals("exhibit-number-taken", slug(() -> add(id, "e\u201001")));
        add(id, "E-02");
        assertEquals(2, act(() -> exhibits.listExhibits(id)).size());
    }

    @Test
    void aNumberIsTakenAlsoByOneThatComesAtTheSameMoment() throws Exception {
        CaseId id = openCase();
        ExhibitId first = add(id, "E-01");
        try (Connection other = Superuser.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("set local session_replication_role = replica");
            try (var insert = other.prepareStatement("""
                    insert into exhibit (agency_id, case_id, number, number_key, kind, received_by)
                    select agency_id, case_id, 'E-02', ?, kind, received_by from exhibit where id = ?""")) {
                insert.setString(1, Spelling.key("E-02"));
                insert.setObject(2, first.value());
                insert.executeUpdate();
            }
            Thread commit = new Thread(() -> commitWhenAwaited(other));
            commit.start();

            assertEquals("exhibit-number-taken", slug(() -> add(id, "E-02")));
            commit.join();
        } finally {
            Superuser.tamper("delete from exhibit where case_id = '" + id + "' and number = 'E-02'");
        }
    }

    private static void commitWhenAwaited(Connection other) {
        Await.until(Duration.ofSeconds(20), () -> Superuser.value("""
                select exists (select from pg_stat_activity
                  where wait_event_type = 'Lock' and query ilike 'insert into exhibit %')""").equals("t"));
        try {
            other.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private CaseId openCase() {
        return act(() -> cases.openCase(OpenCase.of("X-" + UUID.randomUUID(), "Harbour")));
    }

    private ExhibitId add(CaseId id, String number) {
        return act(() -> exhibits.addExhibit(new AddExhibit(id, number, "A phone", ExhibitKind.PHONE, "Room 2")));
    }

    private ExhibitSummary exhibit(ExhibitId id) {
        return act(() -> exhibits.getExhibit(id));
    }

    private Void move(ExhibitSummary seen, String place) {
        return act(() -> {
            exhibits.moveExhibit(seen.id(), seen.version(), place, REASON);
            return null;
        });
    }

    private Void withdraw(ExhibitId id) {
        return act(() -> {
            exhibits.withdrawExhibit(id, "Returned to its owner");
            return null;
        });
    }

    private List<String> moves(ExhibitId id) {
        return act(() -> custody.history(id)).events().stream()
                .filter(event -> event.action() == CustodyAction.MOVED)
                .map(event -> event.fact().find("from").orElseThrow() + " to "
                        + event.fact().find("to").orElseThrow())
                .toList();
    }

    private String slug(Callable<?> attempt) {
        return Transactions.refusal(() -> act(attempt)).slug();
    }

    private <T> T act(Callable<T> work) {
        return acting.as(NL_INVESTIGATOR, work);
    }
}
