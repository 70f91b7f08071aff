package org.crosscase.signature.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.crosscase.signature.pdq.Pdq;

/** Chooses among the frames of a file those whose signatures are kept. */
final class DistinctFrames {
    /** Bits within which two decoders of one picture differ: such a frame shows nothing else. */
    private static final int SAME = 10;

    private DistinctFrames() {}

    /**
     * Again and again the one that is farthest from all that are kept, so that few signatures lie near every frame.
     *
     * @param main the frame that stands for the file
     */
    static List<FrameSignature> of(List<FrameSignature> all, int main) {
        List<FrameSignature> rest = new ArrayList<>();
        FrameSignature last = null;
        for (FrameSignature signature : all) {
            if (signature.frame() == main) {
                last = signature;
            } else if (signature.pdq().quality() >= Pdq.MIN_QUALITY) {
                rest.add(signature);
            }
        }
        int[] distance = new int[rest.size()];
        Arrays.fill(distance, Integer.MAX_VALUE);
        List<FrameSignature> kept = new ArrayList<>();
        while (last != null && kept.size() < FrameSignature.MOST_FURTHER) {
            int farthest = -1;
            for (int i = 0; i < distance.length; i++) {
                distance[i] = Math.min(
                        distance[i],
                        last.pdq().hash().distance(rest.get(i).pdq().hash()));
                farthest = farthest < 0 || distance[i] > distance[farthest] ? i : farthest;
            }
            last = farthest >= 0 && distance[farthest] > SAME ? rest.get(farthest) : null;
            if (last != null) {
                kept.add(last);
            }
        }
        kept.sort(Comparator.comparingInt(FrameSignature::frame));
        return kept;
    }
}
