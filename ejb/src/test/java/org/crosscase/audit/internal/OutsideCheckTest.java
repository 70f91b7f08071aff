package org.crosscase.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crosscase.audit.AuditFault;
import org.crosscase.audit.AuditFault.Kind;
import org.junit.jupiter.api.Test;

/** What is kept outside the database is held against the tree that is recomputed from it. */
class OutsideCheckTest {
    private static final String ORIGIN = "crosscase.local/audit/nl-demo";

    private static Sha256Hash leaf(int position) {
        return Sha256Hash.leaf(new byte[] {(byte) position, 0});
    }

    private static Sha256Hash seal(int position) {
        return Sha256Hash.seal(Sha256Hash.OF_NOTHING, leaf(position));
    }

    private static OutsideHeads.Kept kept(String keeper, LogOfTest log, int size) {
        return new OutsideHeads.Kept(keeper, log.head(size));
    }

    private static OutsideHeads.OfLog outside(Optional<EndMark> end, OutsideHeads.Kept... heads) {
        return new OutsideHeads.OfLog(List.of(heads), Optional.empty(), end);
    }

    /** Recomputes a log of so many entries. */
    private static void check(OutsideHeads.OfLog outside, int entries) {
        OutsideCheck check = new OutsideCheck(outside);
        MerkleFrontier tree = new MerkleFrontier((level, position, hash) -> {});
        for (int i = 0; i < entries; i++) {
            tree.add(leaf(i));
            check.reached(tree, seal(i));
        }
        check.requireNoneBeyond(entries);
    }

    private static AuditFault fault(OutsideHeads.OfLog outside, int entries) {
        return assertThrows(FaultFound.class, () -> check(outside, entries)).fault();
    }

    private static Optional<EndMark> end(int size, Sha256Hash seal) {
        return Optional.of(new EndMark(ORIGIN, size, seal, 1));
    }

    @Test
    void whatFitsIsNoFault() {
        LogOfTest log = new LogOfTest(ORIGIN);
        check(outside(Optional.empty()), 3);
        check(outside(end(5, seal(4)), kept("", log, 2), kept("fr-demo", log, 2), kept("", log, 5)), 7);
        check(outside(end(3, seal(2)), kept("", log, 3)), 3);
        assertEquals(5, outside(end(5, seal(4)), kept("", log, 3)).size());
        assertEquals(3, outside(Optional.empty(), kept("", log, 3)).size());
        assertTrue(OutsideHeads.OfLog.NOTHING.isEmpty());
    }

    @Test
    void aRewrittenLogIsNamedFromTheLastHeadThatAgrees() {
        LogOfTest log = new LogOfTest(ORIGIN);
        LogOfTest other = new LogOfTest(ORIGIN).rewrite(3);
        AuditFault fault = fault(outside(Optional.empty(), kept("", log, 2), kept("fr-demo", other, 5)), 6);
        assertEquals(Kind.CHECKPOINT, fault.kind());
        assertEquals(2, fault.position());
        assertTrue(fault.detail().contains("seen by fr-demo"), fault.detail());
        assertTrue(fault.detail().contains("2 to 4"), fault.detail());
    }

    @Test
    void anotherEndIsFoundWhereNoHeadIsSigned() {
        AuditFault fault = fault(outside(end(4, seal(9)), kept("", new LogOfTest(ORIGIN), 2)), 6);
        assertEquals(Kind.CHECKPOINT, fault.kind());
        assertEquals(2, fault.position());
        assertTrue(fault.detail().contains("2 to 3"), fault.detail());
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheHeadAndByTheMark() {
        LogOfTest log = new LogOfTest(ORIGIN);
        AuditFault signed = fault(outside(Optional.empty(), kept("", log, 2), kept("be-demo", log, 5)), 4);
        assertEquals(List.of(Kind.MISSING, 4L), Arrays.asList(signed.kind(), signed.position()));
        assertTrue(signed.detail().contains("5 entries were signed and seen by be-demo"), signed.detail());

        AuditFault placed = fault(outside(end(5, seal(4)), kept("", log, 2)), 4);
        assertEquals(List.of(Kind.MISSING, 4L), Arrays.asList(placed.kind(), placed.position()));
        assertTrue(placed.detail().contains("5 entries were placed"), placed.detail());
        assertEquals(Kind.MISSING, fault(outside(end(5, seal(4))), 0).kind(), "emptied");
    }
}
