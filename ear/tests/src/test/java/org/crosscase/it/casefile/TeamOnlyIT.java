package org.crosscase.it.casefile;

import static org.crosscase.it.TestOfficer.FR_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_ANALYST;
import static org.crosscase.it.TestOfficer.NL_INVESTIGATOR;
import static org.crosscase.it.TestOfficer.NL_TOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crosscase.Problem;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.OfficerId;
import org.crosscase.audit.CaseHistory;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseDetails;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseQuery;
import org.crosscase.casefile.CaseQuery.Mine;
import org.crosscase.casefile.CaseSummary;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.AnnounceFile;
import org.crosscase.evidence.Custody;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.CustodyState;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.Exhibits;
import org.crosscase.evidence.IntakeFileId;
import org.crosscase.evidence.IntakeId;
import org.crosscase.evidence.Intakes;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaItems;
import org.crosscase.evidence.MediaQuery;
import org.crosscase.evidence.SignatureImports;
import org.crosscase.evidence.SignatureItem;
import org.crosscase.evidence.Uploads;
import org.crosscase.it.Acting;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestArchive;
import org.crosscase.it.TestOfficer;
import org.crosscase.it.evidence.EvidenceScene;
import org.crosscase.it.evidence.EvidenceScene.Seizure;
import org.crosscase.it.link.LinkScene;
import org.crosscase.link.LinkId;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.link.Lookup;
import org.crosscase.link.LookupAnswer;
import org.crosscase.link.Lookups;
import org.crosscase.notification.NotificationSummary;
import org.crosscase.notification.Notifications;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** A case for its team only: whoever is not among its readers meets what is met where nothing is. */
@ArquillianTest
class TeamOnlyIT {
    private static final String WHY = "decided in the test";

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
    private Intakes intakes;

    @Inject
    private MediaItems media;

    @Inject
    private Custody custody;

    @Inject
    private Uploads uploads;

    @Inject
    private SignatureImports signatures;

    @Inject
    private Links links;

    @Inject
    private Lookups lookups;

    @Inject
    private Notifications notifications;

    @Inject
    private CaseHistory history;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private EvidenceScene evidence;

    @Inject
    private LinkScene linked;

    private CaseId open(TestOfficer officer, boolean teamOnly) {
        String reference = "T-" + UUID.randomUUID();
        return acting.as(
                officer,
                () -> cases.openCase(
                        new OpenCase(reference, "Title of " + reference, "", "", Sensitivity.CONTACT, teamOnly)));
    }

    private OfficerId idOf(TestOfficer officer) {
        return acting.as(officer, () -> currentOfficer.get().id());
    }

