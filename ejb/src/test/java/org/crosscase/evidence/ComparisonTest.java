package org.crosscase.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crosscase.evidence.Comparison.Extent;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.kind.FileKind;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final List<String> EXACT = List.of("SHA256", "SHA1", "MD5");

    @Test
    void aPictureWithDetailIsComparedAsOne() {
        assertEquals(
                new Comparison(Extent.PICTURE, List.of("SHA256", "SHA1", "MD5", "PDQ"), null, List.of()),
                of(MediaStep.DONE, FileKind.PICTURE, true, true, null, null, ""));
    }

    @Test
    void aPictureOfLittleDetailIsComparedAsAFileAndSaysSo() {
        assertEquals(
                new Comparison(Extent.FILE, EXACT, "little-detail", List.of()),
                of(MediaStep.DONE, FileKind.PICTURE, true, false, null, null, ""));
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertEquals(
                new Comparison(Extent.FILE, EXACT, "broken", List.of()),
                of(MediaStep.DONE, FileKind.PICTURE, false, false, "BROKEN", null, ""));
        assertEquals(
                new Comparison(Extent.FILE, EXACT, "kind-film", List.of()),
                of(MediaStep.DONE, FileKind.FILM, false, false, null, null, ""));
    }

    @Test
    void whatIsSetAsideIsComparedWithNothing() {
        assertEquals(
                new Comparison(Extent.NONE, List.of(), "plain-picture", List.of()),
                of(MediaStep.DONE, FileKind.PICTURE, true, true, null, "PLAIN_PICTURE", ""));
    }

    @Test
    void whatIsDueWaitsAndRemarksAreTold() {
        assertEquals(
                Extent.WAITING,
                of(MediaStep.MATCH, FileKind.PICTURE, true, true, null, null, "")
                        .extent());
        assertEquals(
                List.of("cut-off", "other-frames-not-compared"),
                of(MediaStep.DONE, FileKind.PICTURE, true, true, null, null, "CUT_OFF OTHER_FRAMES_NOT_COMPARED")
                        .remarks());
    }

    private static Comparison of(
            MediaStep step,
            FileKind kind,
            boolean pdq,
            boolean detail,
            String problem,
            String setAside,
            String remarks) {
        Set<Algorithm> signed = EnumSet.of(Algorithm.SHA256, Algorithm.SHA1, Algorithm.MD5);
        if (pdq) {
            signed.add(Algorithm.PDQ);
        }
        return Comparison.of(new Comparison.Facts(step, kind, signed, detail, problem, setAside, remarks));
    }
}
