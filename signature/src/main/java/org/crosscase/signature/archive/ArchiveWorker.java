package org.crosscase.signature.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * An archive process: takes archives apart one after the other, and ends when its input does. It has no file of its own
 * to read or write: the archive comes from the supervisor piece by piece, and what is in it goes back the same way.
 */
public final class ArchiveWorker implements EntrySink {
    private final DataInputStream in;
    private final DataOutputStream out;

    private ArchiveWorker(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        // a library that prints must not be taken for an answer
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        ArchiveWorker worker = new ArchiveWorker(
                new DataInputStream(new BufferedInputStream(System.in, 1 << 16)),
                new DataOutputStream(new BufferedOutputStream(answers, 1 << 16)));
        worker.out.writeInt(Wire.HELLO);
        worker.out.flush();
        for (int operation = worker.in.read(); operation == Wire.OPEN; operation = worker.in.read()) {
            worker.takeApart();
        }
    }

    private void takeApart() throws IOException {
        long size = in.readLong();
        Allowance limits = new Allowance(in.readLong(), in.readLong(), in.readLong());
        String name = Wire.readText(in);
        ArchiveReader.Outcome outcome;
        try {
            outcome = ArchiveReader.read(new RemoteFile(this::fetch, size), name, limits, this);
        } catch (OutOfMemoryError memory) {
            outcome = new ArchiveReader.Outcome(
                    ArchiveProblem.TOO_LARGE, "Its directory needs more memory than is allowed");
        }
        out.writeByte(Wire.DONE);
        Wire.writeProblem(out, outcome.problem(), outcome.detail());
        out.flush();
    }

    private byte[] fetch(long place, int length) throws IOException {
        out.writeByte(Wire.READ);
        out.writeLong(place);
        out.writeInt(length);
        out.flush();
        int count = in.readInt();
        if (count < 0 || count > length) {
            throw new IOException("No such piece");
        }
        return in.readNBytes(count);
    }

    @Override
    public void begin(String name, EntryFacts facts) throws IOException {
        out.writeByte(Wire.ENTRY);
        Wire.writeText(out, name);
        facts.write(out);
    }

    @Override
    public void data(byte[] bytes, int offset, int length) throws IOException {
        out.writeByte(Wire.DATA);
        out.writeInt(length);
        out.write(bytes, offset, length);
    }

    @Override
    public void end(ArchiveProblem problem, String detail) throws IOException {
        out.writeByte(Wire.END);
        Wire.writeProblem(out, problem, detail);
        out.flush();
    }

    @Override
    public void refuse(String name, ArchiveProblem problem, String detail) throws IOException {
        out.writeByte(Wire.REFUSED);
        Wire.writeText(out, name);
        Wire.writeProblem(out, problem, detail);
    }
}
