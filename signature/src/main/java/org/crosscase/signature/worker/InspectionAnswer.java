package org.crosscase.signature.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqSignature;

/**
 * The answer to an inspection, checked as {@link Answer} is. Layout, big-endian: state (1), problem as in an answer, quality
 * (4), eight hashes (32 each), width and height (2 each), and as many bytes of brightness.
 */
final class InspectionAnswer {
    private static final byte SEEN = 1;
    private static final byte REFUSED = 2;
    private static final int HEAD = 4 + Answer.DETAIL + 4 + 8 * PdqHash.BYTES + 4;

    private InspectionAnswer() {}

    static byte[] write(Inspection inspection) {
        if (inspection instanceof Inspection.Seen seen) {
            ByteBuffer out = ByteBuffer.allocate(HEAD + seen.picture().grey().length);
            out.put(SEEN).position(4 + Answer.DETAIL).putInt(seen.pdq().quality());
            seen.pdq().orientations().forEach(hash -> out.put(hash.bytes()));
            out.putShort((short) seen.picture().width())
                    .putShort((short) seen.picture().height())
                    .put(seen.picture().grey());
            return out.array();
        }
        ByteBuffer out = ByteBuffer.allocate(HEAD).put(REFUSED);
        Answer.write(out, ((Inspection.Refused) inspection).problem());
        return out.array();
    }

    static Inspection read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[HEAD];
        in.readFully(bytes);
        ByteBuffer head = ByteBuffer.wrap(bytes);
        try {
            return head.get() == SEEN ? seen(head.position(4 + Answer.DETAIL), in) : refused(bytes[0], head);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Answer.corrupted();
        }
    }

    private static Inspection refused(byte state, ByteBuffer head) throws IOException {
        if (state != REFUSED) {
            throw Answer.corrupted();
        }
        return new Inspection.Refused(Answer.problem(head));
    }

    private static Inspection seen(ByteBuffer head, DataInputStream in) throws IOException {
        int quality = head.getInt();
        List<PdqHash> hashes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] hash = new byte[PdqHash.BYTES];
            head.get(hash);
            hashes.add(PdqHash.ofBytes(hash));
        }
        int width = head.getShort();
        int height = head.getShort();
        if (width < 1 || height < 1 || width > GreyPicture.MAX_SIDE || height > GreyPicture.MAX_SIDE) {
            throw Answer.corrupted();
        }
        byte[] grey = new byte[width * height];
        in.readFully(grey);
        return new Inspection.Seen(
                new PdqSignature(hashes.get(0), quality, hashes), new GreyPicture(width, height, grey));
    }
}
