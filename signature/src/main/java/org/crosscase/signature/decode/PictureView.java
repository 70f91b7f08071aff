package org.crosscase.signature.decode;

import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * What a decoder gets to see of a file: chosen ranges of it, with literal bytes between. So no decoder ever parses
 * metadata, colour profiles or further frames, where most of their known faults lie.
 */
final class PictureView extends ImageInputStreamImpl {
    /** More ranges than any sound file needs. */
    private static final int MAX_RANGES = 100_000;

    private record Range(byte[] literal, long from, long length, long at) {}

    private final PictureBytes bytes;
    private final List<Range> ranges = new ArrayList<>();
    private long total;
    private int current;

    PictureView(PictureBytes bytes) {
        this.bytes = bytes;
    }

    static PictureView whole(PictureBytes bytes) {
        PictureView view = new PictureView(bytes);
        view.ranges.add(new Range(null, 0, bytes.length(), 0));
        view.total = bytes.length();
        return view;
    }

    void literal(int... values) {
        byte[] literal = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            literal[i] = (byte) values[i];
        }
        ranges.add(new Range(literal, 0, literal.length, total));
        total += literal.length;
    }

    void text(String text) {
        literal(text.chars().toArray());
    }

    /** Adds a range of the file, as much of it as exists. */
    void range(long from, long length) throws RefusedPictureException {
        long real = Math.min(length, bytes.length() - from);
        if (real <= 0) {
            return;
        }
        Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
        if (last != null && last.literal == null && last.from + last.length == from) {
            ranges.set(ranges.size() - 1, new Range(null, last.from, last.length + real, last.at));
        } else if (ranges.size() == MAX_RANGES) {
            throw RefusedPictureException.broken("The picture is cut into too many pieces");
        } else {
            ranges.add(new Range(null, from, real, total));
        }
        total += real;
    }

    @Override
    public long length() {
        return total;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        bitOffset = 0;
        int done = 0;
        while (done < count && streamPos < total) {
            Range range = find();
            long inside = streamPos - range.at;
            int part = (int) Math.min(count - done, range.length - inside);
            if (range.literal != null) {
                System.arraycopy(range.literal, (int) inside, target, offset + done, part);
            } else {
                part = bytes.copy(range.from + inside, target, offset + done, part);
            }
            done += part;
            streamPos += part;
        }
        return done == 0 && count > 0 ? -1 : done;
    }

    private Range find() {
        if (streamPos < ranges.get(current).at) {
            current = 0;
        }
        while (streamPos >= ranges.get(current).at + ranges.get(current).length) {
            current++;
        }
        return ranges.get(current);
    }
}