    private String answer(TestOfficer officer, Callable<?> question) {
        try {
            return "answered: " + acting.as(officer, question);
        } catch (Exception refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) {
                    return problem.slug() + " " + problem.arguments();
                }
            }
            throw refused;
        }
    }

    private Set<CaseId> listed(TestOfficer officer, CaseId id) {
        String reference = acting.as(NL_INVESTIGATOR, () -> cases.getCase(id)).reference();
        CaseQuery query = new CaseQuery(reference, null, null, Mine.AGENCY, null, null, 0, 50);
        return acting.as(officer, () -> cases.listCases(query)).items().stream()
                .map(CaseSummary::id)
                .collect(Collectors.toSet());
    }

    @Test
    void leadTeamAndSupervisorsReadItAndSightFollowsTheTeam() {
        CaseId id = open(NL_INVESTIGATOR, true);
        OfficerId analyst = idOf(NL_ANALYST);
        OfficerId tool = idOf(NL_TOOL);
        assertTrue(acting.as(NL_INVESTIGATOR, () -> cases.getCase(id)).teamOnly());
        assertEquals(Set.of(), listed(NL_ANALYST, id));

        acting.as(NL_INVESTIGATOR, () -> cases.addToTeam(id, analyst));
        assertEquals(id, acting.as(NL_ANALYST, () -> cases.getCase(id)).id());
        assertEquals(Set.of(id), listed(NL_ANALYST, id));
        acting.as(NL_INVESTIGATOR, () -> cases.removeFromTeam(id, analyst));
        assertTrue(answer(NL_ANALYST, () -> cases.getCase(id)).startsWith("case-not-found"));

        acting.as(NL_INVESTIGATOR, () -> cases.nameSupervisor(id, tool));
        assertEquals(
                List.of(tool),
                acting.as(NL_TOOL, () -> cases.getCase(id)).supervisors().stream()
                        .map(officer -> officer.id())
                        .toList());
        acting.as(NL_INVESTIGATOR, () -> cases.removeSupervisor(id, tool));
        assertTrue(answer(NL_TOOL, () -> cases.getCase(id)).startsWith("case-not-found"));
    }

    @Test
    void sightIsTakenAwayAlsoWhereTheCaseIsClosed() {
        CaseId id = open(NL_INVESTIGATOR, true);
        OfficerId analyst = idOf(NL_ANALYST);
        OfficerId tool = idOf(NL_TOOL);
        acting.as(NL_INVESTIGATOR, () -> cases.addToTeam(id, analyst));
        acting.as(NL_INVESTIGATOR, () -> cases.nameSupervisor(id, tool));
        acting.as(NL_INVESTIGATOR, () -> cases.closeCase(id, "All leads were followed"));

        acting.as(NL_INVESTIGATOR, () -> cases.removeFromTeam(id, analyst));
        acting.as(NL_INVESTIGATOR, () -> cases.removeSupervisor(id, tool));
        assertTrue(answer(NL_ANALYST, () -> cases.getCase(id)).startsWith("case-not-found"));
        assertTrue(answer(NL_TOOL, () -> cases.getCase(id)).startsWith("case-not-found"));
        assertTrue(answer(NL_INVESTIGATOR, () -> cases.addToTeam(id, analyst)).startsWith("case-closed"));
    }

    @Test
    void aCaseIsMadeSoAndOpenedAgainByWhoReadsIt() throws Exception {
        CaseId id = open(NL_ANALYST, false);
        CaseDetails read = acting.as(NL_INVESTIGATOR, () -> cases.getCase(id));
        assertTrue(answer(NL_INVESTIGATOR, () -> cases.changeTeamOnly(id, read.version(), true, WHY))
                .startsWith("case-team-only-by-its-team"));

        CaseId own = open(NL_INVESTIGATOR, false);
        CaseDetails hidden = acting.as(NL_INVESTIGATOR, () -> cases.changeTeamOnly(own, 0, true, WHY));
        assertTrue(answer(NL_ANALYST, () -> cases.getCase(own)).startsWith("case-not-found"));
        acting.as(NL_INVESTIGATOR, () -> cases.changeTeamOnly(own, hidden.version(), false, WHY));
        assertFalse(acting.as(NL_ANALYST, () -> cases.getCase(own)).teamOnly());
        assertEquals(
                List.of("made-team-only", "opened-to-agency"),
                Superuser.column(
                        "select fact from audit_entry where object_id = ? and action = 'case.change-team-only' and outcome = 'DONE'"
                                + " order by recorded_at",
                        own.toString()));
    }

    @Test
    void whatIsForOthersLooksLikeWhatIsNot() {
        CaseId id = open(NL_INVESTIGATOR, true);
        CaseId none = CaseId.random();
        for (TestOfficer stranger : List.of(NL_ANALYST, FR_INVESTIGATOR)) {
            assertEquals(answer(stranger, () -> cases.getCase(none)), answer(stranger, () -> cases.getCase(id)));
            assertEquals(
                    answer(stranger, () -> cases.readForChange(none)), answer(stranger, () -> cases.readForChange(id)));
            assertEquals(
                    answer(stranger, () -> exhibits.listExhibits(none)),
                    answer(stranger, () -> exhibits.listExhibits(id)));
            assertEquals(
                    answer(stranger, () -> media.listMedia(none, MediaQuery.first(5))),
                    answer(stranger, () -> media.listMedia(id, MediaQuery.first(5))));
            assertEquals(
                    answer(stranger, () -> custody.histories(none)), answer(stranger, () -> custody.histories(id)));
            // each of them was refused above, and stands in the trail of who asked
            assertEquals(
                    acting.as(stranger, () -> history.listForCase(none.value(), null, 50))
                            .items(),
                    acting.as(stranger, () -> history.listForCase(id.value(), null, 50))
                            .items());
        }
    }

    @Test
    void nothingThatHangsOnItIsShown() throws Exception {
        CaseId id = open(NL_INVESTIGATOR, true);
        Seizure seizure = evidence.beginIn(NL_INVESTIGATOR, id, "E-01");
        MediaId item =
                evidence.receive(seizure, "DCIM/1.png", EvidenceScene.picture()).mediaId();
        evidence.finish(seizure);
        acting.as(NL_INVESTIGATOR, () -> media.thumbnail(item));

        MediaId noItem = MediaId.random();
        ExhibitId noExhibit = ExhibitId.random();
        IntakeId noIntake = IntakeId.random();
        Purpose purpose = Purpose.inWords("looked at in the test");
        assertEquals(answer(NL_ANALYST, () -> media.getMedia(noItem)), answer(NL_ANALYST, () -> media.getMedia(item)));
        assertEquals(
                answer(NL_ANALYST, () -> media.thumbnail(noItem)), answer(NL_ANALYST, () -> media.thumbnail(item)));
        assertEquals(
                answer(NL_ANALYST, () -> media.reveal(noItem, purpose, 200, false)),
                answer(NL_ANALYST, () -> media.reveal(item, purpose, 200, false)));
        assertEquals(
                answer(NL_ANALYST, () -> media.openContent(noItem, purpose)),
                answer(NL_ANALYST, () -> media.openContent(item, purpose)));
        assertEquals(
                answer(NL_ANALYST, () -> custody.history(noItem)), answer(NL_ANALYST, () -> custody.history(item)));
        assertEquals(
                answer(NL_ANALYST, () -> exhibits.getDetails(noExhibit)),
                answer(NL_ANALYST, () -> exhibits.getDetails(seizure.exhibit())));
        assertEquals(
                answer(NL_ANALYST, () -> media.listFolders(noExhibit, null)),
                answer(NL_ANALYST, () -> media.listFolders(seizure.exhibit(), null)));
        assertEquals(
                answer(NL_ANALYST, () -> intakes.getIntake(noIntake)),
                answer(NL_ANALYST, () -> intakes.getIntake(seizure.intake())));
        assertEquals(
                answer(NL_ANALYST, () -> intakes.begin(noExhibit)),
                answer(NL_ANALYST, () -> intakes.begin(seizure.exhibit())));
        assertFalse(told(NL_ANALYST).contains(id.value()), "the end of its intake is told to nobody else");
        assertTrue(told(NL_INVESTIGATOR).contains(id.value()));
    }

    private List<UUID> told(TestOfficer officer) {
        return acting.as(officer, () -> notifications.list(null, 200)).items().stream()
                .map(NotificationSummary::caseId)
                .toList();
    }

    /** What stands in a case of each: the analyst sees the item, and of the other case that there is one to ask about. */
    @Test
    void whoHoldsTheSameLearnsWhomToAskAndNothingElse() throws Exception {
        CaseId hidden = open(NL_INVESTIGATOR, true);
        CaseId own = open(NL_ANALYST, false);
        byte[] picture = EvidenceScene.picture();
        Seizure secret = evidence.beginIn(NL_INVESTIGATOR, hidden, "SECRET-1");
        MediaId item = evidence.receive(secret, "hidden/path.png", picture).mediaId();
        evidence.finish(secret);
        Seizure seizure = evidence.beginIn(NL_ANALYST, own, "E-01");
        assertEquals(item, evidence.receive(seizure, "own/path.png", picture).mediaId());
        evidence.finish(seizure);
        linked.settle(hidden, own);

        var details = acting.as(NL_ANALYST, () -> media.getMedia(item));
        assertEquals(List.of(own), details.cases());
        assertFalse(details.toString().contains("hidden/path.png"), details.toString());
        assertFalse(details.toString().contains("SECRET-1"), details.toString());
        assertEquals(CustodyState.WHOLE, details.custodyState(), "an event that is not shown is not missing");
        assertEquals(
                Set.of(own, hidden),
                Set.copyOf(
                        acting.as(NL_INVESTIGATOR, () -> media.getMedia(item)).cases()));

        List<LinkSummary> found = linked.linksOf(NL_ANALYST, own);
        assertEquals(1, found.size());
        assertEquals(NL_INVESTIGATOR.username(), found.get(0).other().ask());
        assertNull(found.get(0).other().caseId());
        assertNull(found.get(0).other().caseReference());
        assertNull(found.get(0).other().title());
        LinkId link = found.get(0).id();
        assertEquals(
                own,
                acting.as(NL_ANALYST, () -> links.getLink(link))
                        .summary()
                        .mine()
                        .caseId());
        assertEquals(0, linked.linksOf(NL_ANALYST, hidden).size());
        assertEquals(0, linked.figuresOf(NL_ANALYST, hidden).count());
        assertEquals(1, linked.figuresOf(NL_INVESTIGATOR, hidden).count());

        LookupAnswer answer = acting.as(
                NL_ANALYST,
                () -> lookups.lookUp(new Lookup(
                        null, details.summary().sha256().hex(), null, null, null, "known from a tip of today")));
        assertEquals(List.of(NL_INVESTIGATOR.username()), answer.ask());
        assertTrue(acting.as(NL_INVESTIGATOR, () -> history.listForCase(hidden.value(), null, 50)).items().stream()
                .anyMatch(entry -> entry.toString().contains(NL_ANALYST.username())));
    }

    @Test
    void whoKnowsTheHashOfAFileHasNotItsBytes() throws Exception {
        CaseId hidden = open(NL_INVESTIGATOR, true);
        CaseId own = open(NL_ANALYST, false);
        Seizure secret = evidence.beginIn(NL_INVESTIGATOR, hidden, "E-01");
        MediaId item =
                evidence.receive(secret, "DCIM/1.png", EvidenceScene.picture()).mediaId();
        evidence.finish(secret);
        String hash = acting.as(NL_INVESTIGATOR, () -> media.getMedia(item))
                .summary()
                .sha256()
                .hex();
        acting.as(
                NL_ANALYST,
                () -> signatures.addSignatures(
                        own, List.of(new SignatureItem("from a list", hash, null, null, null, null))));

        Purpose purpose = Purpose.inWords("looked at in the test");
        var known = acting.as(NL_ANALYST, () -> media.getMedia(item)).summary();
        assertFalse(known.hasContent());
        assertFalse(known.hasThumbnail());
        MediaId none = MediaId.random();
        assertEquals(answer(NL_ANALYST, () -> media.thumbnail(none)), answer(NL_ANALYST, () -> media.thumbnail(item)));
        assertEquals(
                answer(NL_ANALYST, () -> media.openContent(none, purpose)),
                answer(NL_ANALYST, () -> media.openContent(item, purpose)));
        assertEquals(
                answer(NL_ANALYST, () -> media.reveal(none, purpose, 200, false)),
                answer(NL_ANALYST, () -> media.reveal(item, purpose, 200, false)));

        assertTrue(
                acting.as(NL_INVESTIGATOR, () -> media.getMedia(item)).summary().hasContent());
    }

    @Test
    void theTeamNamesItsFilesAndNobodyElseHearsOfThem() {
        CaseId id = open(NL_INVESTIGATOR, true);
        Seizure seizure = evidence.beginIn(NL_INVESTIGATOR, id, "E-01");
        List<AnnounceFile> files = List.of(AnnounceFile.of("DCIM/1.png", 1000, null));
        IntakeFileId file = acting.as(NL_INVESTIGATOR, () -> uploads.announce(seizure.intake(), files, false))
                .get(0)
                .id();
        assertEquals(file, acting.as(NL_INVESTIGATOR, () -> uploads.get(file)).id());
        IntakeFileId none = IntakeFileId.of(UUID.randomUUID());
        assertEquals(answer(NL_ANALYST, () -> uploads.get(none)), answer(NL_ANALYST, () -> uploads.get(file)));
        assertEquals(
                answer(NL_ANALYST, () -> uploads.announce(IntakeId.random(), files, false)),
                answer(NL_ANALYST, () -> uploads.announce(seizure.intake(), files, false)));
    }

    @Test
    void whenTheTeamTookAFileInIsNotToldToWhoHoldsItToo() {
        CaseId hidden = open(NL_INVESTIGATOR, true);
        CaseId own = open(NL_ANALYST, false);
        byte[] picture = EvidenceScene.picture();
        Seizure secret = evidence.beginIn(NL_INVESTIGATOR, hidden, "E-01");
        MediaId item = evidence.receive(secret, "1.png", picture).mediaId();
        evidence.finish(secret);
        Instant later = Instant.now();
        Seizure seizure = evidence.beginIn(NL_ANALYST, own, "E-01");
        evidence.receive(seizure, "1.png", picture);
        evidence.finish(seizure);

        var details = acting.as(NL_ANALYST, () -> media.getMedia(item));
        assertFalse(details.receivedAt().isBefore(later), details::toString);
        assertFalse(details.custody().isEmpty());
        assertTrue(
                details.custody().stream().noneMatch(event -> event.happenedAt().isBefore(later)), details::toString);
        assertEquals(CustodyState.WHOLE, details.custodyState());
        assertTrue(acting.as(NL_INVESTIGATOR, () -> media.getMedia(item))
                .receivedAt()
                .isBefore(later));
    }

    @Test
    void aLookOfTheTeamIsToldInItsOwnCaseAlone() throws Exception {
        CaseId hidden = open(NL_INVESTIGATOR, true);
        CaseId own = open(NL_ANALYST, false);
        byte[] picture = EvidenceScene.picture();
        Seizure secret = evidence.beginIn(NL_INVESTIGATOR, hidden, "E-01");
        MediaId item = evidence.receive(secret, "1.png", picture).mediaId();
        evidence.finish(secret);
        Seizure seizure = evidence.beginIn(NL_ANALYST, own, "E-01");
        evidence.receive(seizure, "1.png", picture);
        evidence.finish(seizure);

        acting.as(NL_INVESTIGATOR, () -> media.reveal(item, Purpose.inWords("for operation Orchard"), 200, false));
        acting.as(NL_INVESTIGATOR, () -> media.openContent(item, Purpose.inWords("for operation Orchard")))
                .close();
        assertEquals(2, looks(NL_INVESTIGATOR, hidden));
        assertEquals(0, looks(NL_ANALYST, own));
        assertEquals(2, viewings(NL_INVESTIGATOR, item));
        assertEquals(0, viewings(NL_ANALYST, item));

        acting.as(NL_ANALYST, () -> media.reveal(item, Purpose.inWords("to compare the rooms"), 200, false));
        assertEquals(1, looks(NL_ANALYST, own));
        assertEquals(3, looks(NL_INVESTIGATOR, hidden), "who looks from outside is told to the team");
        assertEquals(3, viewings(NL_INVESTIGATOR, item));
    }

    private long looks(TestOfficer reader, CaseId id) {
        return acting.as(reader, () -> history.listForCase(id.value(), null, 50)).items().stream()
                .filter(entry -> Set.of("media.view", "media.export").contains(entry.action()))
                .count();
    }

    private long viewings(TestOfficer reader, MediaId item) {
        return acting.as(reader, () -> custody.history(item)).events().stream()
                .filter(event ->
                        Set.of(CustodyAction.VIEWED, CustodyAction.EXPORTED).contains(event.action()))
                .count();
    }

    @Test
    void aLinkOfItIsUnknownToTheRestOfItsAgencyAndAsBeforeElsewhere() throws Exception {
        CaseId hidden = open(NL_INVESTIGATOR, true);
        CaseId french = linked.openCase(FR_INVESTIGATOR, Sensitivity.CONTACT);
        String file = LinkScene.sha256();
        linked.addFile(NL_INVESTIGATOR, hidden, file);
        linked.addFile(FR_INVESTIGATOR, french, file);
        linked.settle(hidden, french);
        LinkId link = LinkId.of(linked.linkId(hidden, french));

        assertEquals(
                answer(NL_ANALYST, () -> links.getLink(LinkId.of(UUID.randomUUID()))),
                answer(NL_ANALYST, () -> links.getLink(link)));
        assertFalse(linksOf(NL_ANALYST).contains(link));
        assertTrue(linksOf(NL_INVESTIGATOR).contains(link));
        assertTrue(linksOf(FR_INVESTIGATOR).contains(link), "nothing changes for other agencies");
        assertFalse(told(NL_ANALYST).contains(hidden.value()));
        assertTrue(told(NL_INVESTIGATOR).contains(hidden.value()));
    }

    private List<LinkId> linksOf(TestOfficer officer) {
        return acting.as(officer, () -> links.listLinks(LinkQuery.strongest(200))).items().stream()
                .map(LinkSummary::id)
                .toList();
    }

    @Test
    void itsReferenceIsNotGivenAgainAndNothingMoreIsToldOfIt() {
        CaseId id = open(NL_INVESTIGATOR, true);
        String reference = acting.as(NL_INVESTIGATOR, () -> cases.getCase(id)).reference();
        assertEquals(
                "case-reference-reserved [" + reference + "]",
                answer(NL_ANALYST, () -> cases.openCase(OpenCase.of(reference, "Another"))));
        assertTrue(acting.as(NL_ANALYST, () -> cases.findByReference(reference)).isEmpty());
    }

    /** By hand in the database, where no use case asks. */
    @Test
    void theDatabaseShowsItToItsReadersAlone() throws Exception {
        CaseId id = open(NL_INVESTIGATOR, true);
        Seizure seizure = evidence.beginIn(NL_INVESTIGATOR, id, "E-01");
        MediaId item =
                evidence.receive(seizure, "DCIM/1.png", EvidenceScene.picture()).mediaId();
        MediaId other =
                evidence.receive(seizure, "DCIM/2.png", EvidenceScene.picture()).mediaId();
        evidence.finish(seizure);
        String agency = Superuser.value("select agency_id::text from case_file where id = ?", id.value());
        Superuser.tamper(
                "insert into media_step (media_id, agency_id, step, due_at) values ('" + item + "', '" + agency
                        + "', 'RESIGN', now() + interval '1 day') on conflict do nothing",
                "insert into media_match (low_media, high_media, low_agency, high_agency, algorithm, distance)"
                        + " select least(a, b), greatest(a, b), '" + agency + "', '" + agency + "', 'PDQ', 31"
                        + " from (select cast('" + item + "' as uuid) a, cast('" + other
                        + "' as uuid) b) t on conflict do nothing");
        List<String> counts = List.of(
                "case_file where id = '" + id + "'",
                "case_team where case_id = '" + id + "'",
                "case_token where case_id = '" + id + "'",
                "case_face where case_id = '" + id + "'",
                "exhibit where case_id = '" + id + "'",
                "intake where case_id = '" + id + "'",
                "occurrence where case_id = '" + id + "'",
                "case_media where case_id = '" + id + "'",
                "audit_about where case_id = '" + id + "'",
                "notification where case_id = '" + id + "'",
                "media_listing where scope_id = '" + id + "'",
                "media_listing where scope_id = '" + seizure.exhibit() + "'",
                "media_item where id = '" + item + "'",
                "signature where media_id = '" + item + "'",
                "media_step where media_id = '" + item + "'",
                "media_match where '" + item + "' in (low_media, high_media)",
                "custody_event where subject_id = '" + item + "'",
                "custody_event where subject_id = '" + seizure.exhibit() + "'");
        for (String count : counts) {
            assertEquals(0, count(agency, "", "", count), "without an officer: " + count);
            assertEquals(0, count(agency, idOf(NL_ANALYST).toString(), "", count), "another officer: " + count);
            assertTrue(count(agency, idOf(NL_INVESTIGATOR).toString(), "", count) > 0, "its lead: " + count);
            assertTrue(count(agency, "", "on", count) > 0, "the agency's own work: " + count);
        }
    }

    private static long count(String agency, String officer, String work, String from) throws SQLException {
        try (Connection connection = Superuser.connectAsApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('crosscase.agency', '" + agency
                    + "', true), set_config('crosscase.officer', '" + officer
                    + "', true), set_config('crosscase.own_work', '" + work + "', true)");
            try (ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** The readers' rule costs no list its index. */
    @Test
    void listsAreStillSoughtByIndex() throws Exception {
        CaseId id = open(NL_INVESTIGATOR, true);
        String agency = Superuser.value("select agency_id::text from case_file where id = ?", id.value());
        List<String> plans = new ArrayList<>();
        try (Connection connection = Superuser.connectAsApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('crosscase.agency', '" + agency
                    + "', true), set_config('crosscase.officer', '" + idOf(NL_ANALYST) + "', true)");
            // as in SecondWallIT: whether the index can serve, in a table that is small
            statement.execute("set local enable_seqscan = off");
            for (String query : List.of(
                    "select id from case_file order by opened_at desc, id desc limit 50",
                    "select id from media_item where id = gen_random_uuid()",
                    "select id from link_side where listed order by strength desc, id limit 50",
                    "select row_id from media_listing where scope_id = '" + id + "' order by place, row_id limit 60")) {
                StringBuilder plan = new StringBuilder(query).append('\n');
                try (ResultSet rows = statement.executeQuery("explain " + query)) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                plans.add(plan.toString());
            }
        }
        assertEquals(
                List.of(),
                plans.stream().filter(plan -> plan.contains("Seq Scan")).toList());
    }
}
