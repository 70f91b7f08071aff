package org.crosscase.signature.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscase.signature.decode.FrameSignature;
import org.crosscase.signature.decode.PictureFacts;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.pdq.PdqHash;
import org.crosscase.signature.pdq.PdqSignature;

/**
 * What a decoder process writes to its supervisor: plain numbers in fixed places, never Java objects. A process that took
 * harm from a hostile file can write what it likes, so reading checks everything and takes no length on trust.
 *
 * <p>Layout, big-endian: state (1), problem type (1), detail length (2) and UTF-8 (800), media type (1), width, height,
 * frames, EXIF orientation (4 each), a signature (quality, 4, and eight hashes, 32 each), thumbnail width and height (2
 * each) and brightness (16,384), cut and written (1 each), frame and frames read (4 each), number of further signatures (1), and for each
 * of at most 31 its frame (4) and a signature as above.
 */
final class Answer {
    static final int DETAIL = 4 * PictureProblem.MAX_DETAIL;
    private static final int GREY = GreyThumbnail.MAX_SIDE * GreyThumbnail.MAX_SIDE;

    private static final int SIGNATURE = 4 + 8 * PdqHash.BYTES;
    private static final int AFTER_GREY = 4 + DETAIL + 1 + 4 * 4 + SIGNATURE + 4 + GREY;

    /** Length of every answer to an examination in bytes. */
    static final int BYTES =
            4 + DETAIL + 1 + 4 * 4 + SIGNATURE + 4 + GREY + 11 + FrameSignature.MOST_FURTHER * (4 + SIGNATURE);

    /** A rendition is at most this long. */
    static final int MAX_JPEG = 32 << 20;

    private static final List<String> MIME_TYPES =
            List.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp", "image/tiff");

    private static final byte PICTURE = 1;
    private static final byte REFUSED = 2;
    private static final byte REFUSED_WITH_FACTS = 3;

    private Answer() {}

    static byte[] write(Examination examination) {
        ByteBuffer out = ByteBuffer.allocate(BYTES);
        if (examination instanceof Examination.Picture picture) {
            out.put(PICTURE);
            out.position(4 + DETAIL);
            write(out, picture.facts());
            write(out, picture.pdq());
            out.putShort((short) picture.thumbnail().width());
            out.putShort((short) picture.thumbnail().height());
            out.put(picture.thumbnail().grey());
            out.position(AFTER_GREY);
            out.put((byte) (picture.cut() ? 1 : 0)).put((byte) (picture.written() ? 1 : 0));
            out.putInt(picture.frame()).putInt(picture.framesRead());
            out.put((byte) picture.further().size());
            picture.further().forEach(further -> write(out.putInt(further.frame()), further.pdq()));
        } else if (examination instanceof Examination.Refused refused) {
            out.put(refused.facts().isPresent() ? REFUSED_WITH_FACTS : REFUSED);
            write(out, refused.problem());
            refused.facts().ifPresent(facts -> write(out.position(4 + DETAIL), facts));
        }
        return out.array();
    }

