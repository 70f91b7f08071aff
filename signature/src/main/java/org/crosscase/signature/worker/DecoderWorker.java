package org.crosscase.signature.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import org.crosscase.signature.decode.DecodeLimits;
import org.crosscase.signature.decode.PictureBytes;

/**
 * A decoder process: reads requests from its standard input, answers on its standard output, and ends when the input
 * does, in the middle of a file if need be, so that none outlives its supervisor.
 *
 * <p>Request: operation (1 byte; for a rendition then longest side, 4 bytes, and grey, 1 byte), then chunks of a 4-byte
 * length and that many bytes, 0 at the end, -1 to withdraw the request. Answers: {@link Answer}.
 */
public final class DecoderWorker {
    static final int HELLO = 0x43524f53;
    static final byte EXAMINE = 1;
    static final byte RENDER = 2;
    static final byte INSPECT = 3;
    static final int END = 0;
    static final int WITHDRAWN = -1;

    /** Memory kept for the next file. */
    private static final long KEPT_BYTES = 16L << 20;

    private record Request(byte operation, int maxSide, boolean grey) {}

    private final DataInputStream in;
    private final DataOutputStream out;
    private final DecodeLimits limits;
    private final PictureBytes bytes = new PictureBytes();
    private final SynchronousQueue<Request> requests = new SynchronousQueue<>();
    private final SynchronousQueue<Boolean> finished = new SynchronousQueue<>();

    private DecoderWorker(DataInputStream in, DataOutputStream out, DecodeLimits limits) {
        this.in = in;
        this.out = out;
        this.limits = limits;
    }

    /** @param args the limits of bytes, pixels, side and frames, as {@link #arguments} writes them */
    public static void main(String[] args) throws IOException, InterruptedException {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        // a decoder that prints must not be taken for an answer
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        DecodeLimits limits = limits(args);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DecoderWorker worker = new DecoderWorker(in, new DataOutputStream(answers), limits);
        worker.out.writeInt(HELLO);
        worker.run();
    }

    static String[] arguments(DecodeLimits limits) {
        return new String[] {
            String.valueOf(limits.maxBytes()),
            String.valueOf(limits.maxPixels()),
            String.valueOf(limits.maxSide()),
            String.valueOf(limits.maxFrames())
        };
    }

    private static DecodeLimits limits(String[] args) {
        Duration watchedBySupervisor = Duration.ofDays(1);
        return new DecodeLimits(
                Long.parseLong(args[0]),
                Long.parseLong(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                watchedBySupervisor,
                watchedBySupervisor);
    }

    private void run() throws IOException, InterruptedException {
        Thread reading = new Thread(this::readRequests, "requests");
        reading.setDaemon(true);
        reading.start();
        Examiner examiner = new Examiner(limits);
        while (true) {
            Request request = requests.take();
            byte[] answer = switch (request.operation) {
                case EXAMINE -> Answer.write(examiner.examine(bytes));
                case INSPECT -> InspectionAnswer.write(examiner.inspect(bytes));
                default -> Answer.write(examiner.render(bytes, request.maxSide, request.grey));
            };
            finished.put(true);
            out.write(answer);
            out.flush();
        }
    }

    /** Runs beside the decoding, so that the end of the input is noticed at once. */
    private void readRequests() {
        try {
            while (true) {
                byte operation = in.readByte();
                boolean render = operation == RENDER;
                Request request = new Request(operation, render ? in.readInt() : 0, render && in.readBoolean());
                if (readBytes()) {
                    requests.put(request);
                    finished.take();
                }
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private boolean readBytes() throws IOException {
        bytes.clear();
        bytes.trimTo(KEPT_BYTES);
        byte[] buffer = new byte[1 << 16];
        for (int length = in.readInt(); length != END; length = in.readInt()) {
            if (length == WITHDRAWN) {
                return false;
            }
            if (length < 0 || length > buffer.length || bytes.length() + length > limits.maxBytes()) {
                throw new IOException("No such chunk");
            }
            in.readFully(buffer, 0, length);
            bytes.append(buffer, 0, length);
        }
        return true;
    }
}
