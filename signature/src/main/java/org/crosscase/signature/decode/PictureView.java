package org.crosscase.signature.decode;

import java.io.IOException;
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

    /**
     * Reads past the end before it is an error: enough for decoders that look ahead and for the end marker that libjpeg
     * puts in. A decoder that takes the end for data and goes on would otherwise make pixels of nothing for many seconds.
     */
    private static final int READS_PAST_END = 16;

    private record Range(byte[] literal, long from, long length, long at) {}

    private final PictureBytes bytes;
    private final List<Range> ranges = new ArrayList<>();
    private long total;
    private int current;
    private int readsPastEnd;

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

    /** Big-endian 32 bits, as PNG writes its numbers. */
    void number(long value) {
        literal((int) (value >> 24 & 0xff), (int) (value >> 16 & 0xff), (int) (value >> 8 & 0xff), (int) value & 0xff);
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
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
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
        // a decoder that seeks back and asks again gets part of what it asks for each time
        if (done < count && ++readsPastEnd > READS_PAST_END) {
            // not an EOFException: bit readers catch that one and go on with zeros
            throw new IOException("The decoder asks for more than there is");
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