    static Examination read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[BYTES];
        in.readFully(bytes);
        try {
            return parse(ByteBuffer.wrap(bytes));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw corrupted();
        }
    }

    private static Examination parse(ByteBuffer in) throws IOException {
        byte state = in.get();
        return switch (state) {
            case PICTURE -> picture(in.position(4 + DETAIL));
            case REFUSED -> new Examination.Refused(problem(in), Optional.empty());
            case REFUSED_WITH_FACTS -> {
                PictureProblem problem = problem(in);
                yield new Examination.Refused(problem, Optional.of(facts(in.position(4 + DETAIL))));
            }
            default -> throw corrupted();
        };
    }

    private static Examination picture(ByteBuffer in) {
        PictureFacts facts = facts(in);
        PdqSignature pdq = signature(in);
        int width = in.getShort();
        int height = in.getShort();
        byte[] grey = new byte[Math.min(GREY, Math.max(0, width * height))];
        in.get(grey);
        in.position(AFTER_GREY);
        boolean cut = in.get() != 0;
        boolean written = in.get() != 0;
        int frame = in.getInt();
        int framesRead = in.getInt();
        int count = in.get();
        if (count < 0 || count > FrameSignature.MOST_FURTHER) {
            throw new IllegalArgumentException("More signatures than there can be");
        }
        List<FrameSignature> further = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            further.add(new FrameSignature(in.getInt(), signature(in)));
        }
        return new Examination.Picture(
                facts, pdq, new GreyThumbnail(width, height, grey), cut, written, frame, framesRead, further);
    }

    private static void write(ByteBuffer out, PdqSignature pdq) {
        out.putInt(pdq.quality());
        pdq.orientations().forEach(hash -> out.put(hash.bytes()));
    }

    private static PdqSignature signature(ByteBuffer in) {
        int quality = in.getInt();
        List<PdqHash> hashes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] hash = new byte[PdqHash.BYTES];
            in.get(hash);
            hashes.add(PdqHash.ofBytes(hash));
        }
        return new PdqSignature(hashes.get(0), quality, hashes);
    }

    /** An answer to a rendition: state, problem as above, then width, height, length (4 each) and the JPEG. */
    static byte[] write(Rendition rendition) {
        if (rendition instanceof Rendition.Shown shown) {
            return ByteBuffer.allocate(4 + DETAIL + 12 + shown.jpeg().length)
                    .put(PICTURE)
                    .position(4 + DETAIL)
                    .putInt(shown.width())
                    .putInt(shown.height())
                    .putInt(shown.jpeg().length)
                    .put(shown.jpeg())
                    .array();
        }
        ByteBuffer out = ByteBuffer.allocate(4 + DETAIL + 12).put(REFUSED);
        write(out, ((Rendition.Refused) rendition).problem());
        return out.array();
    }

    static Rendition readRendition(DataInputStream in) throws IOException {
        byte[] bytes = new byte[4 + DETAIL + 12];
        in.readFully(bytes);
        ByteBuffer head = ByteBuffer.wrap(bytes);
        try {
            if (head.get() != PICTURE) {
                return new Rendition.Refused(problem(head));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw corrupted();
        }
        head.position(4 + DETAIL);
        int width = head.getInt();
        int height = head.getInt();
        int length = head.getInt();
        if (length < 0 || length > MAX_JPEG || width < 1 || height < 1) {
            throw corrupted();
        }
        byte[] jpeg = new byte[length];
        in.readFully(jpeg);
        return new Rendition.Shown(width, height, jpeg);
    }

    static void write(ByteBuffer out, PictureProblem problem) {
        byte[] detail = problem.detail().getBytes(StandardCharsets.UTF_8);
        out.put((byte) problem.type().ordinal()).putShort((short) detail.length).put(detail);
    }

    static PictureProblem problem(ByteBuffer in) {
        PictureProblem.Type type = PictureProblem.Type.values()[in.get()];
        byte[] detail = new byte[Math.max(0, Math.min(DETAIL, in.getShort()))];
        in.get(detail);
        return PictureProblem.of(type, new String(detail, StandardCharsets.UTF_8));
    }

    private static void write(ByteBuffer out, PictureFacts facts) {
        out.put((byte) MIME_TYPES.indexOf(facts.mimeType()))
                .putInt(facts.width())
                .putInt(facts.height())
                .putInt(facts.frames())
                .putInt(facts.exifOrientation());
    }

    private static PictureFacts facts(ByteBuffer in) {
        return new PictureFacts(MIME_TYPES.get(in.get()), in.getInt(), in.getInt(), in.getInt(), in.getInt());
    }

    static StreamCorruptedException corrupted() {
        return new StreamCorruptedException("A decoder process answered with what is no answer");
    }
}
