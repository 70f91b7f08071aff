package org.crosscase.it.link;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.crosscase.casefile.CaseFiles;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.OpenCase;
import org.crosscase.casefile.Sensitivity;
import org.crosscase.evidence.AddedSignature;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.SignatureImports;
import org.crosscase.evidence.SignatureItem;
import org.crosscase.it.Acting;
import org.crosscase.it.Await;
import org.crosscase.it.Superuser;
import org.crosscase.it.TestOfficer;
import org.crosscase.link.LinkFigures;
import org.crosscase.link.LinkPage;
import org.crosscase.link.LinkQuery;
import org.crosscase.link.LinkSummary;
import org.crosscase.link.Links;
import org.crosscase.signature.pdq.PdqHash;

/** Cases with media items that match as a test wants them to, and the waiting until the workers are through. */
@Dependent
public class LinkScene {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private Acting acting;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private SignatureImports signatures;

    @Inject
    private Links links;

    public CaseId openCase(TestOfficer officer, Sensitivity sensitivity) {
        // Of equal shape, so that finding it by any of its parts costs as much for every case.
        String reference = "L-" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
        return acting.as(
                officer,
                () -> caseFiles.openCase(new OpenCase(reference, "Title of " + reference, "", "", sensitivity)));
    }

    public void changeSensitivity(TestOfficer officer, CaseId caseId, Sensitivity wanted) {
        acting.as(officer, () -> {
            int version = caseFiles.getCase(caseId).version();
            return caseFiles.changeSensitivity(caseId, version, wanted, "decided in the test");
        });
    }

    /** A media item known by its PDQ alone. */
    public MediaId addPicture(TestOfficer officer, CaseId caseId, PdqHash pdq) {
        return add(officer, caseId, new SignatureItem(null, null, null, null, pdq.hex(), null));
    }

    public MediaId addFile(TestOfficer officer, CaseId caseId, String sha256) {
        return add(officer, caseId, new SignatureItem(null, sha256, null, null, null, null));
    }

    public MediaId add(TestOfficer officer, CaseId caseId, SignatureItem item) {
        AddedSignature added = acting.as(officer, () -> signatures.addSignatures(caseId, List.of(item)))
                .get(0);
        if (added.mediaId() == null) {
            throw new IllegalStateException(added.toString());
        }
        return added.mediaId();
    }

    /** Until nothing that concerns these cases is due now or soon. */
    public void settle(CaseId... cases) {
        String ids = List.of(cases).stream().map(CaseId::toString).collect(Collectors.joining(",", "{", "}"));
        await(() -> "0"
                .equals(Superuser.value(
                        "select (select count(*) from media_step s join case_media c on c.media_id = s.media_id"
                                + " where c.case_id = any (?::uuid[]))"
                                + " + (select count(*) from identifier_due d join identifier i on i.id = d.identifier_id"
                                + " join person_in_case p on p.person_id = i.person_id where p.case_id = any (?::uuid[]))"
                                + " + (select count(*) from link_step where (low_case = any (?::uuid[]) or high_case = any (?::uuid[]))"
                                + " and due_at < now() + interval '5 seconds')"
                                + " + (select count(*) from link_due d left join link l on l.id = d.link_id"
                                + " where d.case_id = any (?::uuid[]) or l.low_case = any (?::uuid[]) or l.high_case = any (?::uuid[]))",
                        ids,
                        ids,
                        ids,
                        ids,
                        ids,
                        ids,
                        ids)));
    }

    public static void await(Callable<Boolean> condition) {
        Await.until(PATIENCE, condition);
    }

    /** The links of a case, as its own agency sees them. */
    public List<LinkSummary> linksOf(TestOfficer officer, CaseId caseId) {
        LinkPage page = acting.as(officer, () -> links.listLinks(LinkQuery.ofCase(caseId, 50)));
        return page.items();
    }

    /** How many links the case has and how strong the strongest is, as its own agency may know at this moment. */
    public LinkFigures figuresOf(TestOfficer officer, CaseId caseId) {
        return acting.as(officer, () -> links.figuresOf(Set.of(caseId))).getOrDefault(caseId, LinkFigures.NONE);
    }

    /** Public id of the link between two cases, whoever may see it. */
    public UUID linkId(CaseId one, CaseId other) throws SQLException {
        return UUID.fromString(Superuser.value(
                "select id::text from link where ? in (low_case, high_case) and ? in (low_case, high_case)",
                one.value(),
                other.value()));
    }

    /** A hash as of a picture: half of its bits are set. */
    public static PdqHash picture() {
        Random random = new Random();
        long[] words = new long[4];
        int set = 0;
        while (set < 128) {
            int bit = random.nextInt(256);
            if ((words[bit >> 6] >>> (bit & 63) & 1) == 0) {
                words[bit >> 6] |= 1L << (bit & 63);
                set++;
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    /** The same picture with that many bits changed, as many from 0 to 1 as from 1 to 0: it still looks like a picture's. */
    public static PdqHash copy(PdqHash of, int distance) {
        long[] words = {of.w0(), of.w1(), of.w2(), of.w3()};
        int[] left = {distance / 2, distance - distance / 2};
        for (int bit = 0; bit < 256; bit++) {
            int value = (int) (words[bit >> 6] >>> (bit & 63) & 1);
            if (left[value] > 0) {
                left[value]--;
                words[bit >> 6] ^= 1L << (bit & 63);
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    public static String sha256() {
        byte[] bytes = new byte[32];
        new Random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
